package guitai.config;

import guitai.config.Settings.Found;
import guitai.config.Settings.Problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A set-up as one file of text that a person can read and a technician can carry on a stick.
///
/// The first line names the form. `[settings]` is followed by `key = value` lines, `[file NAME]` by
/// the lines of that file, each behind a `|`, and `[end]` shows that nothing is missing. `#` begins
/// a comment.
public final class SetUpFile {
    static final String FORM = "# Guitai set-up, form 1";

    // Settings of a kilobyte or two, and some dozen files of a few kilobytes each.
    private static final long LARGEST = 4L * 1024 * 1024;

    private SetUpFile() {}

    public sealed interface Reading {
        record Good(SetUp setUp) implements Reading {}

        /// Nothing of the file is used.
        record Bad(List<Problem> problems) implements Reading {}
    }

    /// @param comments lines for whoever reads the file
    public static String write(SetUp setUp, List<String> comments) {
        var text = new StringBuilder(FORM).append('\n');
        for (var line : comments) text.append("# ").append(line).append('\n');
        text.append("\n[settings]\n");
        setUp.found()
                .forEach(
                        (key, found) -> {
                            text.append(key.written()).append(" = ").append(found.text());
                            text.append('\n');
                        });
        for (var beside : setUp.beside()) {
            text.append("\n[file ").append(beside.name()).append("]\n");
            beside.text().lines().forEach(line -> text.append('|').append(line).append('\n'));
        }
        return text.append("\n[end]\n").toString();
    }

    /// Whether a file is a set-up, of whatever content: one may be written over another.
    public static boolean isOne(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return FORM.equals(lines.readLine());
        }
    }

    /// Reads a file whole; every bad line is named with its place.
    public static Reading read(Path file) {
        List<String> lines;
        try {
            if (!Files.isRegularFile(file)) return bad(file, "is not there");
            if (Files.size(file) > LARGEST) return bad(file, "is larger than 4 MB");
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            return bad(file, "is not UTF-8 text");
        } catch (IOException unreadable) {
            return bad(file, "cannot be read: " + unreadable);
        }
        var first = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "").strip();
        if (!first.equals(FORM)) {
            return bad(file, "is no set-up this program can read: line 1 is not '" + FORM + "'");
        }
        return new SetUpLines(file).read(lines);
    }

    private static Reading bad(Path file, String what) {
        return new Reading.Bad(List.of(new Problem(file.toString(), what)));
    }

    /// A file that may be laid in a till's home: text, and never a key, the settings or the books.
    static boolean mayLie(String name) {
        return name.length() <= 120
                && name.matches(
                        "[\\p{L}\\p{Nd}_-][\\p{L}\\p{Nd}_. -]*(/[\\p{L}\\p{Nd}_-][\\p{L}\\p{Nd}_."
                                + " -]*)?")
                && !name.matches("(?i)(secrets|training|live)(/.*)?")
                && !name.toLowerCase(java.util.Locale.ROOT).startsWith("till.");
    }

    static Found found(String value, Path file, int line) {
        return new Found(value, new Source.File(file, line));
    }
}

package guitai.importing;

import guitai.loyalty.book.Programme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;

/// Reads what a shop promises its members: `name = value`, one a line, UTF-8; `#` begins a comment.
/// What the file does not name is as shops in China usually have it.
///
/// Blocks for the time of a small file, at most 256 KB. A file with anything wrong in it gives
/// nothing, and the first thing that is wrong by its line: a till must not promise half of it.
public final class ProgrammeFile {
    private static final long LARGEST = 256 * 1024;

    private ProgrammeFile() {}

    public sealed interface Reading {
        record Read(Programme programme) implements Reading {}

        /// @param line 0 where it is the whole file
        /// @param what in words, for the technician
        record Refused(long line, String what) implements Reading {}
    }

    public static Reading read(Path file, Currency currency) {
        try {
            if (Files.size(file) > LARGEST) return new Reading.Refused(0, "larger than 256 KB");
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8), currency);
        } catch (NoSuchFileException missing) {
            return new Reading.Refused(0, "there is no such file");
        } catch (CharacterCodingException notUtf8) {
            return new Reading.Refused(0, "not UTF-8");
        } catch (IOException broken) {
            return new Reading.Refused(0, "cannot be read: " + broken.getMessage());
        }
    }

    static Reading parse(List<String> lines, Currency currency) {
        var terms = new ProgrammeTerms(currency);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) line = line.substring(1);
            line = line.replaceFirst("(^|\\s+)#.*$", "");
            if (line.isEmpty()) continue;
            var wrong = terms.line(line);
            if (wrong.isPresent()) return new Reading.Refused(i + 1L, wrong.get());
        }
        return terms.programme();
    }
}

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// Checks, or with `fix` rewrites, the form of every Java file of the project.
///
/// A file that has not been touched since all were last found in form is not read again.
///
/// Run by the build and by `packaging/format`; exit status 1 when `check` finds a file to change.
final class Format {
    // Empty; its time says when all were in form.
    private static final Path ALL_IN_FORM = Path.of("packaging/target/tools/in-form");

    public static void main(String[] args) throws Exception {
        boolean fix = args.length > 0 && args[0].equals("fix");
        // What is written while this runs must be looked at next time.
        var began = FileTime.fromMillis(System.currentTimeMillis() - 2_000);
        var before = inForm();
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        int changed = 0;
        for (var file : sources()) {
            if (Files.getLastModifiedTime(file).compareTo(before) < 0) continue;
            var text = Files.readString(file);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (formatted.equals(text)) continue;
            changed++;
            System.err.println((fix ? "formatted " : "not formatted: ") + file);
            if (fix) Files.writeString(file, formatted);
        }
        if (changed > 0 && !fix) {
            System.err.println("run packaging/format");
            System.exit(1);
        }
        Files.createDirectories(ALL_IN_FORM.getParent());
        Files.write(ALL_IN_FORM, new byte[0]);
        Files.setLastModifiedTime(ALL_IN_FORM, began);
    }

    /// Long ago, where it is not known or was said by another form of this class.
    private static FileTime inForm() throws IOException {
        var longAgo = FileTime.fromMillis(0);
        if (!Files.exists(ALL_IN_FORM)) return longAgo;
        var then = Files.getLastModifiedTime(ALL_IN_FORM);
        var self = Files.getLastModifiedTime(Path.of("packaging/Format.java"));
        return self.compareTo(then) < 0 ? then : longAgo;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("."))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().contains("/target/"))
                    .filter(f -> !f.toString().contains("/.git/"))
                    .sorted()
                    .toList();
        }
    }
}

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks, or with `fix` rewrites, the form of every Java file of the project.
///
/// Run by the build and by `packaging/format`; exit status 1 when `check` finds a file to change.
final class Format {
    public static void main(String[] args) throws Exception {
        boolean fix = args.length > 0 && args[0].equals("fix");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        int changed = 0;
        for (var file : sources()) {
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

package guitai.config;

import guitai.config.SetUp.Beside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The text files a shop lays beside the settings: its own tax codes, what its members get, and
/// profiles of its devices.
public final class BesideFiles {
    // A profile has some dozen lines.
    private static final long LARGEST = 256 * 1024;
    private static final int MOST = 64;

    /// Where a shop lays profiles of its own.
    static final List<String> FOLDERS = List.of("printers", "scales");

    private BesideFiles() {}

    /// Those a till has now, in order of their names.
    ///
    /// @throws IOException for one that cannot be read, or is no text
    public static List<Beside> of(Settings settings, Path home) throws IOException {
        var found = new ArrayList<Beside>();
        for (var key : List.of(Key.TAX_RATES, Key.MEMBERS_PROGRAMME, Key.MEMBERS_GIFTS)) {
            var name = settings.text(key);
            if (SetUpFile.mayLie(name) && Files.isRegularFile(home.resolve(name))) {
                found.add(read(home, home.resolve(name)));
            }
        }
        for (var folder : FOLDERS) {
            if (!Files.isDirectory(home.resolve(folder))) continue;
            try (var files = Files.list(home.resolve(folder))) {
                for (var file : files.filter(BesideFiles::counts).sorted().limit(MOST).toList()) {
                    found.add(read(home, file));
                }
            }
        }
        return found;
    }

    /// Not what [ChangedFiles] keeps of before.
    private static boolean counts(Path file) {
        return Files.isRegularFile(file) && !file.toString().contains(".before-");
    }

    /// What lies there now under that name; an empty text where nothing does.
    static String text(Path home, String name) throws IOException {
        var file = home.resolve(name);
        return Files.isRegularFile(file) ? read(home, file).text() : "";
    }

    private static Beside read(Path home, Path file) throws IOException {
        if (Files.size(file) > LARGEST) throw new IOException(file + " is larger than 256 KB");
        var name = home.relativize(file).toString().replace('\\', '/');
        return new Beside(name, text(Files.readAllLines(file, StandardCharsets.UTF_8)));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    static void lay(Beside one, Path folder) throws IOException {
        var file = folder.resolve(one.name());
        var parent = file.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.writeString(file, one.text());
    }

    static void clear(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}

package guitai.device.printer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The printer models that are known: those of the program, and those a shop has added.
public final class PrinterProfiles {
    static final PrinterProfiles SHIPPED = new PrinterProfiles(new TreeMap<>(), List.of());

    private static final String SUFFIX = ".printer";
    // A folder with more is not a folder of profiles.
    private static final int MOST_FILES = 200;

    private final SortedMap<String, PrinterProfile> own;
    private final List<String> problems;

    private PrinterProfiles(SortedMap<String, PrinterProfile> own, List<String> problems) {
        this.own = own;
        this.problems = problems;
    }

    /// Reads the files `NAME.printer` of a folder; one of the same name as the program's takes its
    /// place. A folder that is not there holds none. A bad file is left out and named in
    /// [#problems].
    ///
    /// @throws IOException when the folder cannot be read, or holds more than 200 files
    public static PrinterProfiles withFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return SHIPPED;
        }
        List<Path> files;
        try (var found = Files.list(folder)) {
            files =
                    found.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                            .sorted()
                            .limit(MOST_FILES + 1L)
                            .toList();
        }
        if (files.size() > MOST_FILES) {
            throw new IOException(folder + " holds more than " + MOST_FILES + " printer profiles");
        }
        var own = new TreeMap<String, PrinterProfile>();
        var problems = new ArrayList<String>();
        for (var file : files) {
            var name = file.getFileName().toString().replace(SUFFIX, "");
            try {
                var lines = Files.readAllLines(file);
                own.put(
                        name,
                        ProfileFile.parse(name, lines, like -> file(folder, name, like)).profile());
            } catch (CharacterCodingException e) {
                problems.add(name + ": is not text in UTF-8");
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return new PrinterProfiles(own, List.copyOf(problems));
    }

    // A profile that replaces the program's may stand on the one it replaces.
    private static Optional<List<String>> file(Path folder, String asking, String name) {
        var own = folder.resolve(name + SUFFIX);
        if (name.equals(asking) && !PrinterProfile.NAMES.contains(name)) {
            throw new IllegalArgumentException(asking + ": like goes round in a circle");
        }
        try {
            return name.equals(asking) || !Files.isRegularFile(own)
                    ? shippedFile(name)
                    : Optional.of(Files.readAllLines(own));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": cannot be read: " + e, e);
        }
    }

    static Optional<List<String>> shippedFile(String name) {
        if (!PrinterProfile.NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream file =
                PrinterProfiles.class.getResourceAsStream("/guitai/printer/" + name + SUFFIX)) {
            if (file == null) {
                throw new IllegalStateException(
                        "printer profile " + name + " is missing from the program");
            }
            return Optional.of(
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                            .readAllLines());
        } catch (IOException e) {
            throw new UncheckedIOException("printer profile " + name, e);
        }
    }

    /// All names, the shop's first.
    public List<String> names() {
        var names = new ArrayList<>(own.keySet());
        PrinterProfile.NAMES.stream().filter(name -> !own.containsKey(name)).forEach(names::add);
        return names;
    }

    /// What is wrong with files that were left out: file, line, key and why.
    public List<String> problems() {
        return problems;
    }

    public Optional<PrinterProfile> find(String name) {
        var mine = Optional.ofNullable(own.get(name));
        return mine.isPresent() ? mine : shipped(name);
    }

    private static Optional<PrinterProfile> shipped(String name) {
        return shippedFile(name)
                .map(lines -> ProfileFile.parse(name, lines, PrinterProfiles::shippedFile))
                .map(ProfileFile::profile);
    }

    /// @throws IllegalArgumentException naming the known ones
    public PrinterProfile named(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no printer profile " + name + "; there are " + names()));
    }
}

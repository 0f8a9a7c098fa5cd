package guitai.config;

import guitai.config.Settings.Found;
import guitai.config.Settings.Problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `till.conf`: one `key = value` a line, `#` begins a comment, UTF-8.
///
/// Environment variables `GUITAI_…` win over the file: `cash.rounding` is `GUITAI_CASH_ROUNDING`.
public final class SettingsFile {
    public static final String NAME = "till.conf";

    // A settings file of more is not a settings file.
    private static final long LARGEST = 256 * 1024;

    private SettingsFile() {}

    public sealed interface Reading {
        record Good(Settings settings) implements Reading {}

        /// Nothing of the file is used; the till does not start on half of its settings.
        record Bad(List<Problem> problems) implements Reading {}
    }

    /// @param file need not exist: then everything is as shipped
    public static Reading read(Path file, Map<String, String> environment) {
        var problems = new ArrayList<Problem>();
        var found = new EnumMap<Key, Found>(Key.class);
        if (Files.exists(file)) readLines(file, found, problems);
        for (var key : Key.values()) {
            var variable = variable(key);
            var value = environment.get(variable);
            if (value != null) {
                found.put(key, new Found(value.strip(), new Source.Environment(variable)));
            }
        }
        for (var key : found.keySet()) check(key, found, problems);
        if (!problems.isEmpty()) return new Reading.Bad(List.copyOf(problems));
        var settings = new Settings(found);
        var contradictions = settings.contradictions();
        return contradictions.isEmpty()
                ? new Reading.Good(settings)
                : new Reading.Bad(contradictions);
    }

    static String variable(Key key) {
        return "GUITAI_" + key.name();
    }

    private static void check(Key key, Map<Key, Found> found, List<Problem> problems) {
        problem(key, Optional.ofNullable(found.get(key)).orElseThrow()).ifPresent(problems::add);
    }

    /// What is wrong with one value by itself, and where it stands.
    static Optional<Problem> problem(Key key, Found value) {
        var one = new EnumMap<Key, Found>(Key.class);
        one.put(key, value);
        try {
            var _ = new Settings(one);
            return Optional.empty();
        } catch (Settings.Refused refused) {
            return Optional.of(new Problem(where(value), words(refused)));
        }
    }

    private static String words(Settings.Refused refused) {
        return String.valueOf(refused.getMessage());
    }

    private static String where(Found found) {
        return switch (found.source()) {
            case Source.Default() -> "as shipped";
            case Source.File(var file, var line) -> file + " line " + line;
            case Source.Environment(var variable) -> "environment variable " + variable;
        };
    }

    private static void readLines(Path file, Map<Key, Found> found, List<Problem> problems) {
        List<String> lines;
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(new Problem(file.toString(), "is larger than 256 KB"));
                return;
            }
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            problems.add(new Problem(file.toString(), "is not UTF-8 text"));
            return;
        } catch (IOException unreadable) {
            problems.add(new Problem(file.toString(), "cannot be read: " + unreadable));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            readLine(file, i + 1, lines.get(i), found, problems);
        }
    }

    private static void readLine(
            Path file, int number, String raw, Map<Key, Found> found, List<Problem> problems) {
        var line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        if (line.isBlank() || line.strip().startsWith("#")) return;
        var where = file + " line " + number;
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(new Problem(where, "has no '=': " + shortened(line)));
            return;
        }
        var name = line.substring(0, equals).strip();
        var key = keyOf(name);
        if (key.isEmpty()) {
            problems.add(new Problem(where, "no setting is called '" + shortened(name) + "'"));
        } else if (found.containsKey(key.get())) {
            problems.add(new Problem(where, name + " is set twice"));
        } else {
            var value = line.substring(equals + 1).strip();
            found.put(key.get(), new Found(value, new Source.File(file, number)));
        }
    }

    static Optional<Key> keyOf(String name) {
        for (var key : Key.values()) if (key.written().equals(name)) return Optional.of(key);
        return Optional.empty();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

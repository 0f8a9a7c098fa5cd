package guitai.config;

import guitai.config.SetUp.Beside;
import guitai.config.SetUpFile.Reading;
import guitai.config.Settings.Found;
import guitai.config.Settings.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the lines of one set-up.
final class SetUpLines {
    // More problems than this are one: the wrong file.
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_FILES = 64;
    private static final String FILE = "[file ";

    private enum Part {
        HEAD,
        SETTINGS,
        FILE,
        END
    }

    private final Path file;
    private final Map<Key, Found> found = new EnumMap<>(Key.class);
    private final List<Beside> beside = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Part part = Part.HEAD;
    private String name = "";

    SetUpLines(Path file) {
        this.file = file;
    }

    Reading read(List<String> lines) {
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            line(i + 1, lines.get(i));
        }
        if (part != Part.END && problems.isEmpty()) {
            problems.add(
                    new Problem(file.toString(), "has no [end]: the rest of it has been lost"));
        }
        found.forEach((key, one) -> SettingsFile.problem(key, one).ifPresent(problems::add));
        return problems.isEmpty()
                ? new Reading.Good(new SetUp(found, beside))
                : new Reading.Bad(List.copyOf(problems));
    }

    private void line(int number, String line) {
        if (part == Part.FILE && line.startsWith("|")) {
            text.append(line, 1, line.length()).append('\n');
        } else if (line.isBlank() || line.startsWith("#")) {
            return;
        } else if (part == Part.END) {
            bad(number, "stands behind [end]");
        } else if (line.startsWith("[")) {
            begin(number, line.strip());
        } else if (part == Part.SETTINGS) {
            setting(number, line);
        } else {
            bad(number, "belongs to no part: " + SettingsFile.shortened(line));
        }
    }

    private void begin(int number, String head) {
        if (part == Part.FILE) beside.add(new Beside(name, text.toString()));
        text.setLength(0);
        if (head.equals("[settings]")) {
            part = Part.SETTINGS;
        } else if (head.equals("[end]")) {
            part = Part.END;
        } else if (head.startsWith(FILE) && head.endsWith("]")) {
            part = Part.FILE;
            name = head.substring(FILE.length(), head.length() - 1).strip();
            if (!SetUpFile.mayLie(name)) {
                bad(number, "'" + SettingsFile.shortened(name) + "' may not be laid into a till");
            } else if (!names.add(name)) {
                bad(number, name + " comes twice");
            } else if (names.size() > MOST_FILES) {
                bad(number, "more than " + MOST_FILES + " files");
            }
        } else {
            bad(number, "no part is called " + SettingsFile.shortened(head));
        }
    }

    private void setting(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            bad(number, "has no '=': " + SettingsFile.shortened(line));
            return;
        }
        var written = line.substring(0, equals).strip();
        Optional<Key> key = SettingsFile.keyOf(written);
        if (key.isEmpty()) {
            bad(number, "no setting is called '" + SettingsFile.shortened(written) + "'");
        } else if (!SetUpKeys.travels(key.get())) {
            bad(number, written + " is each till's own and cannot be taken over");
        } else if (found.containsKey(key.get())) {
            bad(number, written + " is set twice");
        } else {
            var value = line.substring(equals + 1).strip();
            found.put(key.get(), SetUpFile.found(value, file, number));
        }
    }

    private void bad(int number, String what) {
        problems.add(new Problem(file + " line " + number, what));
    }
}

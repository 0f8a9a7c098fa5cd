package guitai.config;

import guitai.config.SetUp.Beside;
import guitai.config.Settings.Found;
import guitai.config.Settings.Problem;
import guitai.config.SettingsChange.Change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Works out what new settings would change on one till, and whether it could start on them.
///
/// Reads the disk; writes only into a folder of its own, which it takes away again.
public final class SettingsPlanner {

    public sealed interface Plan {
        record Ready(SettingsChange change) implements Plan {}

        /// Nothing can be taken over.
        record Bad(List<Problem> problems) implements Plan {}
    }

    /// Says why a till could not start on such settings, with those files in that folder.
    @FunctionalInterface
    public interface Check {
        List<Problem> of(Settings settings, Path folder);
    }

    private final Path home;
    private final Map<String, String> environment;
    private final Check check;

    /// @param environment variables `GUITAI_…`, which win over any file
    public SettingsPlanner(Path home, Map<String, String> environment, Check check) {
        this.home = home;
        this.environment = environment;
        this.check = check;
    }

    /// How the till is set up now.
    public SettingsFile.Reading now() {
        return SettingsFile.read(home.resolve(SettingsFile.NAME), environment);
    }

    /// @param whence for the comment in the settings file
    public Plan plan(SetUp setUp, String whence) throws IOException {
        return plan(setUp.found(), setUp.beside(), whence);
    }

    /// Some values by hand; the rest stays.
    public Plan plan(Map<Key, String> values, String whence) throws IOException {
        var found = new EnumMap<Key, Found>(Key.class);
        var problems = new ArrayList<Problem>();
        values.forEach(
                (key, text) -> {
                    var one = new Found(text.strip(), new Source.Default());
                    found.put(key, one);
                    SettingsFile.problem(key, one)
                            .map(p -> new Problem(key.written(), p.what()))
                            .ifPresent(problems::add);
                });
        return problems.isEmpty() ? plan(found, List.of(), whence) : new Plan.Bad(problems);
    }

    private Plan plan(Map<Key, Found> wanted, List<Beside> beside, String whence)
            throws IOException {
        var file = home.resolve(SettingsFile.NAME);
        return switch (now()) {
            case SettingsFile.Reading.Bad(var problems) -> new Plan.Bad(problems);
            case SettingsFile.Reading.Good(var now) -> plan(now, file, wanted, beside, whence);
        };
    }

    private Plan plan(
            Settings now, Path file, Map<Key, Found> wanted, List<Beside> beside, String whence)
            throws IOException {
        var merged = new EnumMap<Key, Found>(Key.class);
        var values = new EnumMap<Key, String>(Key.class);
        var changes = new ArrayList<Change>();
        var overruled = new ArrayList<String>();
        for (var key : Key.values()) {
            var before = now.found(key);
            var after = wanted.getOrDefault(key, before);
            var wins = before.source() instanceof Source.Environment;
            var differs = !before.text().equals(after.text());
            if (!(before.source() instanceof Source.Default)) merged.put(key, before);
            if (!differs) continue;
            if (wins) overruled.add(key.written());
            else merged.put(key, after);
            if (!wins) changes.add(new Change(key.written(), before.text(), after.text()));
            values.put(key, after.text());
        }
        var after = new Settings(merged);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var files = new ArrayList<Beside>();
        for (var one : beside) {
            var old = BesideFiles.text(home, one.name());
            if (old.equals(one.text())) continue;
            files.add(one);
            changes.add(new Change(one.name(), size(old), size(one.text())));
        }
        var problems = new ArrayList<>(after.contradictions());
        if (problems.isEmpty()) problems.addAll(checked(after, beside));
        if (!problems.isEmpty()) return new Plan.Bad(problems);
        var text = SettingsText.with(lines, values, whence);
        return new Plan.Ready(new SettingsChange(changes, overruled, after, home, text, files));
    }

    private static String size(String text) {
        return text.isEmpty() ? "" : text.lines().count() + " lines";
    }

    /// As if everything had been laid there already: beside the till's own files, in a folder that
    /// is none.
    private List<Problem> checked(Settings after, List<Beside> beside) throws IOException {
        if (beside.isEmpty()) return check.of(after, home);
        var folder = Files.createTempDirectory("guitai-set-up");
        try {
            for (var one : BesideFiles.of(after, home)) BesideFiles.lay(one, folder);
            for (var one : beside) BesideFiles.lay(one, folder);
            return check.of(after, folder).stream().map(p -> named(p, folder)).toList();
        } finally {
            BesideFiles.clear(folder);
        }
    }

    private static Problem named(Problem problem, Path folder) {
        var own = folder + folder.getFileSystem().getSeparator();
        return new Problem(problem.where().replace(own, ""), problem.what().replace(own, ""));
    }
}

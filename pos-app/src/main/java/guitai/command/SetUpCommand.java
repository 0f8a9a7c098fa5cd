package guitai.command;

import guitai.config.BesideFiles;
import guitai.config.ChangedFiles;
import guitai.config.SetUp;
import guitai.config.SetUpFile;
import guitai.config.SetUpKeys.ByHand;
import guitai.config.Settings;
import guitai.config.SettingsChange;
import guitai.config.SettingsFile;
import guitai.config.SettingsPlanner.Plan;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.staff.OperatorId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `setup export|apply FILE`: the whole set-up of a till in one file, and onto the next till.
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description =
                "Writes a till's set-up into one file, or takes it over from one. Keys, PINs and"
                        + " what is one till's own stay where they are.")
final class SetUpCommand implements Callable<Integer> {
    private static final OperatorId TECHNICIAN = OperatorId.TECHNICIAN;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private enum What {
        export,
        apply
    }

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private What what = What.export;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "says what would change, and changes nothing")
    private boolean dryRun;

    SetUpCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return switch (what) {
            case export -> export();
            case apply -> apply();
        };
    }

    private int export() throws IOException {
        if (Files.exists(file) && !(Files.isRegularFile(file) && SetUpFile.isOne(file))) {
            return Opened.refused(
                    file + " is something else than a set-up", "give another name; it stays");
        }
        return switch (starter.settings(home.path()).now()) {
            case SettingsFile.Reading.Bad(var problems) -> bad(problems, "nothing was written");
            case SettingsFile.Reading.Good(var settings) -> {
                var files = BesideFiles.of(settings, home.path());
                var comments = SetUpWords.comments(settings, starter.clock());
                Files.writeString(file, SetUpFile.write(SetUp.of(settings, files), comments));
                System.out.println("set-up written to " + file);
                for (var one : files) System.out.println("with " + one.name());
                SetUpWords.byHand(ByHand.of(settings)).forEach(System.out::println);
                yield Exit.GOOD;
            }
        };
    }

    private int apply() throws Exception {
        return switch (SetUpFile.read(file)) {
            case SetUpFile.Reading.Bad(var problems) -> bad(problems, "nothing was changed");
            case SetUpFile.Reading.Good(var setUp) ->
                    switch (starter.settings(home.path()).plan(setUp, SetUpWords.whence(file))) {
                        case Plan.Bad(var problems) -> bad(problems, "nothing was changed");
                        case Plan.Ready(var change) -> apply(change);
                    };
        };
    }

    private int apply(SettingsChange change) throws Exception {
        for (var one : change.changes()) {
            System.out.println(
                    one.name()
                            + ": "
                            + SetUpWords.value(one.before())
                            + " → "
                            + SetUpWords.value(one.after()));
        }
        for (var name : change.overruled()) {
            System.out.println(name + ": stays as the environment of this machine says");
        }
        SetUpWords.byHand(ByHand.of(change.after())).forEach(System.out::println);
        if (change.changes().isEmpty()) {
            System.out.println("nothing is different");
            return Exit.GOOD;
        }
        if (dryRun) {
            System.out.println(change.changes().size() + " would change; nothing was changed");
            return Exit.GOOD;
        }
        return Opened.anyBooks(starter, home.path(), till -> write(change, till));
    }

    /// With the books of this home in hand: no till runs on it meanwhile.
    private int write(SettingsChange change, OpenTill till) {
        var stamp = STAMP.format(starter.clock().instant().atZone(till.settings().zone()));
        List<Path> kept;
        try {
            kept = new ChangedFiles(stamp).write(change);
        } catch (IOException failed) {
            return Opened.refused(
                    "nothing was changed: " + failed, "make room, or look at the folder's rights");
        }
        var source = String.valueOf(file.getFileName());
        till.store()
                .books()
                .write(Commit.of(new Fact.SettingsChanged(source, change.names(), TECHNICIAN)));
        System.out.println(change.changes().size() + " changed");
        for (var old : kept) System.out.println("what was there before: " + old);
        return Exit.GOOD;
    }

    private static int bad(List<Settings.Problem> problems, String outcome) {
        for (var one : problems) {
            System.out.println("refused " + one.where() + ": " + one.what());
        }
        return Opened.refused(
                outcome + ": " + problems.size() + (problems.size() == 1 ? " fault" : " faults"),
                problems.getFirst().where() + ": " + problems.getFirst().what());
    }
}

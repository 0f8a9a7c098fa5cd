package guitai.app;

import guitai.command.SetUpWords;
import guitai.config.BesideFiles;
import guitai.config.ChangedFiles;
import guitai.config.SetUp;
import guitai.config.SetUpFile;
import guitai.config.SetUpKeys.ByHand;
import guitai.config.Settings;
import guitai.config.SettingsChange;
import guitai.config.SettingsFile;
import guitai.config.SettingsPlanner;
import guitai.config.SettingsPlanner.Plan;
import guitai.equipment.Equipment;
import guitai.ui.technician.SetUps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Set-ups as files, for the technician's page; read and written away from the window.
final class SetUpFolder implements SetUps {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final SettingsPlanner planner;
    private final Path home;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Executor away;
    private final Equipment equipment;
    private Optional<Planned> planned = Optional.empty();

    private record Planned(SettingsChange change, Path from) {}

    /// @param away may wait for the disk
    SetUpFolder(
            SettingsPlanner planner,
            Path home,
            ZoneId zone,
            InstantSource clock,
            Executor away,
            Equipment equipment) {
        this.planner = planner;
        this.home = home;
        this.zone = zone;
        this.clock = clock;
        this.away = away;
        this.equipment = equipment;
    }

    @Override
    public String usualPlace() {
        return home.resolve("till.setup").toString();
    }

    @Override
    public void export(String path, Consumer<Told> back) {
        run(() -> exported(path), back);
    }

    @Override
    public void plan(String path, Consumer<Told> back) {
        run(() -> planned(path), back);
    }

    @Override
    public void apply(Consumer<Told> back) {
        run(this::applied, back);
    }

    private void run(Supplier<Told> work, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(work.get()));
        } catch (RejectedExecutionException busy) {
            back.accept(fault("", "too much is under way"));
        }
    }

    private static Told fault(String where, String what) {
        return new Told.Refused(List.of(new Fault(where, what)));
    }

    private static Told refused(List<Settings.Problem> problems) {
        return new Told.Refused(
                problems.stream().map(p -> new Fault(p.where(), p.what())).toList());
    }

    private Told exported(String path) {
        if (!(planner.now() instanceof SettingsFile.Reading.Good(var settings))) {
            return fault(SettingsFile.NAME, "cannot be read any more");
        }
        try {
            var file = Path.of(path);
            if (Files.exists(file) && !(Files.isRegularFile(file) && SetUpFile.isOne(file))) {
                return fault(path, "is something else than a set-up; it stays");
            }
            var text =
                    SetUpFile.write(
                            SetUp.of(settings, BesideFiles.of(settings, home)),
                            SetUpWords.comments(settings, clock));
            Files.writeString(file, text);
        } catch (InvalidPathException | IOException no) {
            return fault(path, String.valueOf(no.getMessage()));
        }
        var hand = ByHand.of(settings);
        return new Told.Exported(path, hand.settings(), hand.files());
    }

    private Told planned(String path) {
        keep(Optional.empty());
        try {
            var file = Path.of(path);
            return switch (SetUpFile.read(file)) {
                case SetUpFile.Reading.Bad(var problems) -> refused(problems);
                case SetUpFile.Reading.Good(var setUp) ->
                        switch (planner.plan(setUp, SetUpWords.whence(file))) {
                            case Plan.Bad(var problems) -> refused(problems);
                            case Plan.Ready(var change) -> {
                                keep(Optional.of(new Planned(change, file)));
                                yield told(change);
                            }
                        };
            };
        } catch (InvalidPathException | IOException no) {
            return fault(path, String.valueOf(no.getMessage()));
        }
    }

    private static Told told(SettingsChange change) {
        var hand = ByHand.of(change.after());
        return new Told.Planned(
                change.changes().stream()
                        .map(c -> new Change(c.name(), c.before(), c.after()))
                        .toList(),
                hand.settings(),
                hand.files());
    }

    private synchronized void keep(Optional<Planned> next) {
        planned = next;
    }

    private synchronized Optional<Planned> take() {
        var last = planned;
        planned = Optional.empty();
        return last;
    }

    private Told applied() {
        var last = take();
        if (last.isEmpty()) return fault("", "nothing was looked at before");
        var stamp = STAMP.format(clock.instant().atZone(zone));
        try {
            var kept = new ChangedFiles(stamp).write(last.get().change());
            return new Told.Applied(
                    String.valueOf(last.get().from().getFileName()),
                    last.get().change().names(),
                    kept.stream().map(Path::toString).toList(),
                    equipment.takeOver(last.get().change().names()));
        } catch (IOException failed) {
            return fault(SettingsFile.NAME, "nothing was changed: " + failed);
        }
    }
}

package guitai.app;

import guitai.config.ChangedFiles;
import guitai.config.Key;
import guitai.config.SettingsFile;
import guitai.config.SettingsPlanner;
import guitai.config.SettingsPlanner.Plan;
import guitai.equipment.Equipment;
import guitai.equipment.Found;
import guitai.peripheral.Attached;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUps.Fault;
import guitai.ui.technician.SetUps.Told;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Looks for devices, and writes the setting that binds one; away from the window.
final class Finders implements Finding {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    /// May take a while, and be interrupted.
    private interface Looking {
        List<Found> look() throws InterruptedException;
    }

    private final SettingsPlanner planner;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Executor away;
    private final Equipment equipment;

    /// @param away may wait for the disk and the network
    Finders(
            SettingsPlanner planner,
            ZoneId zone,
            InstantSource clock,
            Executor away,
            Equipment equipment) {
        this.planner = planner;
        this.zone = zone;
        this.clock = clock;
        this.away = away;
        this.equipment = equipment;
    }

    @Override
    public void attached(Consumer<List<Found>> back) {
        look(Attached::plugged, back);
    }

    @Override
    public void onTheNetwork(Consumer<List<Found>> back) {
        look(Attached::onTheNetwork, back);
    }

    private void look(Looking looking, Consumer<List<Found>> back) {
        run(
                () -> {
                    try {
                        back.accept(looking.look());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        back.accept(List.of());
                    }
                },
                () -> back.accept(List.of()));
    }

    @Override
    public void bind(Found found, Consumer<Told> back) {
        run(() -> back.accept(bound(found)), () -> back.accept(fault("", "too much is under way")));
    }

    private void run(Runnable work, Runnable refused) {
        try {
            away.execute(work);
        } catch (RejectedExecutionException busy) {
            refused.run();
        }
    }

    private static Told fault(String where, String what) {
        return new Told.Refused(List.of(new Fault(where, what)));
    }

    private Told bound(Found found) {
        var key =
                Arrays.stream(Key.values())
                        .filter(each -> each.written().equals(found.setting()))
                        .findFirst();
        if (key.isEmpty()) return fault(found.setting(), "no such setting");
        var whence = "bound on the page of devices";
        try {
            return switch (planner.plan(Map.of(key.get(), found.value()), whence)) {
                case Plan.Bad(var problems) ->
                        new Told.Refused(
                                problems.stream()
                                        .map(p -> new Fault(p.where(), p.what()))
                                        .toList());
                case Plan.Ready(var change) -> {
                    if (!change.overruled().isEmpty()) {
                        yield fault(
                                found.setting(),
                                found.setting() + " comes from the environment, which wins");
                    }
                    var stamp = STAMP.format(clock.instant().atZone(zone));
                    var kept = new ChangedFiles(stamp).write(change);
                    yield new Told.Applied(
                            found.where(),
                            change.names(),
                            kept.stream().map(Path::toString).toList(),
                            equipment.takeOver(change.names()));
                }
            };
        } catch (IOException failed) {
            return fault(SettingsFile.NAME, "nothing was changed: " + failed);
        }
    }
}

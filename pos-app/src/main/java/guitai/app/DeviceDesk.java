package guitai.app;

import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Listened;
import guitai.equipment.SwitchLine;
import guitai.equipment.Traffic;
import guitai.equipment.Trial;
import guitai.equipment.Weighed;
import guitai.ui.technician.Devices;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The devices for the technician's page; what may take seconds runs away from the window.
final class DeviceDesk implements Devices {
    private final Equipment equipment;
    private final Executor away;
    private final InstantSource clock;
    private final DumpFolder dumps;

    /// @param away one thread with a short queue
    /// @param dumps where recorded lines go
    DeviceDesk(Equipment equipment, Executor away, InstantSource clock, DumpFolder dumps) {
        this.equipment = equipment;
        this.away = away;
        this.clock = clock;
        this.dumps = dumps;
    }

    @Override
    public List<DeviceReport> all() {
        return equipment.all();
    }

    @Override
    public void tryOut(DeviceKind kind, Consumer<Trial> back) {
        run(
                () -> equipment.tryOut(kind),
                back,
                () -> new Trial(clock.instant(), Trial.Level.NOTHING, Cause.BUSY, ""));
    }

    @Override
    public void keep(DeviceKind kind, Trial trial) {
        equipment.keep(kind, trial);
    }

    @Override
    public Traffic traffic(DeviceKind kind) {
        return equipment.traffic(kind);
    }

    @Override
    public void save(DeviceKind kind, Traffic heard, Consumer<Optional<String>> back) {
        run(() -> dumps.write(kind, heard), back, Optional::empty);
    }

    @Override
    public void drawerLine(Consumer<SwitchLine> back) {
        run(equipment::drawerLine, back, () -> SwitchLine.UNKNOWN);
    }

    @Override
    public void weigh(Consumer<Weighed> back) {
        run(equipment::weigh, back, Weighed.NotYet::new);
    }

    @Override
    public void listen(String port, Consumer<String> live, Consumer<Listened> back) {
        run(() -> equipment.listen(port, live), back, () -> new Listened(List.of(), Cause.BUSY));
    }

    private <T> void run(Supplier<T> work, Consumer<T> back, Supplier<T> busy) {
        try {
            away.execute(() -> back.accept(work.get()));
        } catch (RejectedExecutionException full) {
            back.accept(busy.get());
        }
    }
}

package guitai.app;

import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Trial;
import guitai.ui.technician.Devices;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The devices for the technician's page; what may take seconds runs away from the window.
final class DeviceDesk implements Devices {
    private final Equipment equipment;
    private final Executor away;
    private final InstantSource clock;

    /// @param away one thread with a short queue
    DeviceDesk(Equipment equipment, Executor away, InstantSource clock) {
        this.equipment = equipment;
        this.away = away;
        this.clock = clock;
    }

    @Override
    public List<DeviceReport> all() {
        return equipment.all();
    }

    @Override
    public void tryOut(DeviceKind kind, Consumer<Trial> back) {
        try {
            away.execute(() -> back.accept(equipment.tryOut(kind)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Trial(clock.instant(), Trial.Level.NOTHING, Cause.BUSY, ""));
        }
    }

    @Override
    public void keep(DeviceKind kind, Trial trial) {
        equipment.keep(kind, trial);
    }
}

package guitai.app;

import guitai.config.Settings;
import guitai.device.Device;
import guitai.device.Supervisor;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.equipment.DeviceKind;
import guitai.slip.DeviceHealth;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The devices of this till by kind, and the settings each of them runs on. Thread-safe.
final class Lineup {
    private final Map<DeviceKind, Seat<? extends Device>> seats = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Settings> settings = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Printer> printers = new EnumMap<>(DeviceKind.class);

    /// A printer and the model it is set up as.
    record Printer(Supervisor<ReceiptPrinter> line, PrinterProfile model) {}

    /// @return where devices of that kind will stand
    synchronized <D extends Device> Seat<D> seat(DeviceKind kind, Consumer<DeviceHealth> health) {
        var seat = new Seat<D>(health);
        seats.put(kind, seat);
        return seat;
    }

    synchronized Optional<Seat<? extends Device>> seat(DeviceKind kind) {
        return Optional.ofNullable(seats.get(kind));
    }

    synchronized void printer(DeviceKind kind, Optional<Printer> now) {
        now.ifPresentOrElse(p -> printers.put(kind, p), () -> printers.remove(kind));
    }

    /// How one is and has been; empty where none is set up.
    Optional<Supervisor.Life> life(DeviceKind kind) {
        return seat(kind).flatMap(Seat::line).map(Supervisor::life);
    }

    synchronized Optional<Printer> printer(DeviceKind kind) {
        return Optional.ofNullable(printers.get(kind));
    }

    synchronized void runsOn(DeviceKind kind, Settings now) {
        settings.put(kind, now);
    }

    /// Empty for what still runs on the settings the till was started with.
    synchronized Optional<Settings> runsOn(DeviceKind kind) {
        return Optional.ofNullable(settings.get(kind));
    }
}

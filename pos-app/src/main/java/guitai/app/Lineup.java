package guitai.app;

import guitai.device.Device;
import guitai.device.Supervisor;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.equipment.DeviceKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The supervisors of this till's devices, by kind; filled while the till starts.
final class Lineup {
    private final Map<DeviceKind, Supervisor<? extends Device>> all =
            new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Printer> printers = new EnumMap<>(DeviceKind.class);

    /// A printer and the model it is set up as.
    record Printer(Supervisor<ReceiptPrinter> line, PrinterProfile model) {}

    /// @return the same, to go on with
    synchronized <D extends Device> Supervisor<D> put(DeviceKind kind, Supervisor<D> line) {
        all.put(kind, line);
        return line;
    }

    /// @return the same, to go on with
    synchronized Supervisor<ReceiptPrinter> printer(
            DeviceKind kind, PrinterProfile model, Supervisor<ReceiptPrinter> line) {
        printers.put(kind, new Printer(line, model));
        return put(kind, line);
    }

    /// How one is and has been; empty where none is set up.
    synchronized Optional<Supervisor.Life> life(DeviceKind kind) {
        return Optional.ofNullable(all.get(kind)).map(Supervisor::life);
    }

    synchronized Optional<Printer> printer(DeviceKind kind) {
        return Optional.ofNullable(printers.get(kind));
    }
}

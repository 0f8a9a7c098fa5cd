package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.Supervisor;
import guitai.device.printer.Capability;
import guitai.device.printer.DrawerPin;
import guitai.device.printer.ReceiptPrinter;
import guitai.shift.CashDrawer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The cash drawer on the plug of the receipt printer. It opens without paper too.
///
/// Blocks for less than two seconds: up to one for a line that takes no byte, and the rest for the
/// switch in the drawer.
public final class PrinterCashDrawer implements CashDrawer {
    // A drawer is out within half a second of the pulse; the printer reports the switch at once.
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Supervisor<ReceiptPrinter> line;
    private final DrawerPin pin;
    private final boolean hasSwitch;

    /// @param hasSwitch whether this drawer tells the printer that it is open; learned at set-up,
    ///   because no printer knows
    public PrinterCashDrawer(Supervisor<ReceiptPrinter> line, DrawerPin pin, boolean hasSwitch) {
        this.line = line;
        this.pin = pin;
        this.hasSwitch = hasSwitch;
    }

    @Override
    public Kick open() {
        var found = line.device();
        if (found.isEmpty()) return Kick.NOT_REACHABLE;
        var printer = found.get();
        if (!printer.capabilities().contains(Capability.DRAWER)) return Kick.NO_DRAWER;
        try {
            printer.kick(pin);
        } catch (DeviceFault fault) {
            return Kick.NOT_REACHABLE;
        }
        return hasSwitch && opens(printer) ? Kick.OPENED : Kick.SENT;
    }

    private static boolean opens(ReceiptPrinter printer) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!printer.status().drawerOpen()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted())
                return false;
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}

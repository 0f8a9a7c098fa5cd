package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.drawer.Drawer;
import guitai.device.drawer.DrawerEvent;
import guitai.device.drawer.PrinterDrawer;
import guitai.device.drawer.PrinterDrawer.Wiring;
import guitai.device.printer.ReceiptPrinter;
import guitai.shift.CashDrawer;

import java.util.function.Consumer;

/// The cash drawer on the plug of the receipt printer. It opens without paper too.
///
/// Blocks for less than two seconds: up to one for a line that takes no byte, and the rest for the
/// switch in the drawer. Close it to stop watching the drawer.
public final class PrinterCashDrawer implements CashDrawer, AutoCloseable {
    private final Drawer drawer;

    /// @param leftOpen hears on a device thread that the drawer has been open for too long, and
    ///   that it is closed again; must not block
    /// @param byKey hears there that it came out and nobody had fired it; once for each opening
    public PrinterCashDrawer(
            Supervisor<ReceiptPrinter> line,
            Wiring wiring,
            Consumer<Boolean> leftOpen,
            Runnable byKey) {
        this.drawer = PrinterDrawer.on(line::device, wiring, event -> tell(event, leftOpen, byKey));
    }

    private static void tell(DrawerEvent event, Consumer<Boolean> leftOpen, Runnable byKey) {
        switch (event) {
            case DrawerEvent.Opened(var fired) -> {
                if (!fired) byKey.run();
            }
            case DrawerEvent.LeftOpen _ -> leftOpen.accept(true);
            case DrawerEvent.Closed _ -> leftOpen.accept(false);
        }
    }

    @Override
    public Kick open() {
        return switch (drawer.kick()) {
            case OPENED -> Kick.OPENED;
            // It was fired; what its switch did not say, the cashier sees.
            case SENT, DID_NOT_MOVE -> Kick.SENT;
            case NOT_REACHABLE -> Kick.NOT_REACHABLE;
            case NO_DRAWER -> Kick.NO_DRAWER;
        };
    }

    @Override
    public void close() {
        drawer.close();
    }
}

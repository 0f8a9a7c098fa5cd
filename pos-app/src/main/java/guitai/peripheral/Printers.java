package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.Supervisor;
import guitai.device.link.Link;
import guitai.device.link.TcpLink;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Starts to look after a receipt printer; the slip printer and the drawer share what this returns.
public final class Printers {
    private Printers() {}

    /// Opens the way to a printer anew for each attempt, so that one that comes back at another
    /// place is found.
    @FunctionalInterface
    public interface Way {
        Link open() throws DeviceFault;
    }

    /// A printer on the network, 9100 being the usual port.
    public static Supervisor<ReceiptPrinter> network(
            String host, int port, PrinterProfile profile, Consumer<DeviceHealth> health) {
        return on(() -> TcpLink.open(host, port), profile, health);
    }

    /// A printer at the end of any way. Returns at once; the printer is looked for on a thread of
    /// its own, and again with a growing pause of at most 7 s whenever it is lost. Close what is
    /// returned to let go of it.
    ///
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<ReceiptPrinter> on(
            Way way, PrinterProfile profile, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "printer",
                tell -> ReceiptPrinter.open(way.open(), profile, tell),
                status -> health.accept(Troubles.health(status)));
    }
}

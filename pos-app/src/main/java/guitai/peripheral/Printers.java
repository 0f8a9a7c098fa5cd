package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.link.TcpLink;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Starts to look after a receipt printer; the slip printer and the drawer share what this returns.
public final class Printers {
    private Printers() {}

    /// A printer on the network, 9100 being the usual port. Returns at once; the printer is looked
    /// for on a thread of its own, and again with a growing pause of at most 7 s whenever it is
    /// lost. Close what is returned to let go of it.
    ///
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<ReceiptPrinter> network(
            String host, int port, PrinterProfile profile, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "printer",
                tell -> ReceiptPrinter.open(TcpLink.open(host, port), profile, tell),
                status -> health.accept(Troubles.health(status)));
    }
}

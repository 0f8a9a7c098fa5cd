package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.link.Link;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Scanned;
import guitai.device.scanner.SerialScanner;
import guitai.device.scanner.Suffix;
import guitai.device.scanner.Unreadable;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Starts to look after a scanner.
public final class Scanners {
    private Scanners() {}

    /// Who takes what was scanned: called on the scanner's thread, in the order of the scans; must
    /// return quickly. Neither text may be logged: it can be a customer's payment code.
    public interface Hearing {
        /// One whole code, with the AIM identifier if the scanner sends one; 1 to 512 characters.
        void scanned(String text);

        /// There was a scan and it cannot be used; only ever shown, never looked up, because a part
        /// of a code can be another code.
        void unreadable(String shown);
    }

    /// A scanner on a serial port. Returns at once; the port is looked for again whenever it is
    /// lost. Close what is returned to let go of it.
    ///
    /// @param path such as `/dev/ttyACM0` or `COM3`
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<SerialScanner> serial(
            String path,
            SerialSettings settings,
            Suffix suffix,
            Hearing hearing,
            Consumer<DeviceHealth> health) {
        return on(() -> SerialLink.open(path, settings), suffix, hearing, health);
    }

    /// Opens the way to a scanner anew for each attempt.
    @FunctionalInterface
    interface Way {
        Link open() throws guitai.device.DeviceFault;
    }

    static Supervisor<SerialScanner> on(
            Way way, Suffix suffix, Hearing hearing, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "scanner",
                tell -> {
                    var scanner = new SerialScanner(way.open(), suffix, tell);
                    scanner.listen(scanned -> pass(scanned, hearing));
                    return scanner;
                },
                status -> health.accept(Troubles.health(status)));
    }

    private static void pass(Scanned scanned, Hearing hearing) {
        switch (scanned) {
            case Scan scan -> hearing.scanned(scan.text());
            case Unreadable bad -> hearing.unreadable(bad.raw());
        }
    }
}

package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.DeviceStatus;
import guitai.device.Supervisor;
import guitai.device.link.InputNode;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.link.Tape;
import guitai.device.link.TapedLink;
import guitai.device.link.UsbIdentity;
import guitai.device.scanner.LinkScanner;
import guitai.device.scanner.RepeatFilter;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Scanned;
import guitai.device.scanner.Suffix;
import guitai.device.scanner.Unreadable;
import guitai.device.virtual.VirtualScanner;
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
    /// @param path such as `/dev/ttyACM0`, `/dev/serial/by-id/...` or `COM3`
    /// @param continuous whether it reads as long as it sees: then a code counts once in a while
    /// @param tape what goes over the line is put on
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<LinkScanner> serial(
            String path,
            SerialSettings settings,
            Suffix suffix,
            boolean continuous,
            Hearing hearing,
            Tape tape,
            Consumer<DeviceHealth> health) {
        return on(
                tell ->
                        LinkScanner.serial(
                                new TapedLink(SerialLink.open(path, settings), tape), suffix, tell),
                continuous,
                hearing,
                health);
    }

    /// The same, wherever it is plugged in.
    public static Supervisor<LinkScanner> usb(
            UsbIdentity identity,
            SerialSettings settings,
            Suffix suffix,
            boolean continuous,
            Hearing hearing,
            Tape tape,
            Consumer<DeviceHealth> health) {
        return on(
                tell ->
                        LinkScanner.serial(
                                new TapedLink(SerialLink.open(identity.path(), settings), tape),
                                suffix,
                                tell),
                continuous,
                hearing,
                health);
    }

    /// A scanner that types, taken away from the screen. Linux. What it types is on no tape: key
    /// codes hide no payment code.
    ///
    /// @param path such as `/dev/input/by-id/...-event-kbd`
    public static Supervisor<LinkScanner> typing(
            String path, boolean continuous, Hearing hearing, Consumer<DeviceHealth> health) {
        return on(
                tell -> LinkScanner.typing(InputNode.grabbed(path), tell),
                continuous,
                hearing,
                health);
    }

    /// A scanner in the mode USB has for scanners. Linux.
    ///
    /// @param path such as `/dev/hidraw0`
    public static Supervisor<LinkScanner> hidPos(
            String path,
            boolean continuous,
            Hearing hearing,
            Tape tape,
            Consumer<DeviceHealth> health) {
        return on(
                tell -> LinkScanner.hidPos(new TapedLink(InputNode.open(path), tape), tell),
                continuous,
                hearing,
                health);
    }

    /// One made of software, for training.
    public static Supervisor<LinkScanner> virtual(
            VirtualScanner scanner,
            boolean continuous,
            Hearing hearing,
            Tape tape,
            Consumer<DeviceHealth> health) {
        return on(
                tell ->
                        LinkScanner.serial(
                                new TapedLink(scanner.cable().line(), tape), Suffix.LINE, tell),
                continuous,
                hearing,
                health);
    }

    /// Opens a scanner anew for each attempt.
    @FunctionalInterface
    interface Way {
        LinkScanner open(Consumer<DeviceStatus> tell) throws DeviceFault;
    }

    static Supervisor<LinkScanner> on(
            Way way, boolean continuous, Hearing hearing, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "scanner",
                tell -> {
                    var scanner = way.open(tell);
                    var repeats = new RepeatFilter();
                    scanner.listen(
                            scanned -> {
                                if (!continuous || repeats.first(scanned)) pass(scanned, hearing);
                            });
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

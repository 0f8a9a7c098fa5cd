package guitai.device.drawer;

import guitai.device.DeviceFault;
import guitai.device.printer.DrawerPin;
import guitai.device.printer.ReceiptPrinter;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Finds out how the switch of a drawer is wired: fires the closed drawer and sees what changes.
public final class DrawerLesson {
    private static final Duration LOOK = Duration.ofMillis(50);

    /// What was learned.
    public sealed interface Learned {
        /// The line changed when it opened.
        record Wired(DrawerSwitch how) implements Learned {}

        /// Nothing changed: it has no switch, it was open before, or it did not open. Whoever
        /// stands there can tell which.
        record NothingChanged() implements Learned {}
    }

    private DrawerLesson() {}

    /// Fires the drawer, which must be closed, once. Blocks for up to `patience` and three seconds.
    ///
    /// @throws DeviceFault when the printer cannot be asked or is gone
    public static Learned learn(ReceiptPrinter printer, DrawerPin pin, Duration patience)
            throws DeviceFault {
        boolean before = printer.refresh().drawerHigh();
        printer.kick(pin);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) {
            boolean now = printer.refresh().drawerHigh();
            if (now != before) {
                return new Learned.Wired(
                        now ? DrawerSwitch.OPEN_WHEN_HIGH : DrawerSwitch.OPEN_WHEN_LOW);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return new Learned.NothingChanged();
    }
}

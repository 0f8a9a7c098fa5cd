package guitai.device.drawer;

import guitai.device.DeviceFault;
import guitai.device.printer.Capability;
import guitai.device.printer.DrawerPin;
import guitai.device.printer.PrinterStatus;
import guitai.device.printer.ReceiptPrinter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A drawer on the plug of a receipt printer.
///
/// Owns one daemon thread, which looks at what the printer last said four times a second and tells
/// what happened; it asks the printer nothing. It outlives the printer's connections.
public final class PrinterDrawer implements Drawer {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LOOK_AFTER_KICK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final System.Logger LOG = System.getLogger(PrinterDrawer.class.getName());

    /// What is known of a drawer.
    ///
    /// @param pin the wire that fires it
    /// @param leftOpen how long it may stand open before somebody is told
    public record Wiring(DrawerPin pin, DrawerSwitch how, Duration leftOpen) {}

    private final Supplier<Optional<ReceiptPrinter>> printer;
    private final Wiring wiring;
    private final Consumer<DrawerEvent> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final DrawerWatch watch;
    private boolean closed;

    private PrinterDrawer(
            Supplier<Optional<ReceiptPrinter>> printer,
            Wiring wiring,
            Consumer<DrawerEvent> listener) {
        this.printer = printer;
        this.wiring = wiring;
        this.listener = listener;
        this.watch = new DrawerWatch(wiring.leftOpen());
    }

    /// Starts to watch a drawer.
    ///
    /// @param printer the printer as it is connected now, such as `supervisor::device`
    /// @param listener hears what happens, on the drawer's thread; must not block. A drawer without
    ///   a switch tells nothing
    public static PrinterDrawer on(
            Supplier<Optional<ReceiptPrinter>> printer,
            Wiring wiring,
            Consumer<DrawerEvent> listener) {
        var drawer = new PrinterDrawer(printer, wiring, listener);
        if (wiring.how() != DrawerSwitch.NONE) {
            Thread.ofPlatform().daemon().name("device-drawer").start(drawer::run);
        }
        return drawer;
    }

    @Override
    public DrawerState state() {
        return printer.get()
                .map(ReceiptPrinter::status)
                .map(PrinterStatus::drawerHigh)
                .map(wiring.how()::state)
                .orElse(DrawerState.UNKNOWN);
    }

    @Override
    public Kicked kick() {
        var found = printer.get();
        if (found.isEmpty()) {
            return Kicked.NOT_REACHABLE;
        }
        var open = found.get();
        if (!open.profile().drawer().pins().contains(wiring.pin())) {
            return Kicked.NO_DRAWER;
        }
        try {
            fired();
            open.kick(wiring.pin());
        } catch (DeviceFault e) {
            return Kicked.NOT_REACHABLE;
        }
        if (wiring.how() == DrawerSwitch.NONE) {
            return Kicked.SENT;
        }
        return await(open) ? Kicked.OPENED : Kicked.DID_NOT_MOVE;
    }

    private void fired() {
        lock.lock();
        try {
            watch.fired(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    // A model that reports nothing by itself is asked.
    private boolean await(ReceiptPrinter open) {
        boolean reports = open.capabilities().contains(Capability.REPORTS_CHANGES);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                var status = reports ? open.status() : open.refresh();
                if (wiring.how().state(status.drawerHigh()) == DrawerState.OPEN) {
                    return true;
                }
            } catch (DeviceFault e) {
                return false;
            }
            if (!pause(LOOK_AFTER_KICK)) {
                return false;
            }
        }
        return false;
    }

    private void run() {
        do {
            for (var event : look()) {
                try {
                    listener.accept(event);
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "a drawer's listener failed", e);
                }
            }
        } while (pause(LOOK));
    }

    private List<DrawerEvent> look() {
        var now = state();
        lock.lock();
        try {
            return watch.seen(now, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private boolean pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Stops watching; the printer stays open.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

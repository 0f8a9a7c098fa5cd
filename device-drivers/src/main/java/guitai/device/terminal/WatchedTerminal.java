package guitai.device.terminal;

import guitai.device.Device;
import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A terminal that is asked every few seconds how it is, on a thread of its own.
///
/// ```java
/// var watched = Supervisor.start("terminal",
///         tell -> WatchedTerminal.open(terminal, () -> paymentRuns(), tell), status -> light(status));
/// ```
///
/// Says nothing of payments: one that is under way when the terminal falls silent is as unknown as
/// it was.
public final class WatchedTerminal implements Device {
    // As often as a cashier looks up; a terminal's own screen is not disturbed by it.
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PaymentTerminal terminal;
    private final BooleanSupplier inUse;
    private final Consumer<DeviceStatus> tell;
    private final Duration every;
    private final CountDownLatch closed = new CountDownLatch(1);

    private WatchedTerminal(
            PaymentTerminal terminal,
            BooleanSupplier inUse,
            Consumer<DeviceStatus> tell,
            Duration every) {
        this.terminal = terminal;
        this.inUse = inUse;
        this.tell = tell;
        this.every = every;
    }

    /// Asks once, and from then on again and again. Blocks as [PaymentTerminal#ask] does.
    ///
    /// @param inUse whether a payment runs on it: then it is left alone
    /// @param tell hears `DEGRADED` with `OFFLINE` while its acquirer does not answer, `FAULT` once
    ///   when it is gone
    /// @throws DeviceFault if it does not answer; `IN_USE` for another one than ours, `NOT_ALLOWED`
    ///   for one that does not take our word
    public static WatchedTerminal open(
            PaymentTerminal terminal, BooleanSupplier inUse, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        return open(terminal, inUse, tell, EVERY);
    }

    static WatchedTerminal open(
            PaymentTerminal terminal,
            BooleanSupplier inUse,
            Consumer<DeviceStatus> tell,
            Duration every)
            throws DeviceFault {
        var first = status(terminal.ask());
        var watched = new WatchedTerminal(terminal, inUse, tell, every);
        tell.accept(first);
        Thread.ofPlatform().daemon().name("terminal").start(watched::watch);
        return watched;
    }

    private void watch() {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!inUse.getAsBoolean()) say(status(terminal.ask()));
            }
        } catch (DeviceFault gone) {
            say(DeviceStatus.fault(gone.reason()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(DeviceStatus status) {
        if (closed.getCount() > 0) tell.accept(status);
    }

    private static DeviceStatus status(TerminalWord word) throws DeviceFault {
        return switch (word) {
            case READY, BUSY -> DeviceStatus.READY;
            case NO_LINE -> DeviceStatus.degraded(DeviceReason.OFFLINE);
            case ANOTHER -> throw new DeviceFault(DeviceReason.IN_USE, "another terminal");
            case REFUSES -> throw new DeviceFault(DeviceReason.NOT_ALLOWED, "terminal");
        };
    }

    /// A question that is under way is left to its own end.
    @Override
    public void close() {
        closed.countDown();
    }
}

package guitai.device.printer;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

/// What goes over a new line before its first job, where the line before it was lost with a job on
/// it: see [OldAnswers].
final class FreshLine {
    // Old answers come, or stay away, without anything else to wake us.
    private static final long SETTLING = 20_000_000;

    private final PrinterState state;
    private final PrinterWriter writer;
    private final Dialect language;
    private final PrinterTiming timing;

    FreshLine(PrinterState state, PrinterWriter writer, Dialect language, PrinterTiming timing) {
        this.state = state;
        this.writer = writer;
        this.language = language;
        this.timing = timing;
    }

    /// Asks for answers in a row, if the printer may owe an old one.
    void begin() throws DeviceFault {
        if (isSettled()) {
            return;
        }
        for (int i = 0; i < OldAnswers.FENCES; i++) {
            writer.send(language.fence());
        }
    }

    // What is counted is news only when it was asked for.
    private long heardUntil(long now) {
        return language.counts() ? state.heardAt : now;
    }

    private boolean isSettled() {
        state.lock.lock();
        try {
            return state.old.over();
        } finally {
            state.lock.unlock();
        }
    }

    /// Waits a moment until the next answer is to what is sent from now on.
    ///
    /// @param seen what is in the way of printing anyhow
    /// @return what is in the way: `BUSY` while the printer may owe an old answer
    DeviceReason await(DeviceReason seen) {
        state.lock.lock();
        try {
            if (seen != DeviceReason.NONE) {
                state.old.hindered(System.nanoTime());
                return seen;
            }
            long end = System.nanoTime() + timing.turn().toNanos();
            for (long now = System.nanoTime();
                    !state.old.settled(heardUntil(now));
                    now = System.nanoTime()) {
                if (state.gone.isPresent()) {
                    return state.gone.get();
                }
                if (now - end >= 0) {
                    return DeviceReason.BUSY;
                }
                state.changed.awaitNanos(SETTLING);
            }
            return DeviceReason.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeviceReason.BUSY;
        } finally {
            state.lock.unlock();
        }
    }
}

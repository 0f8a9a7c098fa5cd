package guitai.device.printer;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.util.concurrent.locks.ReentrantLock;

/// Asks one printer how it is: whoever waits for the answers, and its reader thread in between.
/// Thread-safe.
final class Questions {
    private final String line;
    private final PrinterState state;
    private final PrinterWriter writer;
    private final Dialect language;
    private final PrinterTiming timing;
    private final ReentrantLock asking = new ReentrantLock();

    Questions(
            String line,
            PrinterState state,
            PrinterWriter writer,
            Dialect language,
            PrinterTiming timing) {
        this.line = line;
        this.state = state;
        this.writer = writer;
        this.language = language;
        this.timing = timing;
    }

    /// Asks all there is to ask, and waits.
    PrinterStatus refresh() throws DeviceFault {
        asking.lock();
        try {
            state.setRefreshing(true);
            long end = System.nanoTime() + timing.answer().toNanos();
            for (int question = 1; question <= language.questions(); question++) {
                ask(question, end);
            }
            return state.status();
        } finally {
            state.setRefreshing(false);
            asking.unlock();
            state.tellChange();
        }
    }

    private void ask(int question, long end) throws DeviceFault {
        awaitNoQuestion(end);
        state.asked(question);
        try {
            writer.send(language.ask(question));
        } catch (DeviceFault e) {
            state.asked(0);
            throw cause(e);
        }
        awaitNoQuestion(end);
    }

    // We close the link when the printer is lost; whoever comes after is told of the loss, not of
    // our closing.
    DeviceFault cause(DeviceFault last) {
        state.lock.lock();
        try {
            return state.gone.isPresent() ? new DeviceFault(state.gone.get(), line, last) : last;
        } finally {
            state.lock.unlock();
        }
    }

    private void awaitNoQuestion(long end) throws DeviceFault {
        state.lock.lock();
        try {
            while (state.question != 0) {
                if (state.gone.isPresent()) {
                    throw new DeviceFault(state.gone.get(), line);
                }
                long left = end - System.nanoTime();
                if (left <= 0 || state.changed.awaitNanos(left) <= 0) {
                    throw new DeviceFault(
                            state.noise > 0 ? DeviceReason.GARBLED : DeviceReason.SILENT, line);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceFault(DeviceReason.BUSY, line, e);
        } finally {
            state.lock.unlock();
        }
    }

    /// On the reader's thread, which must not wait for a blocked line: whoever blocks it will hear
    /// of it anyway.
    void probe(int question) throws DeviceFault {
        if (asking.tryLock()) {
            try {
                state.asked(question);
                if (!writer.trySend(language.ask(question))) {
                    state.asked(0);
                }
            } finally {
                asking.unlock();
            }
        }
    }
}

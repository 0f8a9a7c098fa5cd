package guitai.app;

import guitai.command.Printing;
import guitai.command.TillStarter.Hearing;
import guitai.flow.PrintQueue;
import guitai.flow.ReceiptNotes;
import guitai.journal.BooksUnavailable;
import guitai.slip.SlipPrinter;
import guitai.storage.TillStore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Runs the print queue on a thread of its own until it is closed.
final class PrintThread implements Printing, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PrintThread.class.getName());

    // A printer that cannot print is asked again this often; the device's own supervisor
    // reconnects.
    private static final Duration LATER = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final PrintQueue queue;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken = true;
    private boolean working = true;
    private boolean closing;

    /// @param noting says on receipts what is only known when they are printed
    PrintThread(TillStore store, SlipPrinter printer, Hearing hearing, ReceiptNotes noting) {
        this.queue =
                new PrintQueue(
                        store.printJobs(),
                        printer,
                        hearing.printed()::accept,
                        noting::on,
                        this::wake);
        this.thread = Thread.ofPlatform().name("print").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// There is something to print. Any thread; never blocks for long.
    void wake() {
        lock.lock();
        try {
            woken = true;
            working = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitQuiet(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            var left = limit.toNanos();
            while (working && !closing) {
                if (left <= 0) return false;
                left = changed.awaitNanos(left);
            }
            return !working;
        } finally {
            lock.unlock();
        }
    }

    void letFinish(Duration limit) {
        try {
            var _ = awaitQuiet(limit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            lock.lock();
            try {
                if (closing) break;
                woken = false;
            } finally {
                lock.unlock();
            }
            if (!rest(step())) break;
        }
        try {
            queue.settle();
        } catch (BooksUnavailable disk) {
            LOG.log(System.Logger.Level.WARNING, "what became of the last slips is not kept", disk);
        }
    }

    private Duration step() {
        try {
            return switch (queue.step()) {
                case AGAIN -> Duration.ZERO;
                case IDLE -> IDLE;
                case LATER -> LATER;
            };
        } catch (BooksUnavailable disk) {
            // The till's own thread says so to the cashier; here it is only tried again.
            return LATER;
        } catch (RuntimeException bug) {
            // The job is marked already; the others still have to come out.
            LOG.log(System.Logger.Level.ERROR, "a slip could not be printed", bug);
            return Duration.ZERO;
        }
    }

    /// @return false when the thread is to end
    private boolean rest(Duration pause) {
        lock.lock();
        try {
            if (pause.isZero()) return !closing;
            if (!woken) {
                working = false;
                changed.signalAll();
            }
            var left = pause.toNanos();
            while (!woken && !closing && left > 0) left = changed.awaitNanos(left);
            return !closing;
        } catch (InterruptedException stopped) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends within two seconds if whatever prints was closed before.
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

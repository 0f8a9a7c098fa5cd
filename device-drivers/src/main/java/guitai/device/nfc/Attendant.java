package guitai.device.nfc;

import guitai.device.pcsc.PcscFault;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one thread from which PC/SC is called for one opened reader.
///
/// Nothing ends a call into the service but the service or the card itself. So whoever waits here
/// waits with a deadline, and may leave this thread behind; it ends by itself when the call does.
final class Attendant {
    private final ExecutorService thread;

    Attendant(String name) {
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /// The deadline passed: the call may still be on its way, and this thread with it.
    static final class TooLate extends Exception {
        private static final long serialVersionUID = 1L;
    }

    <T> T call(Callable<T> what, Duration deadline)
            throws PcscFault, TooLate, InterruptedException {
        try {
            return thread.submit(what).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new TooLate();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PcscFault fault -> throw fault;
                case Error broken -> throw broken;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /// Takes no further calls; does this last when the one under way has ended.
    void dismiss(Runnable last) {
        thread.execute(last);
        thread.shutdown();
    }

    /// @return whether the thread has ended
    boolean gone(Duration wait) throws InterruptedException {
        return thread.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean gone() {
        return thread.isTerminated();
    }
}

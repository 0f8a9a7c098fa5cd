package guitai.app;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that wait for networks. When all of them wait, a further call is refused at once and
/// tried again later: a queue would only hide that nothing answers.
final class Away implements Executor, AutoCloseable {
    // One customer at the counter, and reversals and refunds behind; a call takes 30 s at most.
    private static final int MOST = 16;
    private static final int STOP_SECONDS = 2;

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    0,
                    MOST,
                    30,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().name("gateway-", 1).daemon().factory());
    private volatile Executor runs = pool;

    @Override
    public void execute(Runnable call) {
        runs.execute(call);
    }

    /// Calls are made on the caller's thread from now on.
    void here() {
        runs = Runnable::run;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            var _ = pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package guitai.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks once a second whether anything beyond this machine answers, and tells the till's thread
/// when that has changed: a cable that is pulled is known within two seconds.
final class LineThread implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1_000;

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("line").daemon().factory());
    private final BooleanSupplier reachable;
    private final AtomicBoolean up = new AtomicBoolean(true);

    /// @param reachable blocks for a second at most
    LineThread(BooleanSupplier reachable) {
        this.reachable = reachable;
    }

    void start(Executor turn, Consumer<Boolean> heard) {
        var _ =
                clockwork.scheduleAtFixedRate(
                        () -> look(turn, heard), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Looks now, besides.
    void again(Executor turn, Consumer<Boolean> heard) {
        try {
            clockwork.execute(() -> look(turn, heard));
        } catch (RejectedExecutionException closing) {
            // Nobody waits for it any more.
        }
    }

    private void look(Executor turn, Consumer<Boolean> heard) {
        var now = reachable.getAsBoolean();
        if (up.getAndSet(now) == now) return;
        try {
            turn.execute(() -> heard.accept(now));
        } catch (RejectedExecutionException closing) {
            up.set(!now);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}

package guitai.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Gives the till's thread a turn to do what is due, four times a second and never twice at once.
final class Ticker implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("ticker").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();

    void start(Executor turn, Runnable tick) {
        var _ =
                clockwork.scheduleWithFixedDelay(
                        () -> ask(turn, tick), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask(Executor turn, Runnable tick) {
        if (!asked.compareAndSet(false, true)) return;
        try {
            turn.execute(
                    () -> {
                        asked.set(false);
                        tick.run();
                    });
        } catch (RejectedExecutionException closing) {
            asked.set(false);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}

package guitai.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Collects what a device tells on its own thread, and lets a test wait for it with a deadline.
public final class Heard<T> implements Consumer<T> {
    /// Long enough for a machine that is busy with something else; a test that passes never waits
    /// for it.
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<T> queue = new LinkedBlockingQueue<>();

    @Override
    public void accept(T what) {
        queue.add(what);
    }

    /// The next one, in order.
    public T next() throws InterruptedException {
        T what = queue.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        if (what == null) {
            throw new AssertionError("nothing was heard within " + DEADLINE);
        }
        return what;
    }

    public List<T> next(int count) throws InterruptedException {
        var all = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            all.add(next());
        }
        return all;
    }

    /// Skips what comes before it.
    public void awaitValue(T expected) throws InterruptedException {
        while (!next().equals(expected)) {
            assertThat(expected).isNotNull();
        }
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }

    /// Waits until something is so.
    public static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not so within " + DEADLINE + ": " + what);
            }
            LockSupport.parkNanos(500_000);
        }
    }
}

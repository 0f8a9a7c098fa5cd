package guitai.app;

import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads the scale on a thread of its own while somebody looks at it, and lets it rest otherwise.
final class WatchedScale implements CounterScale, AutoCloseable {
    // A person sees no faster, and every protocol answers within it.
    private static final long BETWEEN = 150_000_000;

    private final Supplier<ScaleReading> scale;
    private final BooleanSupplier there;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Consumer<ScaleReading>> watching = Optional.empty();

    /// @param there whether one is set up now
    WatchedScale(Supplier<ScaleReading> scale, BooleanSupplier there) {
        this.scale = scale;
        this.there = there;
        thread = Thread.ofPlatform().name("scale-watch").daemon().start(this::run);
    }

    @Override
    public boolean isThere() {
        return there.getAsBoolean();
    }

    @Override
    public void watch(Consumer<ScaleReading> heard) {
        become(Optional.of(heard));
    }

    @Override
    public void rest() {
        become(Optional.empty());
    }

    private void become(Optional<Consumer<ScaleReading>> now) {
        lock.lock();
        try {
            watching = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                var heard = watched();
                heard.accept(scale.get());
                pause();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<ScaleReading> watched() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (watching.isEmpty()) changed.await();
            return watching.get();
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = BETWEEN;
            while (left > 0 && watching.isPresent()) left = changed.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

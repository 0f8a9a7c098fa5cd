package guitai.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Keeps one device open: opens it, hears how it is, and looks for it again whenever it is lost.
///
/// Owns one daemon thread, on which the opener runs and the listener is told; the listener must not
/// block. Each attempt calls the opener afresh, so a device that comes back at another path is
/// found. Between attempts it waits 0.5, 1, 2, 4, then always 7 seconds: with the time it takes to
/// open, a device that is put back is ready within ten. The listener hears changes only, and an
/// outage is one change however many attempts it lasts.
public final class Supervisor<D extends Device> implements AutoCloseable {

    /// Finds and opens the device; called again for every attempt.
    @FunctionalInterface
    public interface Opener<D> {
        /// May block; ends early when its thread is interrupted.
        ///
        /// @param tell takes the device's status for as long as it is open; a `FAULT` is its last
        ///   word and makes the supervisor close and re-open it. Any thread, never blocks.
        /// @throws DeviceFault if it is not there or unusable; tried again later
        D open(Consumer<DeviceStatus> tell) throws DeviceFault, InterruptedException;
    }

    /// How a device is and has been.
    ///
    /// @param age for how long it has been so
    /// @param opened how often it has been opened since this began to look after it
    public record Life(DeviceStatus status, Duration age, int opened) {}

    static final List<Duration> BACK_OFF =
            List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(7));

    // Leaves room for the device's own close within the second we promise.
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());

    private final Opener<D> opener;
    private final Consumer<DeviceStatus> listener;
    private final List<Duration> backOff;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<D> device = Optional.empty();
    private DeviceStatus told = DeviceStatus.OPENING;
    private DeviceStatus published = DeviceStatus.unopened(DeviceReason.CLOSED);
    private long publishedAt = System.nanoTime();
    private int attempt;
    private int openings;
    private boolean opening;
    // Set under the lock.
    private volatile boolean closed;

    private Supervisor(
            String name,
            Opener<D> opener,
            Consumer<DeviceStatus> listener,
            List<Duration> backOff) {
        this.opener = opener;
        this.listener = listener;
        this.backOff = backOff;
        this.thread = Thread.ofPlatform().daemon().name("device-" + name).unstarted(this::run);
    }

    /// Starts to look after a device.
    ///
    /// @param name for the thread and the log
    public static <D extends Device> Supervisor<D> start(
            String name, Opener<D> opener, Consumer<DeviceStatus> listener) {
        return start(name, opener, listener, BACK_OFF);
    }

    static <D extends Device> Supervisor<D> start(
            String name,
            Opener<D> opener,
            Consumer<DeviceStatus> listener,
            List<Duration> backOff) {
        var supervisor = new Supervisor<>(name, opener, listener, backOff);
        supervisor.thread.start();
        return supervisor;
    }

    /// The device, if it is open now. Never blocks; the device may be lost at any moment after.
    public Optional<D> device() {
        lock.lock();
        try {
            return device;
        } finally {
            lock.unlock();
        }
    }

    /// What the listener heard last. Never blocks.
    public DeviceStatus status() {
        lock.lock();
        try {
            return published;
        } finally {
            lock.unlock();
        }
    }

    /// What the listener heard last, for how long that has been so, and how often the device was
    /// lost and found. Never blocks.
    public Life life() {
        lock.lock();
        try {
            var age = Duration.ofNanos(System.nanoTime() - publishedAt);
            return new Life(published, age, openings);
        } finally {
            lock.unlock();
        }
    }

    /// Closes the device and stops looking for it. Any thread; returns within a second.
    ///
    /// An opener that cannot be interrupted is left behind on its daemon thread, and what it still
    /// opens is closed at once.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            // Nobody else on that thread is to be disturbed: a device that is closed there may
            // still have a last word to bring somewhere.
            if (opening) thread.interrupt();
        } finally {
            lock.unlock();
        }
        device().ifPresent(Device::close);
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        publish(DeviceStatus.OPENING);
        int failures = 0;
        while (!closed) {
            try {
                open();
                failures = 0;
                publish(DeviceStatus.fault(watch()));
            } catch (DeviceFault e) {
                publish(DeviceStatus.unopened(e.reason()));
            } catch (InterruptedException e) {
                // Only close() interrupts this thread; the loop's condition says whether it did.
                continue;
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "opening " + thread.getName() + " failed unexpectedly",
                        e);
                publish(DeviceStatus.fault(DeviceReason.BROKEN));
            } finally {
                letGo();
            }
            pause(backOff.get(Math.min(failures, backOff.size() - 1)));
            failures++;
        }
        publish(DeviceStatus.unopened(DeviceReason.CLOSED));
    }

    private void open() throws DeviceFault, InterruptedException {
        int mine;
        lock.lock();
        try {
            if (closed) return;
            mine = ++attempt;
            told = DeviceStatus.READY;
            opening = true;
        } finally {
            lock.unlock();
        }
        var fresh = Optional.<D>empty();
        try {
            fresh = Optional.of(opener.open(status -> hear(mine, status)));
        } finally {
            opened(fresh);
        }
    }

    private void opened(Optional<D> fresh) {
        lock.lock();
        try {
            opening = false;
            // Meant for the opener, which came to its end without it.
            var _ = Thread.interrupted();
            device = fresh;
            if (fresh.isPresent()) openings++;
        } finally {
            lock.unlock();
        }
    }

    // A device that was closed may still have something to say; nobody listens to it any more.
    private void hear(int speaker, DeviceStatus status) {
        lock.lock();
        try {
            if (speaker == attempt && told.state() != DeviceState.FAULT) {
                told = status;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private DeviceReason watch() {
        var seen = DeviceStatus.OPENING;
        while (true) {
            lock.lock();
            try {
                while (told.equals(seen) && !closed) {
                    changed.awaitUninterruptibly();
                }
                seen = told;
                if (closed) {
                    return DeviceReason.CLOSED;
                }
            } finally {
                lock.unlock();
            }
            if (seen.state() == DeviceState.FAULT) {
                return seen.reason();
            }
            publish(seen);
        }
    }

    private void letGo() {
        Optional<D> last;
        lock.lock();
        try {
            last = device;
            device = Optional.empty();
        } finally {
            lock.unlock();
        }
        last.ifPresent(Device::close);
    }

    private void pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0}: woken early", thread.getName());
        } finally {
            lock.unlock();
        }
    }

    private void publish(DeviceStatus status) {
        lock.lock();
        try {
            if (status.equals(published) || (closed && status.reason() != DeviceReason.CLOSED)) {
                return;
            }
            published = status;
            publishedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
        try {
            listener.accept(status);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a status listener of " + thread.getName() + " failed",
                    e);
        }
    }
}

package guitai.app;

import guitai.device.Device;
import guitai.device.Supervisor;
import guitai.device.link.Tape;
import guitai.slip.DeviceHealth;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One place on the counter, and the device that stands there now: exchanged while the till runs.
///
/// Thread-safe; an exchange takes a second at most.
final class Seat<D extends Device> implements AutoCloseable {

    /// Begins to look after a device.
    @FunctionalInterface
    interface Opening<D extends Device> {
        /// @param tape what goes over its line is to be put on
        Supervisor<D> open(Tape tape, Consumer<DeviceHealth> health);
    }

    private final Consumer<DeviceHealth> health;
    private final Tape tape = new Tape();
    private Optional<Supervisor<D>> line = Optional.empty();
    private AtomicBoolean heard = new AtomicBoolean();

    /// @param health hears of whichever device stands here; must not block
    Seat(Consumer<DeviceHealth> health) {
        this.health = health;
    }

    /// Another device, or the same on another setting. The one before is closed first: both may be
    /// on one port.
    synchronized void take(Opening<D> next) {
        close();
        // The last words of the one before must not be taken for this one's.
        var mine = new AtomicBoolean(true);
        heard = mine;
        line =
                Optional.of(
                        next.open(
                                tape,
                                now -> {
                                    if (mine.get()) health.accept(now);
                                }));
    }

    /// None stands here any more.
    synchronized void clear() {
        close();
        health.accept(new DeviceHealth.None());
    }

    synchronized Optional<Supervisor<D>> line() {
        return line;
    }

    Optional<D> device() {
        return line().flatMap(Supervisor::device);
    }

    /// What went over the line of whatever stood here.
    Tape tape() {
        return tape;
    }

    @Override
    public synchronized void close() {
        heard.set(false);
        line.ifPresent(Supervisor::close);
        line = Optional.empty();
    }
}

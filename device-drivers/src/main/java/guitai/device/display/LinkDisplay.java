package guitai.device.display;

import guitai.device.DeviceFault;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A display at the other end of a link. One thread writes; another reads what should never come,
/// to notice that the port is gone.
public final class LinkDisplay implements CustomerDisplay {
    private static final Duration SLICE = Duration.ofMillis(200);

    private final Link link;
    private final DisplayCodes codes;
    private final Consumer<DeviceStatus> tell;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean told = new AtomicBoolean();
    // Only the newest waits: a display that is slow shows what is so, not what was.
    private Optional<byte[]> waiting = Optional.empty();
    private boolean closed;

    private LinkDisplay(Link link, DisplayCodes codes, Consumer<DeviceStatus> tell) {
        this.link = link;
        this.codes = codes;
        this.tell = tell;
    }

    /// Two lines of twenty characters that speak Epson's commands; 9600 8N1 as a rule.
    ///
    /// @param link closed together with this display
    /// @param chinese whether it has a Chinese font
    /// @param tell hears `FAULT` once when the port is gone
    /// @throws DeviceFault when the port takes nothing
    public static LinkDisplay vfd(Link link, boolean chinese, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        return open(new LinkDisplay(link, new Vfd(chinese), tell));
    }

    /// Eight digits and four lamps; 2400 8N1 as a rule.
    ///
    /// @param link closed together with this display
    /// @param tell hears `FAULT` once when the port is gone
    /// @throws DeviceFault when the port takes nothing
    public static LinkDisplay led8(Link link, Consumer<DeviceStatus> tell) throws DeviceFault {
        return open(new LinkDisplay(link, new Led8(), tell));
    }

    private static LinkDisplay open(LinkDisplay display) throws DeviceFault {
        boolean open = false;
        try {
            display.link.write(display.codes.begin());
            open = true;
        } finally {
            if (!open) {
                display.close();
            }
        }
        Thread.ofPlatform().daemon().name("display-" + display.link).start(display::write);
        Thread.ofPlatform().daemon().name("display-gone-" + display.link).start(display::watch);
        return display;
    }

    @Override
    public void show(Shown now) {
        send(codes.show(now));
    }

    /// Shows all it has, for a person to look at; the only proof that it works.
    public void selfTest() {
        send(codes.selfTest());
    }

    private void send(byte[] bytes) {
        lock.lock();
        try {
            waiting = Optional.of(bytes);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                link.write(next.get());
            }
        } catch (DeviceFault e) {
            gone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<byte[]> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            var next = closed ? Optional.<byte[]>empty() : waiting;
            waiting = Optional.empty();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        var buffer = new byte[64];
        try {
            // Some confirm what they are sent; there is nothing to learn from it.
            int unasked = 0;
            while (unasked >= 0) {
                unasked = link.read(buffer, SLICE);
            }
        } catch (DeviceFault e) {
            gone(e);
        }
    }

    private void gone(DeviceFault e) {
        if (!told.getAndSet(true)) {
            tell.accept(DeviceStatus.fault(e.reason()));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        link.close();
    }
}

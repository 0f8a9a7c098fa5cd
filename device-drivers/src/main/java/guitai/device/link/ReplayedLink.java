package guitai.device.link;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A device played from a [Dump]: hears what was sent then, answers what was answered then.
///
/// Strict: other bytes than the recorded ones, or bytes out of turn, are a fault.
public final class ReplayedLink implements Link {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Dump.Entry> left = new ArrayDeque<>();
    private byte[] expected = {};
    private int matched;
    private boolean closed;

    public ReplayedLink(Dump dump) {
        dump.entries().stream().filter(e -> !(e instanceof Dump.Meant)).forEach(left::add);
    }

    /// Whether everything recorded has been said by both sides.
    public boolean finished() {
        lock.lock();
        try {
            return left.isEmpty() && matched == expected.length;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        lock.lock();
        try {
            long time = wait.toNanos();
            while (true) {
                if (closed) {
                    throw new DeviceFault(DeviceReason.CLOSED, toString());
                }
                if (matched == expected.length && left.peek() instanceof Dump.Heard heard) {
                    left.remove();
                    var bytes = heard.bytes();
                    System.arraycopy(bytes, 0, into, 0, bytes.length);
                    return bytes.length;
                }
                if (time <= 0) {
                    return 0;
                }
                time = changed.awaitNanos(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceFault(DeviceReason.CLOSED, toString(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        lock.lock();
        try {
            for (byte b : bytes) {
                if (matched == expected.length) {
                    turnTo(b);
                }
                if (expected[matched++] != b) {
                    throw new DeviceFault(
                            DeviceReason.GARBLED,
                            "recorded "
                                    + HexFormat.of().formatHex(expected)
                                    + ", sent "
                                    + HexFormat.of().toHexDigits(b));
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void turnTo(byte b) throws DeviceFault {
        if (!(left.poll() instanceof Dump.Sent sent)) {
            throw new DeviceFault(
                    DeviceReason.GARBLED,
                    "nothing was sent here, now " + HexFormat.of().toHexDigits(b));
        }
        expected = sent.bytes();
        matched = 0;
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
    }

    @Override
    public String toString() {
        return "replay";
    }
}

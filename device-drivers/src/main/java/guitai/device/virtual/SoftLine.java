package guitai.device.virtual;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One opening of a [SoftCable].
final class SoftLine implements Link {
    // A scale that sends by itself does so ten times a second, and a pulled cable is noticed as
    // soon.
    private static final long BETWEEN_LOOKS = 100;
    private static final int MOST_WAITING = 64;

    private final SoftCable cable;
    private final int plug;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Parcel> waiting = new ArrayDeque<>();
    private long looked = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS);
    private boolean closed;

    /// Bytes on their way to the host.
    private static final class Parcel {
        final byte[] bytes;

        /// When they are at the host's end, by [System#nanoTime].
        final long due;

        Parcel(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    SoftLine(SoftCable cable, int plug) {
        this.cable = cable;
        this.plug = plug;
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        long end = System.nanoTime() + wait.toNanos();
        lock.lock();
        try {
            while (true) {
                check();
                long now = System.nanoTime();
                if (now - looked >= TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS)) {
                    looked = now;
                    say(cable.unasked());
                }
                var first = waiting.peek();
                if (first != null && first.due - now <= 0) {
                    return hand(waiting.remove(), into);
                }
                long left = end - now;
                if (left <= 0) {
                    return 0;
                }
                long look = Math.min(left, TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS));
                changed.awaitNanos(first == null ? look : Math.min(look, first.due - now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceFault(DeviceReason.CLOSED, toString(), e);
        } finally {
            lock.unlock();
        }
    }

    private int hand(Parcel parcel, byte[] into) {
        int count = Math.min(into.length, parcel.bytes.length);
        System.arraycopy(parcel.bytes, 0, into, 0, count);
        if (count < parcel.bytes.length) {
            var rest = Arrays.copyOfRange(parcel.bytes, count, parcel.bytes.length);
            waiting.addFirst(new Parcel(rest, parcel.due));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        lock.lock();
        try {
            check();
            say(cable.take(bytes));
        } finally {
            lock.unlock();
        }
    }

    // A host that never reads loses the newest; on a real cable it would too.
    private void say(byte[] bytes) {
        if (bytes.length == 0 || waiting.size() == MOST_WAITING) {
            return;
        }
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(cable.delayMillis());
        waiting.add(new Parcel(bytes, due));
        changed.signalAll();
    }

    private void check() throws DeviceFault {
        if (closed) {
            throw new DeviceFault(DeviceReason.CLOSED, toString());
        }
        if (!cable.isOf(plug)) {
            throw new DeviceFault(DeviceReason.LOST, toString());
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
    }

    @Override
    public String toString() {
        return cable.toString();
    }
}

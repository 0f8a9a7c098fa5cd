package guitai.device.virtual;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The memory between a printer's interface and its print head. When it is full the interface stops
/// reading.
final class ReceiveBuffer implements ByteSource {
    private static final int END = -1;
    private static final int TEAR = -2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int[] ring;
    private int head;
    private int count;
    private long taken;
    private int bytesPerSecond;

    ReceiveBuffer(int capacity) {
        this.ring = new int[capacity];
    }

    void put(int b) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (count == ring.length) {
                changed.await();
            }
            ring[(head + count) % ring.length] = b;
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The paper is torn off when all that came before this has been printed.
    void putTear() throws InterruptedException {
        put(TEAR);
    }

    void putEnd() throws InterruptedException {
        put(END);
    }

    int waiting() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what has not been printed yet.
    void clear() {
        lock.lock();
        try {
            count = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// 0 is as fast as it can.
    void speed(int newBytesPerSecond) {
        lock.lock();
        try {
            bytesPerSecond = newBytesPerSecond;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int next() throws EndOfInput, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (count == 0) {
                changed.await();
            }
            int b = ring[head];
            head = (head + 1) % ring.length;
            count--;
            changed.signalAll();
            if (b >= 0) {
                taken++;
                pace();
            }
            if (b < 0) {
                throw new EndOfInput(b == TEAR);
            }
            return b;
        } finally {
            lock.unlock();
        }
    }

    private void pace() throws InterruptedException {
        long start = System.nanoTime();
        while (bytesPerSecond > 0) {
            long left = start + 1_000_000_000L / bytesPerSecond - System.nanoTime();
            if (left <= 0) {
                return;
            }
            changed.awaitNanos(left);
        }
    }

    @Override
    public long taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }
}

package guitai.device.virtual;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Paper, cover, drawer: what a person does to a printer, and what the printer says about it.
/// Thread-safe.
final class Sensors {
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Runnable report;
    private int dotsLeft = ENDLESS;
    private boolean nearEnd;
    private boolean coverOpen;
    private boolean switchedOffline;
    private boolean drawerOpen;
    private int printed;

    /// @param report called after each change, on the thread that caused it
    Sensors(Runnable report) {
        this.report = report;
    }

    /// Waits until this much paper can be moved, and uses it up.
    void feed(int dots) throws InterruptedException {
        boolean ranOut = false;
        lock.lockInterruptibly();
        try {
            if (dotsLeft < dots && dotsLeft > 0) {
                dotsLeft = 0;
                ranOut = true;
            }
        } finally {
            lock.unlock();
        }
        if (ranOut) {
            report.run();
        }
        lock.lockInterruptibly();
        try {
            while (offline()) {
                changed.await();
            }
            if (dotsLeft != ENDLESS) {
                dotsLeft = Math.max(1, dotsLeft - dots);
            }
        } finally {
            lock.unlock();
        }
    }

    void paperLeft(int dots) {
        change(() -> dotsLeft = dots);
    }

    void refill() {
        change(
                () -> {
                    dotsLeft = ENDLESS;
                    nearEnd = false;
                });
    }

    void nearEnd(boolean on) {
        change(() -> nearEnd = on);
    }

    void cover(boolean open) {
        change(() -> coverOpen = open);
    }

    void offline(boolean on) {
        change(() -> switchedOffline = on);
    }

    void drawer(boolean open) {
        change(() -> drawerOpen = open);
    }

    boolean drawerOpen() {
        lock.lock();
        try {
            return drawerOpen;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        report.run();
    }

    private boolean offline() {
        return dotsLeft == 0 || coverOpen || switchedOffline;
    }

    /// The answer to `DLE EOT` 1 to 4.
    byte answer(int question) {
        lock.lock();
        try {
            int bits =
                    switch (question) {
                        case 1 -> (drawerOpen ? 0 : 0x04) | (offline() ? 0x08 : 0);
                        case 2 -> (coverOpen ? 0x04 : 0) | (dotsLeft == 0 ? 0x20 : 0);
                        case 3 -> 0;
                        default -> (nearEnd ? 0x0C : 0) | (dotsLeft == 0 ? 0x60 : 0);
                    };
            return (byte) (0x12 | bits);
        } finally {
            lock.unlock();
        }
    }

    /// The four bytes of automatic status.
    byte[] report() {
        lock.lock();
        try {
            int first =
                    0x10
                            | (drawerOpen ? 0 : 0x04)
                            | (offline() ? 0x08 : 0)
                            | (coverOpen ? 0x20 : 0);
            return new byte[] {(byte) first, 0, (byte) paperBits(), 0x0F};
        } finally {
            lock.unlock();
        }
    }

    /// One more job has come to its end.
    void printed() {
        change(() -> printed = (printed + 1) % 32);
    }

    void countFromZero() {
        lock.lock();
        try {
            printed = 0;
        } finally {
            lock.unlock();
        }
    }

    /// The nine bytes of a Star printer: head, version, what it is doing, errors, more, paper, two
    /// that say nothing here, and between them how many jobs it has printed.
    byte[] starFrame() {
        lock.lock();
        try {
            int doing = (drawerOpen ? 0x04 : 0) | (offline() ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
            int paper = (nearEnd ? 0x04 : 0) | (dotsLeft == 0 ? 0x08 : 0);
            int count = (printed & 0x07) << 1 | (printed & 0x18) << 2;
            return new byte[] {0x23, 0x06, (byte) doing, 0, 0, (byte) paper, 0, (byte) count, 0};
        } finally {
            lock.unlock();
        }
    }

    int paperBits() {
        lock.lock();
        try {
            return (nearEnd ? 0x03 : 0) | (dotsLeft == 0 ? 0x0C : 0);
        } finally {
            lock.unlock();
        }
    }
}

package guitai.device.virtual;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What has come out of a virtual printer: papers, drawer kicks, complaints. Thread-safe and
/// bounded: the oldest go first.
final class Tray {
    private static final int MOST_PAPERS = 500;
    private static final int MOST_VIOLATIONS = 200;
    private static final int MOST_KICKS = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Paper> papers = new ArrayDeque<>();
    private final ArrayDeque<Violation> violations = new ArrayDeque<>();
    private final ArrayDeque<Integer> kicks = new ArrayDeque<>();
    private int cuts;

    int nextNumber() {
        lock.lock();
        try {
            return ++cuts;
        } finally {
            lock.unlock();
        }
    }

    void paper(Paper paper) {
        add(papers, paper, MOST_PAPERS);
    }

    void kick(int plugPin) {
        add(kicks, plugPin, MOST_KICKS);
    }

    void violation(Violation.Kind kind, long offset, byte[] bytes, int count) {
        var hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, 0, count);
        add(violations, new Violation(kind, offset, hex), MOST_VIOLATIONS);
    }

    private <T> void add(ArrayDeque<T> to, T what, int most) {
        lock.lock();
        try {
            if (to.size() == most) {
                to.removeFirst();
            }
            to.addLast(what);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Paper> papers() {
        return copy(papers);
    }

    List<Integer> kicks() {
        return copy(kicks);
    }

    List<Violation> violations() {
        return copy(violations);
    }

    private <T> List<T> copy(ArrayDeque<T> of) {
        lock.lock();
        try {
            return List.copyOf(of);
        } finally {
            lock.unlock();
        }
    }

    List<Paper> awaitPapers(int count, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (papers.size() < count && left > 0) {
                left = changed.awaitNanos(left);
            }
            return List.copyOf(papers);
        } finally {
            lock.unlock();
        }
    }
}

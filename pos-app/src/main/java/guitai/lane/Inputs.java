package guitai.lane;

import guitai.scan.Tap;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What the till's thread has still to deal with, in the order it came: lines of text, codes from a
/// bound scanner, and steps of the till itself, such as the answer of a gateway.
///
/// Thread-safe. Where the till is slower than what comes, whoever brings it waits: nothing is lost.
public final class Inputs {
    // A scanner's line is at most 512 characters; anything much longer is not a command either.
    private static final int LONGEST_LINE = 4096;
    // A fast scanner reads ten a second.
    private static final int MOST_WAITING = 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Deque<Input> waiting = new ArrayDeque<>();
    private final Deque<Input.Turn> turns = new ArrayDeque<>();

    sealed interface Input {
        record Line(String text) implements Input {}

        record TooLong() implements Input {}

        record Scanned(String code) implements Input {}

        /// Held to the card reader.
        record Tapped(Tap tap) implements Input {}

        /// @param shown never looked up: a part of a code can be another code
        record Unreadable(String shown) implements Input {}

        /// A step of the till itself.
        record Turn(Runnable step) implements Input {}

        record End() implements Input {}
    }

    /// The next one; steps of the till go before what people bring, because money waits for them.
    Input next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (turns.isEmpty() && waiting.isEmpty()) came.await();
            Input next = turns.isEmpty() ? waiting.remove() : turns.remove();
            left.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// The next step of the till itself, for whoever lets everything else wait.
    ///
    /// @return empty when none came in time
    Optional<Input.Turn> nextTurn(Duration limit) throws InterruptedException {
        var nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (turns.isEmpty()) {
                if (nanos <= 0) return Optional.empty();
                nanos = came.awaitNanos(nanos);
            }
            left.signalAll();
            return Optional.of(turns.remove());
        } finally {
            lock.unlock();
        }
    }

    /// Takes lines until the text ends; blocks, so it has a thread of its own.
    public void read(Reader in) throws IOException, InterruptedException {
        var line = new StringBuilder();
        var tooLong = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' || c == '\r') {
                put(line, tooLong);
                line.setLength(0);
                tooLong = false;
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        put(line, tooLong);
    }

    /// Nothing more will come from where the lines came from.
    public void end() throws InterruptedException {
        put(waiting, new Input.End());
    }

    public void scanned(String code) {
        bring(waiting, new Input.Scanned(code));
    }

    public void tapped(Tap tap) {
        bring(waiting, new Input.Tapped(tap));
    }

    public void unreadable(String shown) {
        bring(waiting, new Input.Unreadable(shown));
    }

    /// Runs a step on the till's thread, soon: between two inputs. Never call it on that thread.
    public void turn(Runnable step) {
        bring(turns, new Input.Turn(step));
    }

    private void put(StringBuilder line, boolean tooLong) throws InterruptedException {
        if (tooLong) {
            put(waiting, new Input.TooLong());
        } else if (!line.toString().isBlank()) {
            put(waiting, new Input.Line(line.toString()));
        }
    }

    private <T extends Input> void put(Deque<T> queue, T input) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.size() >= MOST_WAITING) left.await();
            queue.add(input);
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T extends Input> void bring(Deque<T> queue, T input) {
        try {
            put(queue, input);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

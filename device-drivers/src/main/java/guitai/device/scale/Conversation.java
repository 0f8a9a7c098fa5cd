package guitai.device.scale;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// One question and its answer, over a line on which a scale may also speak unasked.
///
/// One thread runs [#read]; one other at a time asks.
final class Conversation implements AutoCloseable {
    private static final Duration SLICE = Duration.ofMillis(50);

    // An answer whose end has not come by then was cut off; at 2400 baud a byte takes 5 ms.
    private static final Duration CUT_OFF = Duration.ofMillis(250);

    // After a question without an answer, a late one must not pass for the next.
    private static final Duration HUSH = Duration.ofMillis(150);

    // The longest dialogue of any table has four turns.
    private static final int MOST_TURNS = 8;

    private final Link link;
    private final ScaleFramer framer;
    private final Consumer<DeviceFault> lost;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Weighing> answer = Optional.empty();
    private Optional<DeviceFault> fault = Optional.empty();
    private boolean awaiting;
    private boolean unanswered;
    private int turns;
    private int senseless;

    Conversation(Link link, ScaleProtocol protocol, Consumer<DeviceFault> lost) {
        this.link = link;
        this.framer = new ScaleFramer(protocol);
        this.lost = lost;
    }

    /// Sends and waits for what it says to that.
    Weighing ask(byte[] question, Duration patience) throws DeviceFault {
        if (unanswered) {
            rest(HUSH);
        }
        begin();
        link.write(question);
        return await(patience);
    }

    /// Waits for what it says next.
    Weighing hear(Duration patience) throws DeviceFault {
        begin();
        return await(patience);
    }

    /// Lets time pass; what is said meanwhile is not listened to. Ends early when the scale is
    /// lost.
    void rest(Duration time) throws DeviceFault {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && fault.isEmpty()) {
                left = changed.awaitNanos(left);
            }
            check();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    private void begin() throws DeviceFault {
        lock.lock();
        try {
            check();
            awaiting = true;
            answer = Optional.empty();
            turns = 0;
            senseless = 0;
        } finally {
            lock.unlock();
        }
    }

    private Weighing await(Duration patience) throws DeviceFault {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (answer.isEmpty() && fault.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            awaiting = false;
            check();
            unanswered = answer.isEmpty();
            return answer.orElse(
                    Weighing.none(senseless > 0 ? Weighing.Why.GARBAGE : Weighing.Why.NO_ANSWER));
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            awaiting = false;
            lock.unlock();
        }
    }

    private void check() throws DeviceFault {
        if (fault.isPresent()) {
            // The one that was kept has the stack of another thread.
            throw new DeviceFault(fault.get().reason(), link.toString(), fault.get());
        }
    }

    private DeviceFault interrupted() {
        Thread.currentThread().interrupt();
        return new DeviceFault(DeviceReason.CLOSED, link.toString());
    }

    /// Reads until the link ends.
    void read() {
        var buffer = new byte[256];
        long heardAt = System.nanoTime();
        try {
            while (true) {
                int count = link.read(buffer, SLICE);
                long now = System.nanoTime();
                if (count > 0) {
                    heardAt = now;
                    for (var piece : framer.take(buffer, count)) {
                        take(piece);
                    }
                } else if (now - heardAt > CUT_OFF.toNanos() && framer.waiting() > 0) {
                    senseless(framer.waiting());
                    framer.forget();
                }
            }
        } catch (DeviceFault e) {
            end(e);
        }
    }

    private void take(ScaleFramer.Piece piece) throws DeviceFault {
        switch (piece) {
            case ScaleFramer.Piece.Said(var weighing, _) -> {
                lock.lock();
                try {
                    if (awaiting && answer.isEmpty()) {
                        answer = Optional.of(weighing);
                        changed.signalAll();
                    }
                } finally {
                    lock.unlock();
                }
            }
            case ScaleFramer.Piece.Asks(var bytes, _) -> {
                if (mayTurn()) {
                    link.write(Bytes.of(bytes));
                }
            }
            case ScaleFramer.Piece.Noise() -> senseless(1);
        }
    }

    private boolean mayTurn() {
        lock.lock();
        try {
            return awaiting && ++turns <= MOST_TURNS;
        } finally {
            lock.unlock();
        }
    }

    private void senseless(int bytes) {
        lock.lock();
        try {
            // Only whether there were any is asked, and a line can make noise for days.
            senseless = Math.min(senseless + bytes, Integer.MAX_VALUE / 2);
        } finally {
            lock.unlock();
        }
    }

    private void end(DeviceFault e) {
        lock.lock();
        try {
            fault = Optional.of(e);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        lost.accept(e);
    }

    @Override
    public void close() {
        link.close();
    }
}

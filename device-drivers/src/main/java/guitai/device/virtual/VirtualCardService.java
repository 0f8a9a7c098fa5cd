package guitai.device.virtual;

import guitai.device.pcsc.CardCalls;
import guitai.device.pcsc.PcscFault;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A PC/SC service made of software, with one contactless reader: for training, where no service of
/// the system and no reader is needed. Tests use the real service and [VirtualCard].
///
/// Answers with the codes and flags of pcsc-lite. Any thread; owns none.
public final class VirtualCardService implements CardCalls {
    private static final String READER = "Guitai Training PICC 00";
    private static final long T1 = 2;

    // winscard.h
    private static final long EMPTY = 0x10;
    private static final long PRESENT = 0x20;
    private static final long CHANGED = 0x2;
    private static final long UNKNOWN_READER = 0x4;

    // pcsclite.h
    private static final long CANCELLED = 0x80100002L;
    private static final long NO_SUCH_READER = 0x80100009L;
    private static final long NO_CARD = 0x8010000CL;
    private static final long STOPPED = 0x8010001EL;
    private static final long NO_SERVICE = 0x8010001DL;
    private static final long REMOVED = 0x80100069L;

    /// A card that is held there, and until when.
    private record Held(Chip chip, boolean mute, long until) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Long> contexts = new HashSet<>();
    private final Set<Long> cancelled = new HashSet<>();
    private Optional<Held> card = Optional.empty();
    private boolean unplugged;
    private boolean stopped;
    private boolean slow;
    private long numbers;
    private int changes;

    /// Holds a card to the reader for as long; one that lies there makes room for it.
    public void hold(Chip chip, Duration time) {
        put(chip, false, time);
    }

    /// The same with a card that never answers a command.
    public void holdMute(Chip chip, Duration time) {
        put(chip, true, time);
    }

    private void put(Chip chip, boolean mute, Duration time) {
        change(
                () -> {
                    if (card.isPresent()) changes++;
                    chip.reset();
                    card = Optional.of(new Held(chip, mute, System.nanoTime() + time.toNanos()));
                    changes++;
                });
    }

    /// Whether a card is on the reader now.
    public boolean held() {
        lock.lock();
        try {
            settle();
            return card.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /// Pulls the reader's cable, or puts it back.
    public void pull(boolean now) {
        change(() -> unplugged = now);
    }

    /// Stops the service; every connection to it is gone. Or starts it anew.
    public void stop(boolean now) {
        change(
                () -> {
                    stopped = now;
                    contexts.clear();
                });
    }

    /// Every answer of a card takes a second.
    public void slow(boolean now) {
        change(() -> slow = now);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            settle();
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    // Nobody sees a card leave before somebody looks.
    private void settle() {
        if (card.filter(c -> System.nanoTime() - c.until() >= 0).isPresent()) {
            card = Optional.empty();
            changes++;
        }
    }

    @Override
    public long establish() throws PcscFault {
        lock.lock();
        try {
            if (stopped) throw new PcscFault("establish", NO_SERVICE);
            contexts.add(++numbers);
            return numbers;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(long context) {
        change(
                () -> {
                    contexts.remove(context);
                    cancelled.remove(context);
                });
    }

    @Override
    public void cancel(long context) {
        change(
                () -> {
                    if (contexts.contains(context)) cancelled.add(context);
                });
    }

    @Override
    public List<String> readers(long context) throws PcscFault {
        lock.lock();
        try {
            check("list", context);
            return unplugged ? List.of() : List.of(READER);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Long> change(long context, String reader, long known, long millis)
            throws PcscFault {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (true) {
                check("wait", context);
                if (cancelled.remove(context)) throw new PcscFault("wait", CANCELLED);
                settle();
                long now = flags();
                if (known == 0 || now != (known & ~CHANGED)) return Optional.of(now | CHANGED);
                long left = end - System.nanoTime();
                if (left <= 0) return Optional.empty();
                changed.awaitNanos(atMost(left));
            }
        } catch (InterruptedException e) {
            throw interrupted("wait");
        } finally {
            lock.unlock();
        }
    }

    // Not past the moment at which the card leaves.
    private long atMost(long nanos) {
        long leaves = card.map(c -> c.until() - System.nanoTime()).orElse(nanos);
        return Math.min(nanos, Math.max(1, leaves));
    }

    private static PcscFault interrupted(String call) {
        Thread.currentThread().interrupt();
        return new PcscFault(call, CANCELLED);
    }

    private long flags() {
        long state = unplugged ? UNKNOWN_READER : card.isPresent() ? PRESENT : EMPTY;
        return state | (long) (changes & 0xFFFF) << 16;
    }

    private void check(String call, long context) throws PcscFault {
        if (stopped || !contexts.contains(context)) throw new PcscFault(call, STOPPED);
    }

    @Override
    public Handle connect(long context, String reader) throws PcscFault {
        lock.lock();
        try {
            check("connect", context);
            if (unplugged || !reader.equals(READER)) {
                throw new PcscFault("connect", NO_SUCH_READER);
            }
            settle();
            if (card.isEmpty()) throw new PcscFault("connect", NO_CARD);
            card.get().chip().reset();
            return new Handle(changes, T1);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void disconnect(Handle handle) {
        change(() -> {});
    }

    @Override
    public byte[] transmit(Handle handle, byte[] command) throws PcscFault {
        lock.lock();
        try {
            long answers = System.nanoTime() + (slow ? TimeUnit.SECONDS.toNanos(1) : 0);
            while (true) {
                if (stopped) throw new PcscFault("transmit", STOPPED);
                settle();
                if (unplugged || card.isEmpty() || changes != handle.card()) {
                    throw new PcscFault("transmit", REMOVED);
                }
                long left = answers - System.nanoTime();
                if (!card.get().mute() && left <= 0) return card.get().chip().answer(command);
                changed.awaitNanos(atMost(card.get().mute() ? Long.MAX_VALUE : left));
            }
        } catch (InterruptedException e) {
            throw interrupted("transmit");
        } finally {
            lock.unlock();
        }
    }
}

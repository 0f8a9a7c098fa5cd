package guitai.device.printer;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// What the threads of one printer know together. Every field is guarded by `lock`.
final class PrinterState {
    private static final System.Logger LOG = System.getLogger(PrinterState.class.getName());

    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    final Ledger ledger = new Ledger();
    final StatusBits bits;
    final OldAnswers old;

    /// The status question that is open, 1 to 4; 0 when none is. All answers look alike, so there
    /// is only ever one.
    int question;

    /// How many jobs a Star printer says it has printed, modulo 32; -1 before it has said.
    int printed = Reply.Star.NO_COUNTER;

    long askedAt;
    long heardAt = System.nanoTime();

    /// Since when nothing has been in the way and no job has come or gone.
    long clearSince = System.nanoTime();

    /// Between the first and the last of the four questions the picture is half old and half new:
    /// nobody is told it.
    boolean refreshing = true;

    /// How many bytes came that no printer sends.
    int noise;

    Optional<DeviceReason> gone = Optional.empty();

    private final ReentrantLock telling = new ReentrantLock();
    private final Consumer<DeviceStatus> tell;
    private Optional<DeviceStatus> told = Optional.empty();

    PrinterState(StatusBits bits, OldAnswers old, Consumer<DeviceStatus> tell) {
        this.bits = bits;
        this.old = old;
        this.tell = tell;
    }

    PrinterStatus status() {
        lock.lock();
        try {
            return bits.status();
        } finally {
            lock.unlock();
        }
    }

    void setRefreshing(boolean now) {
        lock.lock();
        try {
            refreshing = now;
        } finally {
            lock.unlock();
        }
    }

    /// Notes which question is open from now on; 0 for none.
    void asked(int question) {
        lock.lock();
        try {
            this.question = question;
            askedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /// Tells the listener how the printer is, if that is news. Not to be called with `lock` held.
    void tellChange() {
        telling.lock();
        try {
            Optional<DeviceStatus> now = current();
            if (now.isPresent() && !now.equals(told)) {
                told = now;
                tell.accept(now.get());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a printer's listener failed", e);
        } finally {
            telling.unlock();
        }
    }

    private Optional<DeviceStatus> current() {
        lock.lock();
        try {
            if (gone.isPresent()) {
                return gone.map(DeviceStatus::fault);
            }
            return refreshing ? Optional.empty() : Optional.of(bits.status().asDevice());
        } finally {
            lock.unlock();
        }
    }

    /// Makes the calls a [Ledger] says are owed. Not to be called with `lock` held.
    static void make(List<Runnable> calls) {
        for (var call : calls) {
            try {
                call.run();
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "nobody could take the outcome of a print job",
                        e);
            }
        }
    }
}

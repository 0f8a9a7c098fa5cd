package guitai.device.printer;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The one thread that writes jobs to a printer, and the lock that lets real-time commands come
/// between their parts.
final class PrinterWriter {
    // One packet, and small enough for a drawer kick to come between two of them.
    private static final int PART = 1024;

    private final Link link;
    private final PrinterState state;
    private final PrinterTiming timing;
    private final boolean confirms;
    private final Consumer<DeviceReason> lose;
    private final ReentrantLock writing = new ReentrantLock();

    PrinterWriter(
            Link link,
            PrinterState state,
            PrinterTiming timing,
            PrinterProfile profile,
            Consumer<DeviceReason> lose) {
        this.link = link;
        this.state = state;
        this.timing = timing;
        this.confirms = profile.can(Capability.CONFIRMATION);
        this.lose = lose;
    }

    void run() {
        try {
            for (var job = nextJob(); job.isPresent(); job = nextJob()) {
                write(job.get());
            }
        } catch (DeviceFault e) {
            lose.accept(e.reason());
        }
    }

    private Optional<Job> nextJob() {
        state.lock.lock();
        try {
            while (state.gone.isEmpty() && state.ledger.unwritten().isEmpty()) {
                state.changed.awaitUninterruptibly();
            }
            return state.gone.isEmpty() ? state.ledger.unwritten() : Optional.empty();
        } finally {
            state.lock.unlock();
        }
    }

    private void write(Job job) throws DeviceFault {
        for (int i = 0; i < job.parts.size(); i++) {
            if (i == job.parts.size() - 1) {
                mark(() -> job.fenced = true);
            }
            writing.lock();
            try {
                link.write(job.parts.get(i));
            } finally {
                writing.unlock();
            }
        }
        mark(() -> job.written = true);
        if (!confirms) {
            nobodyWillSay();
        }
    }

    // This model never says what became of a job, and only one is under way at a time.
    private void nobodyWillSay() {
        List<Runnable> calls;
        state.lock.lock();
        try {
            calls = state.ledger.endAll(DeviceReason.SILENT);
            state.changed.signalAll();
        } finally {
            state.lock.unlock();
        }
        PrinterState.make(calls);
    }

    private void mark(Runnable change) {
        state.lock.lock();
        try {
            change.run();
            state.changed.signalAll();
        } finally {
            state.lock.unlock();
        }
    }

    /// Sends real-time bytes between the parts of a job.
    ///
    /// @throws DeviceFault `BUSY` when the line takes nothing for a second
    void send(byte[] realTime) throws DeviceFault {
        try {
            if (!writing.tryLock(timing.turn().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeviceFault(DeviceReason.BUSY, link.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceFault(DeviceReason.BUSY, link.toString(), e);
        }
        try {
            link.write(realTime);
        } finally {
            writing.unlock();
        }
    }

    /// Sends real-time bytes if the line is free; says whether it was.
    boolean trySend(byte[] realTime) throws DeviceFault {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            link.write(realTime);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /// Packs the pieces of a job; the last, its fence, stays alone.
    static List<byte[]> inParts(List<byte[]> pieces) {
        var parts = new ArrayList<byte[]>();
        var part = new ByteArrayOutputStream();
        for (var piece : pieces.subList(0, pieces.size() - 1)) {
            if (part.size() + piece.length > PART && part.size() > 0) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(piece);
        }
        parts.add(part.toByteArray());
        parts.add(pieces.getLast());
        return parts;
    }
}

package guitai.device.printer;

import guitai.device.DeviceReason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The jobs that were sent and not yet answered for, oldest first. Guarded by the lock of its
/// printer.
///
/// Each ends exactly once. The methods return the calls owed to those who were told `Stalled`, to
/// be made after the lock is released.
final class Ledger {
    /// How many may be on their way; more would only hide a printer that does not answer.
    static final int MOST = 8;

    private final ArrayDeque<Job> open = new ArrayDeque<>();

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean isFull() {
        return open.size() >= MOST;
    }

    /// Whether the printer may yet answer for one.
    boolean isFenced() {
        return open.stream().anyMatch(job -> job.fenced);
    }

    /// The job whose bytes are still to be written, if any.
    Optional<Job> unwritten() {
        return open.stream().filter(job -> !job.written).findFirst();
    }

    void add(Job job) {
        open.add(job);
    }

    /// The oldest one is on paper, if its fence has been sent.
    List<Runnable> fence() {
        var oldest = open.peek();
        return oldest == null || !oldest.fenced ? List.of() : numbered(oldest.id);
    }

    /// This one is on paper. A printer works in order, so it has dropped any older one it has not
    /// answered for.
    List<Runnable> numbered(String id) {
        var calls = new ArrayList<Runnable>();
        if (open.stream().noneMatch(job -> job.id.equals(id))) {
            return calls;
        }
        while (!open.isEmpty()) {
            var job = open.remove();
            if (job.id.equals(id)) {
                end(job, new JobOutcome.Confirmed(), calls);
                break;
            }
            end(job, new JobOutcome.Unknown(DeviceReason.DROPPED), calls);
        }
        return calls;
    }

    /// Nothing more will be heard of any.
    List<Runnable> endAll(DeviceReason why) {
        var calls = new ArrayList<Runnable>();
        while (!open.isEmpty()) {
            end(open.remove(), new JobOutcome.Unknown(why), calls);
        }
        return calls;
    }

    private static void end(Job job, JobOutcome outcome, List<Runnable> calls) {
        job.end = Optional.of(outcome);
        if (job.calledStalled) {
            calls.add(() -> job.later.accept(outcome));
        }
    }
}

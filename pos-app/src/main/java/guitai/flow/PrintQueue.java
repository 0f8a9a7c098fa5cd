package guitai.flow;

import guitai.journal.BooksUnavailable;
import guitai.slip.PrintJob;
import guitai.slip.PrintJob.State;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;
import guitai.slip.SlipPrinter.Outcome;
import guitai.slip.SlipPrinter.Readiness;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;

/// Brings jobs to paper one by one, in order, each at most once by itself.
///
/// Runs on the print thread: [#step] blocks while a slip prints. A job is marked as sent before its
/// first byte leaves, so that after a crash it is offered and not repeated.
public final class PrintQueue {
    private final PrintJobs jobs;
    private final SlipPrinter printer;
    private final Listener listener;
    private final UnaryOperator<Slip> noting;
    private final Runnable wake;
    // What printers said and is not on disk yet, in order for each job. Filled by their threads,
    // who must not wait for a disk; a printer has eight jobs under way at most, and says two things
    // of each.
    private final Deque<Told> told = new ConcurrentLinkedDeque<>();

    private record Told(PrintJob job, Outcome word) {}

    /// @param noting adds to a slip what is only known when it is printed
    /// @param wake [#step] has something to do; called by the threads of printers
    public PrintQueue(
            PrintJobs jobs,
            SlipPrinter printer,
            Listener listener,
            UnaryOperator<Slip> noting,
            Runnable wake) {
        this.jobs = jobs;
        this.printer = printer;
        this.listener = listener;
        this.noting = noting;
        this.wake = wake;
    }

    /// Hears of every change of a job, on the print thread.
    @FunctionalInterface
    public interface Listener {
        void changed(PrintJob job);
    }

    /// What the print thread should do next.
    public enum Next {
        /// More may be waiting.
        AGAIN,
        /// Nothing waits; sleep until woken.
        IDLE,
        /// The printer cannot print now; look again in a while.
        LATER
    }

    /// Tries the oldest waiting job.
    ///
    /// @throws BooksUnavailable when the disk refuses; nothing is forgotten
    public Next step() {
        settle();
        var waiting = jobs.next();
        if (waiting.isEmpty()) return Next.IDLE;
        var job = waiting.get();
        var slip = jobs.load(job.request()).map(noting);
        if (slip.isEmpty()) {
            // Its record cannot be read: it is on the list of exceptions, and nothing waits for it.
            change(job, new State.Dropped());
            return Next.AGAIN;
        }
        return switch (printer.readiness()) {
            case Readiness.NotReady(var why) -> held(job, why);
            case Readiness.NoPrinter() -> {
                change(job, new State.Dropped());
                yield Next.AGAIN;
            }
            case Readiness.Ready _ -> send(job, slip.get());
        };
    }

    private Next send(PrintJob job, Slip slip) {
        change(job, new State.Sent());
        Outcome outcome;
        try {
            outcome =
                    printer.print(
                            slip, job.request().copy(), job.id(), last -> lastWord(job, last));
        } catch (RuntimeException bug) {
            // One slip that cannot be laid out must not stand in the way of all others.
            change(job, new State.Unknown(PrintJob.Trouble.DEVICE_ERROR));
            throw bug;
        }
        // Before its own last word, which may be here already.
        told.addFirst(new Told(job, outcome));
        settle();
        return switch (outcome) {
            case Outcome.Confirmed _, Outcome.Unknown _ -> Next.AGAIN;
            case Outcome.Held _, Outcome.Stalled _ -> Next.LATER;
        };
    }

    private void lastWord(PrintJob job, Outcome word) {
        told.addLast(new Told(job, word));
        wake.run();
    }

    /// Writes down what printers have said. A disk that refuses leaves the rest for the next time.
    public void settle() {
        for (var next = told.poll(); next != null; next = told.poll()) {
            try {
                change(next.job(), state(next.word()));
            } catch (BooksUnavailable disk) {
                told.addFirst(next);
                throw disk;
            }
        }
    }

    private static State state(Outcome word) {
        return switch (word) {
            case Outcome.Confirmed() -> new State.Confirmed();
            // Also where it was held for the same reason before: it has been marked as sent since.
            case Outcome.Held(var why) -> new State.Held(why);
            case Outcome.Stalled(var why) -> new State.Stalled(why);
            case Outcome.Unknown(var why) -> new State.Unknown(why);
        };
    }

    private Next held(PrintJob job, PrintJob.Trouble why) {
        var now = new State.Held(why);
        if (!job.state().equals(now)) change(job, now);
        return Next.LATER;
    }

    private void change(PrintJob job, State state) {
        jobs.change(job.id(), state);
        listener.changed(new PrintJob(job.id(), job.request(), state, job.at()));
    }
}

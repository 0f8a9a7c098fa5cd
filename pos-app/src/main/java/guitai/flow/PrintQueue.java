package guitai.flow;

import guitai.slip.PrintJob;
import guitai.slip.PrintJob.State;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;
import guitai.slip.SlipPrinter.Outcome;
import guitai.slip.SlipPrinter.Readiness;

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

    public PrintQueue(PrintJobs jobs, SlipPrinter printer, Listener listener) {
        this(jobs, printer, listener, UnaryOperator.identity());
    }

    /// @param noting adds to a slip what is only known when it is printed
    public PrintQueue(
            PrintJobs jobs, SlipPrinter printer, Listener listener, UnaryOperator<Slip> noting) {
        this.jobs = jobs;
        this.printer = printer;
        this.listener = listener;
        this.noting = noting;
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
    public Next step() {
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
        var ending = new Ending(job);
        Outcome outcome;
        try {
            outcome = printer.print(slip, job.request().copy(), job.id(), ending::last);
        } catch (RuntimeException bug) {
            // One slip that cannot be laid out must not stand in the way of all others.
            change(job, new State.Unknown(PrintJob.Trouble.DEVICE_ERROR));
            throw bug;
        }
        return switch (outcome) {
            case Outcome.Confirmed() -> {
                change(job, new State.Confirmed());
                yield Next.AGAIN;
            }
            case Outcome.Held(var why) -> {
                // Also where it was held for the same reason before: it has been marked as sent
                // since.
                change(job, new State.Held(why));
                yield Next.LATER;
            }
            case Outcome.Stalled(var why) -> {
                ending.stalled(why);
                yield Next.LATER;
            }
            case Outcome.Unknown(var why) -> {
                change(job, new State.Unknown(why));
                yield Next.AGAIN;
            }
        };
    }

    /// The end of one job that may stall: its last word can come, on the printer's thread, before
    /// the stall was written down, and must then stay the last.
    private final class Ending {
        private final PrintJob job;
        private boolean over;

        Ending(PrintJob job) {
            this.job = job;
        }

        synchronized void stalled(PrintJob.Trouble why) {
            if (!over) change(job, new State.Stalled(why));
        }

        synchronized void last(Outcome word) {
            over = true;
            change(
                    job,
                    switch (word) {
                        case Outcome.Confirmed() -> new State.Confirmed();
                        case Outcome.Held(var why) -> new State.Held(why);
                        case Outcome.Stalled(var why) -> new State.Stalled(why);
                        case Outcome.Unknown(var why) -> new State.Unknown(why);
                    });
        }
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

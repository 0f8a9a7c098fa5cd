package guitai.slip;

import java.util.function.Consumer;

/// Port: the receipt printer. Blocks until the outcome is known or a deadline passes; called by the
/// print thread alone. Closing it ends a blocked call.
public interface SlipPrinter {

    /// Asks the printer how it is; nothing is printed.
    Readiness readiness();

    /// Prints one slip.
    ///
    /// @param copy 0 for the original
    /// @param job shown on paper as the job's number
    /// @param later hears the final word, exactly once, on a job reported as stalled: confirmed or
    ///   unknown; on the printer's thread, must not block
    Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later);

    sealed interface Readiness {
        record Ready(boolean paperNearEnd) implements Readiness {}

        record NotReady(PrintJob.Trouble why) implements Readiness {}

        /// This till was set up without a printer: paper is not wanted, and nothing piles up for a
        /// printer that comes later.
        record NoPrinter() implements Readiness {}
    }

    sealed interface Outcome {
        record Confirmed() implements Outcome {}

        /// Nothing was sent.
        record Held(PrintJob.Trouble why) implements Outcome {}

        /// Part of it is on paper and the printer keeps the rest: it goes on by itself when the
        /// reason is gone. The final word comes later.
        record Stalled(PrintJob.Trouble why) implements Outcome {}

        /// Something was sent, and how it ended is not known.
        record Unknown(PrintJob.Trouble why) implements Outcome {}
    }
}

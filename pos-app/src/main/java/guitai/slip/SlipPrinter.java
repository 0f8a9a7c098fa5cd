package guitai.slip;

/// Port: the receipt printer. Blocks until the outcome is known or a deadline passes; called by the
/// print thread alone. Closing it ends a blocked call.
public interface SlipPrinter {

    /// Asks the printer how it is; nothing is printed.
    Readiness readiness();

    /// Prints one slip.
    ///
    /// @param copy 0 for the original
    /// @param job shown on paper as the job's number
    Outcome print(Slip slip, int copy, long job);

    sealed interface Readiness {
        record Ready(boolean paperNearEnd) implements Readiness {}

        record NotReady(PrintJob.Trouble why) implements Readiness {}
    }

    sealed interface Outcome {
        record Confirmed() implements Outcome {}

        /// Nothing was sent.
        record Held(PrintJob.Trouble why) implements Outcome {}

        /// Something was sent, and how it ended is not known.
        record Unknown(PrintJob.Trouble why) implements Outcome {}
    }
}

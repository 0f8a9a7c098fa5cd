package guitai.slip;

import java.time.Instant;

/// One slip on its way to paper.
///
/// @param id dense per till; the order of printing
public record PrintJob(long id, Slip.Request request, State state, Instant at) {

    /// Where the paper is. Only QUEUED and HELD jobs are ever sent by themselves: a job whose fate
    /// is unknown waits for a person.
    public sealed interface State {
        record Queued() implements State {}

        /// The printer said it cannot print; nothing was sent.
        record Held(Trouble why) implements State {}

        /// Bytes are leaving, or have left and are not confirmed yet.
        record Sent() implements State {}

        /// The printer stopped in the middle and keeps the rest, which it prints when the reason is
        /// gone.
        record Stalled(Trouble why) implements State {}

        /// The printer said it is on paper.
        record Confirmed() implements State {}

        /// Bytes left and no answer came: it may be on paper or not.
        record Unknown(Trouble why) implements State {}

        /// A person looked and decided not to print it again.
        record Dropped() implements State {}
    }

    /// What keeps a printer from printing, as far as it can tell.
    public enum Trouble {
        PAPER_OUT,
        COVER_OPEN,
        OFFLINE,
        NOT_REACHABLE,
        CUTTER,
        DEVICE_ERROR,
        LINE_LOST,
        /// The till itself stopped while printing.
        TILL_STOPPED,
        NO_PRINTER
    }

    public boolean waiting() {
        return state instanceof State.Queued || state instanceof State.Held;
    }
}

package guitai.flow;

import guitai.payment.Channel;
import guitai.reconciliation.ReconciliationBook.Run;

import java.nio.file.Path;
import java.util.Optional;

/// What came of reconciling one day of one channel. Only [Kept] has changed anything.
public sealed interface DayOutcome {

    Channel channel();

    /// @param opened cases that are new
    /// @param news false where the same was found before, and nothing was written
    /// @param noFundBill why the fund bill was not held against it, in the channel's word
    record Kept(Channel channel, Run run, int opened, boolean news, Optional<String> noFundBill)
            implements DayOutcome {}

    /// This channel is off, or could not be set up.
    record NotConnected(Channel channel) implements DayOutcome {}

    /// The channel has not made the bill yet; ask later.
    record NotReady(Channel channel, String code) implements DayOutcome {}

    record BillRefused(Channel channel, String code) implements DayOutcome {}

    /// No answer, or one that cannot be believed.
    record NoAnswer(Channel channel, String why) implements DayOutcome {}

    /// Damaged, short, of another channel, merchant or day: nothing of it counts.
    ///
    /// @param row where, counted from 1; 0 for the file itself
    record BadFile(Channel channel, Path file, long row, String reason) implements DayOutcome {}

    /// So little agrees that this is the bill of another shop.
    ///
    /// @param most how many differences there may be
    record TooDifferent(Channel channel, int most) implements DayOutcome {}

    record Cancelled(Channel channel) implements DayOutcome {}

    /// A bug; the program's log has it.
    record Broken(Channel channel) implements DayOutcome {}
}

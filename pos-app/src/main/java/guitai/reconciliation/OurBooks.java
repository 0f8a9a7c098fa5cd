package guitai.reconciliation;

import guitai.payment.Channel;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Port: what this till says of its payments and refunds, to read.
///
/// Thread-safe; blocks on the disk.
public interface OurBooks {

    /// Gives every line of a channel whose instant falls on these days by the channel's clock, each
    /// once, in any order, as it stands now. One day may be a million lines: they are streamed.
    ///
    /// @param to included
    void each(Channel channel, LocalDate from, LocalDate to, Consumer<OurLine> lines);
}

package guitai.reconciliation;

import guitai.payment.Channel;

import java.nio.file.Path;
import java.time.LocalDate;

/// Port: where a channel's bills come from, and how they are read.
///
/// Thread-safe; every call blocks on the network or the disk. Nothing is thrown for what happens
/// there.
public interface StatementSource {

    Channel channel();

    /// Which bills this channel has; every one has a fund bill or has none.
    boolean has(Bill bill);

    /// Fetches the bill of one day.
    ///
    /// @param folder where its file is put, as it came; it stays there
    Fetched fetch(LocalDate date, Bill bill, Path folder);

    /// Reads a bill, whichever way it came here. Rows are given in the file's order, as they are
    /// read: a reader that finds the file damaged at its end has given rows that do not count.
    Reading read(Path file, Bill bill, Rows rows);

    enum Bill {
        /// Everything of the day.
        TRADES,
        /// Payments only.
        PAYMENTS,
        /// Refunds only.
        REFUNDS,
        /// Money that moved.
        FUNDS
    }

    /// What came of asking for a bill.
    sealed interface Fetched {
        record File(Path file) implements Fetched {}

        /// Nothing was traded that day.
        record NothingTraded() implements Fetched {}

        /// It is not made yet; ask later.
        record NotReady(String code) implements Fetched {}

        record Refused(String code) implements Fetched {}

        /// No answer, or one that cannot be believed.
        record Unknown(String why) implements Fetched {}
    }

    /// Who takes what is read.
    interface Rows {
        void trade(StatementLine line);

        void fund(FundLine line);
    }

    /// What a file turned out to be.
    sealed interface Reading {
        /// Read to its end, and its own sums agree with its rows.
        record Whole(long rows) implements Reading {}

        /// Damaged, short, or not this channel's: nothing of it counts.
        ///
        /// @param row where, counted from 1
        record Refused(long row, String reason) implements Reading {}
    }
}

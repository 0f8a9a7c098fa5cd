package guitai.report;

import guitai.payment.Channel;
import guitai.reconciliation.Declarations;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.ReconciliationBook.Kept;
import guitai.reconciliation.ReconciliationBook.Run;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.SuspensePool.Suspended;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One day held against the channels' bills, for reading and for paper.
///
/// @param declared the till's own sums beside the channels' (rule CM-18)
/// @param channels those that were reconciled
/// @param book where the rows are read from
public record ReconciliationReport(
        LocalDate date,
        List<Declarations.Declared> declared,
        List<Part> channels,
        ReconciliationBook book) {
    private static final int PAGE = 500;

    /// What nobody reads to its end on paper; the CSV has every row.
    private static final int MOST = 500;

    public ReconciliationReport {
        declared = List.copyOf(declared);
        channels = List.copyOf(channels);
    }

    /// @param differing rows in classes a person may have to look into, and what came late; at most
    ///   500
    /// @param moved where other money moved than the bill says; at most 500
    /// @param waiting what only one side has so far
    /// @param cases opened for this day
    public record Part(
            Channel channel,
            Run run,
            List<Row> differing,
            List<FundDifference> moved,
            List<Suspended> waiting,
            List<Kept> cases) {}

    /// Reads it out of the books; blocks on the disk.
    public static ReconciliationReport of(
            ReconciliationBook book, LocalDate date, List<Channel> channels, Currency currency) {
        var parts = new ArrayList<Part>();
        for (var channel : channels) {
            book.run(channel, Bill.TRADES, date)
                    .ifPresent(run -> parts.add(part(book, date, channel, run)));
        }
        return new ReconciliationReport(
                date,
                Declarations.of(
                        book.tenders(new BusinessDate(date)),
                        channel -> book.run(channel, Bill.TRADES, date),
                        currency),
                parts,
                book);
    }

    private static Part part(ReconciliationBook book, LocalDate date, Channel channel, Run run) {
        var differing =
                book.rows(channel, date, Optional.empty(), 0, MOST).stream()
                        .filter(row -> row.what() != Discrepancy.MATCHED)
                        .toList();
        return new Part(
                channel,
                run,
                differing,
                book.fundDifferences(channel, date, 0, MOST),
                book.pool(channel, Bill.TRADES).waiting(),
                book.cases(channel, date, MOST));
    }

    /// Every row of a channel, page by page.
    void each(Channel channel, Consumer<Row> rows) {
        List<Row> page;
        long from = 0;
        do {
            page = book.rows(channel, date, Optional.empty(), from, PAGE);
            page.forEach(rows);
            from += page.size();
        } while (page.size() == PAGE);
    }
}

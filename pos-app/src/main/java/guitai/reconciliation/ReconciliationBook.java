package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.StatementSource.Bill;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: what reconciling gave, kept and read again.
///
/// Thread-safe; every call blocks on the disk.
public interface ReconciliationBook {

    /// Begins to put down what a bill gives. Nothing of it counts before the fact that names it is
    /// written; what an earlier one left behind unnamed is cleared away. One at a time.
    Draft draft();

    /// The result that holds for a bill.
    Optional<Run> run(Channel channel, Bill bill, LocalDate date);

    /// Every result of these days, newest day first, then by channel.
    List<Run> runs(LocalDate from, LocalDate to);

    /// Rows of the result that holds, those that differ first, each class by number.
    ///
    /// @param what one class, or all
    /// @param most 1 to 1,000
    List<Row> rows(
            Channel channel, LocalDate date, Optional<Discrepancy> what, long from, int most);

    /// Where other money moved than the bill says.
    ///
    /// @param most 1 to 1,000
    List<FundDifference> fundDifferences(Channel channel, LocalDate date, long from, int most);

    /// Everything that was ever put aside for this channel's next days, as the results that hold
    /// now have it; those of the last 60 days.
    SuspensePool pool(Channel channel, Bill bill);

    /// Open ones first, the oldest before; then what is closed, newest first.
    ///
    /// @param closed whether closed ones are wanted too
    /// @param most 1 to 1,000
    List<Kept> cases(boolean closed, int most);

    /// Those of one day of a channel.
    List<Kept> cases(Channel channel, LocalDate date, int most);

    Optional<Kept> find(DifferenceCase.Id id);

    /// What this till says it took on a trading day, per tender; a return takes off.
    List<TenderSum> tenders(BusinessDate day);

    /// A result that is being put down, row by row. For one thread.
    interface Draft {
        void row(Row row);

        /// Puts down the rest.
        ///
        /// @return what the journal is to say of it
        DayResult finish(Reconciled found);
    }

    /// @param by who had it reconciled
    record Run(DayResult result, OperatorId by, Instant at) {}

    /// A case as it stands.
    ///
    /// @param changed when something was last done about it
    record Kept(DifferenceCase found, Instant changed) {}

    /// @param channel empty for what goes through none
    /// @param count tender lines
    record TenderSum(TenderKind kind, Optional<Channel> channel, long count, Money amount) {}
}

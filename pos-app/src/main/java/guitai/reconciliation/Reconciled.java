package guitai.reconciliation;

import guitai.money.Money;
import guitai.reconciliation.SuspensePool.Suspended;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What reconciling one bill gave: a value, equal for equal books.
///
/// What agrees is counted in the totals and not listed here: a screen that wants it listed takes it
/// from [Reconciliation#finish(java.util.function.Consumer)].
///
/// @param rows every key that is not [Discrepancy#MATCHED], by class, then number
/// @param totals of every class, those without a row too; their rows and sums are those of `in`
/// @param in everything that was to be classified: today's lines and what had waited
/// @param neighbours rows of other workstations, not among the above
/// @param nothingTaken attempts of ours that took no money and that the bill does not know either;
///   not among the above
/// @param fees of the rows that agree
/// @param put what waits from today on
/// @param left what had waited and does no more
/// @param cases what somebody has to look into from now on
public record Reconciled(
        DayBill bill,
        List<Row> rows,
        Map<Discrepancy, Totals> totals,
        Totals in,
        Totals neighbours,
        long nothingTaken,
        Fees fees,
        FundMatch funds,
        List<Suspended> put,
        List<LineKey> left,
        List<DifferenceCase.Open> cases) {

    /// Lines and money of both books.
    ///
    /// @param ours lines of our book
    /// @param theirs rows of the bill
    /// @param ourMoney what our book says moved, refunds as less than nothing
    /// @param theirMoney the same of the bill
    public record Totals(long ours, long theirs, Money ourMoney, Money theirMoney) {
        public Money difference() {
            return theirMoney.minus(ourMoney);
        }
    }

    /// @param contract what the contract says these rows cost, in minor units
    /// @param charged what the bill says, in thousandths of a minor unit
    /// @param tolerated what of the difference no single row made a difference of: `charged` minus
    ///   a thousand times `contract`; nothing where no contract was entered
    public record Fees(long contract, long charged, long tolerated) {}

    public Reconciled {
        rows = List.copyOf(rows);
        totals = Map.copyOf(totals);
        if (totals.size() != Discrepancy.values().length) {
            throw new IllegalArgumentException("a class without totals: " + totals);
        }
        put = List.copyOf(put);
        left = List.copyOf(left);
        cases = List.copyOf(cases);
    }

    public Totals totals(Discrepancy what) {
        return Objects.requireNonNull(totals.get(what));
    }

    public List<Row> rows(Discrepancy what) {
        return rows.stream().filter(row -> row.what() == what).toList();
    }
}

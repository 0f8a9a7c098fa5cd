package guitai.shift;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The close of a shift: its figures, its count, and the totals that never go back (CM-10..12).
///
/// @param number the Z number: the previous one and 1
/// @param counts every try of the blind count, first to last
/// @param differenceReason why a difference outside the tolerance was accepted, and by whom
/// @param grandTotal signed net sales since the till was first used
/// @param grandTotalAbsolute the same without regard to sign: sales and returns both add
/// @param lastHash of the journal before this Z, in hexadecimal
public record ZReport(
        long number,
        ShiftFigures figures,
        Instant closedAt,
        OperatorId closedBy,
        List<CashCount> counts,
        Money overShort,
        Optional<Accepted> differenceReason,
        Money grandTotal,
        Money grandTotalAbsolute,
        String lastHash) {

    public ZReport {
        counts = List.copyOf(counts);
    }

    /// A supervisor accepted a difference.
    public record Accepted(OperatorId by, String reason) {}

    public Money counted() {
        return counts.getLast().total();
    }

    /// What the previous Z carried forward; the first shift starts from nothing.
    public record Previous(long number, Money grandTotal, Money grandTotalAbsolute) {
        public Previous next(PeriodTotals totals) {
            return new Previous(
                    number + 1,
                    grandTotal.plus(totals.net()),
                    grandTotalAbsolute.plus(totals.netSales()).plus(totals.returns()));
        }
    }
}

package guitai.refund;

import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.SaleHeader;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.List;

/// A finished return: a document of its own, never an edit of the sale.
///
/// @param original the sale it is against
/// @param refunds negative amounts, by tender
/// @param rounding `-(sum of lines) + rounding = sum of refunds`
public record Return(
        SaleHeader header,
        DocumentNumber number,
        DocumentNumber original,
        List<ReturnLine> lines,
        List<TenderLine> refunds,
        Money rounding,
        Instant at) {

    public Return {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /// What the goods were worth, before the rounding of cash; positive.
    public Money amount() {
        return Money.sum(rounding.currency(), lines.stream().map(ReturnLine::amount).toList());
    }

    /// What the customer got back; positive.
    public Money refunded() {
        return Money.sum(rounding.currency(), refunds.stream().map(TenderLine::amount).toList())
                .negated();
    }
}

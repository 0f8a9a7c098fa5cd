package guitai.refund;

import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.SaleHeader;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A finished return: a document of its own, never an edit of the sale.
///
/// @param ground what it goes by
/// @param refunds negative amounts, by tender
/// @param rounding `-(sum of lines) + rounding = sum of refunds`
public record Return(
        SaleHeader header,
        DocumentNumber number,
        Ground ground,
        List<ReturnLine> lines,
        List<TenderLine> refunds,
        Money rounding,
        ReturnNotes notes,
        Instant at) {

    public sealed interface Ground {
        /// @param sale the receipt that was shown
        record Receipt(DocumentNumber sale) implements Ground {}

        /// @param customer a mark of who brought the goods, never a phone number in clear
        record NoReceipt(NoReceiptReason reason, String customer) implements Ground {}
    }

    public Return {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /// Against a receipt, with nothing to say about it.
    public Return(
            SaleHeader header,
            DocumentNumber number,
            DocumentNumber original,
            List<ReturnLine> lines,
            List<TenderLine> refunds,
            Money rounding,
            Instant at) {
        this(
                header,
                number,
                new Ground.Receipt(original),
                lines,
                refunds,
                rounding,
                ReturnNotes.NONE,
                at);
    }

    /// The sale it is against, if there was a receipt.
    public Optional<DocumentNumber> original() {
        return switch (ground) {
            case Ground.Receipt(var sale) -> Optional.of(sale);
            case Ground.NoReceipt _ -> Optional.empty();
        };
    }

    /// The mark of who brought goods without a receipt.
    public Optional<String> customer() {
        return switch (ground) {
            case Ground.Receipt _ -> Optional.empty();
            case Ground.NoReceipt(_, var customer) -> Optional.of(customer);
        };
    }

    /// What the goods were worth, before the rounding of cash; positive.
    public Money amount() {
        return Money.sum(rounding.currency(), lines.stream().map(ReturnLine::amount).toList());
    }

    /// What the customer got back, in whatever form; positive.
    public Money refunded() {
        return Money.sum(rounding.currency(), refunds.stream().map(TenderLine::amount).toList())
                .negated();
    }

    /// What pays for other goods in the same moment; positive.
    public Money exchanged() {
        return Money.sum(
                        rounding.currency(),
                        refunds.stream()
                                .filter(line -> line.kind() == TenderKind.EXCHANGE)
                                .map(TenderLine::amount)
                                .toList())
                .negated();
    }
}

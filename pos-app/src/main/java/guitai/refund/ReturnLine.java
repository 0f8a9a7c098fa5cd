package guitai.refund;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.tax.TaxShare;

/// One line of a return.
///
/// A gift the customer keeps and pays for is a line of no quantity and a negative amount.
///
/// @param sold the line of the original sale, as it was stored; without a receipt, what the goods
///   were taken for
/// @param quantity how much of it comes back
/// @param gross the share of the original gross, with tax that was added
/// @param amount what is owed for it, with tax that was added
/// @param tax the share of the amount that is tax
/// @param saleable whether it can go back on the shelf
public record ReturnLine(
        LineItem sold,
        Quantity quantity,
        Money gross,
        Money amount,
        TaxShare tax,
        boolean saleable) {

    public ReturnLine(LineItem sold, Quantity quantity, Money gross, Money amount, TaxShare tax) {
        this(sold, quantity, gross, amount, tax, true);
    }

    public Money discount() {
        return gross.minus(amount);
    }

    /// The same goods, back on the shelf or not.
    public ReturnLine shelved(boolean again) {
        return new ReturnLine(sold, quantity, gross, amount, tax, again);
    }
}

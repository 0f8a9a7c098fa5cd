package guitai.refund;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.tax.TaxShare;

/// One line of a return.
///
/// @param sold the line of the original sale, as it was stored
/// @param quantity how much of it comes back; positive
/// @param gross the share of the original gross, with tax that was added; positive
/// @param amount what is owed for it, with tax that was added; positive
/// @param tax the share of the amount that is tax; positive
public record ReturnLine(
        LineItem sold, Quantity quantity, Money gross, Money amount, TaxShare tax) {

    public Money discount() {
        return gross.minus(amount);
    }
}

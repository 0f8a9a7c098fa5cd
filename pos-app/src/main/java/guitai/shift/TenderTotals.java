package guitai.shift;

import guitai.money.Money;

/// One kind of tender in a period.
///
/// @param count uses in sales
/// @param taken in sales, positive
/// @param refunded in returns, positive
/// @param funding what the gateways said of it
public record TenderTotals(int count, Money taken, int refunds, Money refunded, Funding funding) {

    public Money net() {
        return taken.minus(refunded);
    }

    public TenderTotals plus(TenderTotals other) {
        return new TenderTotals(
                count + other.count,
                taken.plus(other.taken),
                refunds + other.refunds,
                refunded.plus(other.refunded),
                funding.plus(other.funding));
    }
}

package guitai.shift;

import guitai.money.Money;

/// Every movement of cash in a shift (rule CM-03); all amounts are at least nothing.
///
/// @param tendered handed over by customers, before change
public record CashFigures(
        Money openingFloat,
        Money tendered,
        Money change,
        Money refunds,
        Money paidIn,
        Money paidOut,
        Money drops) {

    /// What the drawer should hold.
    public Money expected() {
        return openingFloat
                .plus(tendered)
                .minus(change)
                .minus(refunds)
                .plus(paidIn)
                .minus(paidOut)
                .minus(drops);
    }
}

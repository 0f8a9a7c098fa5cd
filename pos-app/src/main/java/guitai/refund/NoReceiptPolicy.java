package guitai.refund;

import guitai.money.Money;

/// What goes for goods that come back without a receipt; always with a supervisor.
///
/// @param creditAbove a refund above it is a credit note, never cash
/// @param perDay all such refunds of this till on one business date
/// @param perCustomer all such refunds to one customer in `customerDays`
/// @param offline one such refund while the line is down
/// @param priceDays how far back the lowest price of an item is looked for
/// @param keyed the highest price a person may key where none is found
public record NoReceiptPolicy(
        boolean allowed,
        Money creditAbove,
        Money perDay,
        Money perCustomer,
        int customerDays,
        Money offline,
        int priceDays,
        Money keyed) {

    public static NoReceiptPolicy never(Money nothing) {
        return new NoReceiptPolicy(false, nothing, nothing, nothing, 1, nothing, 1, nothing);
    }
}

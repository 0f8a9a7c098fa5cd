package guitai.refund;

import guitai.money.Money;
import guitai.sale.ReturnPromise;

/// What the shop has decided about returns.
///
/// @param promise printed on every receipt from now on
/// @param highValue a refund above it needs a supervisor (rule RK-04)
/// @param serial so many returns of one receipt need none
public record ReturnPolicy(
        ReturnPromise promise,
        GiftPolicy gifts,
        Money highValue,
        int serial,
        NoReceiptPolicy withoutReceipt) {

    /// A shop that promises nothing, asks for gifts back, counts no returns and takes nothing
    /// without a receipt.
    ///
    /// @param highValue see there
    public static ReturnPolicy usual(Money highValue) {
        return new ReturnPolicy(
                ReturnPromise.NONE,
                GiftPolicy.REQUIRE,
                highValue,
                1_000,
                NoReceiptPolicy.never(highValue.withMinor(0)));
    }
}

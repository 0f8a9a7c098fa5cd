package guitai.refund;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.ReturnPromise;

import java.util.List;
import java.util.Set;

/// What the shop has decided about returns.
///
/// @param promise printed on every receipt from now on
/// @param highValue a refund above it needs a supervisor (rule RK-04)
/// @param serial so many returns of one receipt need none
/// @param notResold categories whose goods do not go back on the shelf unless somebody says so
/// @param reasons to choose from; any other words will do
public record ReturnPolicy(
        ReturnPromise promise,
        GiftPolicy gifts,
        Money highValue,
        int serial,
        Set<String> notResold,
        List<String> reasons,
        NoReceiptPolicy withoutReceipt) {
    public ReturnPolicy {
        notResold = Set.copyOf(notResold);
        reasons = List.copyOf(reasons);
    }

    /// Everything goes back on the shelf, and no reasons are listed.
    public ReturnPolicy(
            ReturnPromise promise,
            GiftPolicy gifts,
            Money highValue,
            int serial,
            NoReceiptPolicy withoutReceipt) {
        this(promise, gifts, highValue, serial, Set.of(), List.of(), withoutReceipt);
    }

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

    /// Whether goods like these are sold again, as far as nobody says otherwise.
    public boolean resold(LineItem goods) {
        return !notResold.contains(goods.itemClass().category());
    }
}

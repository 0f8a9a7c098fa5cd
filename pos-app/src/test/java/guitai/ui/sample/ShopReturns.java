package guitai.ui.sample;

import guitai.flow.ReturnPorts;
import guitai.flow.TillRules;
import guitai.money.Money;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.ReturnPolicy;
import guitai.sale.ReturnPromise;
import guitai.storage.TillStore;

import java.util.List;
import java.util.Set;

/// What the shop of these tests has decided about returns: goods without a receipt for cash up to
/// ¥10.00, ¥100.00 a day; dairy is not sold again.
final class ShopReturns {
    private ShopReturns() {}

    static ReturnPorts of(TillStore store, TillRules rules) {
        var policy =
                new ReturnPolicy(
                        ReturnPromise.NONE,
                        GiftPolicy.REQUIRE,
                        Money.cny(50_000),
                        1_000,
                        Set.of("dairy"),
                        List.of("质量问题", "买错了"),
                        new NoReceiptPolicy(
                                true,
                                Money.cny(1_000),
                                Money.cny(10_000),
                                Money.cny(8_000),
                                30,
                                Money.cny(1_000),
                                30,
                                Money.cny(5_000)));
        return ReturnPorts.of(policy, store.returns(), rules, store.offers());
    }
}

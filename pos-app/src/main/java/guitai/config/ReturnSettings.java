package guitai.config;

import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.ReturnPolicy;
import guitai.sale.ReturnPromise;

import java.util.Set;

/// What the settings say of returns.
final class ReturnSettings {
    private ReturnSettings() {}

    static ReturnPolicy of(Settings from) {
        return new ReturnPolicy(
                new ReturnPromise(
                        from.value(Key.RETURNS_DAYS, Integer.class), from.on(Key.RETURNS_REPRICE)),
                from.value(Key.RETURNS_GIFTS, GiftPolicy.class),
                from.amount(Key.RETURNS_HIGH_VALUE),
                from.value(Key.RETURNS_SERIAL, Integer.class),
                Set.copyOf(from.list(Key.RETURNS_NOT_RESOLD)),
                from.list(Key.RETURNS_REASONS),
                new NoReceiptPolicy(
                        from.on(Key.RETURNS_WITHOUT_RECEIPT),
                        from.amount(Key.RETURNS_CREDIT_ABOVE),
                        from.amount(Key.RETURNS_PER_DAY),
                        from.amount(Key.RETURNS_PER_CUSTOMER),
                        from.value(Key.RETURNS_CUSTOMER_DAYS, Integer.class),
                        from.amount(Key.RETURNS_OFFLINE),
                        from.value(Key.RETURNS_PRICE_DAYS, Integer.class),
                        from.amount(Key.RETURNS_KEYED)));
    }
}

package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.flow.PricingRules;
import guitai.flow.TillRules;
import guitai.promotion.OfferBook;
import guitai.promotion.Slice;
import guitai.promotion.SlicedOffers;

/// How the till trades, from the shop's settings.
final class TradingRules {
    private TradingRules() {}

    static TillRules of(Settings settings) {
        var rules =
                new TillRules(
                        settings.store(),
                        settings.workstation(),
                        settings.currency(),
                        settings.cashRounding(),
                        settings.calendar(),
                        settings.amount(Key.CASH_TOLERANCE),
                        settings.amount(Key.CASH_DRAWER_LIMIT),
                        settings.amount(Key.CASH_PAID_OUT_LIMIT),
                        settings.amount(Key.CASH_MOST_CHANGE),
                        settings.training());
        return rules.pricing(pricing(settings));
    }

    /// The shop's offers with this till's part of what there is a limited amount of (rule SC-08).
    static OfferBook offers(Settings settings, OfferBook all) {
        var slice = Slice.parse(settings.text(Key.OFFERS_SLICE)).orElse(Slice.WHOLE);
        return new SlicedOffers(all, slice);
    }

    private static PricingRules pricing(Settings settings) {
        var usual = PricingRules.USUAL;
        return new PricingRules(
                usual.channel(),
                settings.receiptLanguage(),
                usual.maxCoupons(),
                settings.basisPoints(Key.DISCOUNT_CASHIER_PERCENT),
                settings.basisPoints(Key.DISCOUNT_SUPERVISOR_PERCENT),
                settings.basisPoints(Key.OFFERS_REACH_PERCENT),
                settings.discountReasons(),
                settings.weightReasons(),
                settings.priceLaw());
    }
}

package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.ManualDiscount;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a price depends on; nothing else does (rule PR-05).
///
/// @param now in the zone of the programme; frozen by the caller once paying starts (rule PR-07)
/// @param maxCoupons used together
/// @param lines in basket order
/// @param offers with the coupons that were presented; in any order
/// @param giftPrices the shelf price of goods that can be given; a gift that is not here is out of
///   stock
/// @param discount taken off the basket by hand, after coupons and before points
public record PricingRequest(
        ZonedDateTime now,
        String store,
        String channel,
        Optional<MemberSnapshot> member,
        int maxCoupons,
        List<PricingLine> lines,
        List<Offer> offers,
        Map<Sku, Money> giftPrices,
        Optional<ManualDiscount> discount,
        Optional<PointsRequest> points,
        Optional<EarnRule> earn,
        Currency currency) {

    public PricingRequest {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        giftPrices = Map.copyOf(giftPrices);
    }

    MemberSnapshot.Usage usageOf(OfferId offer) {
        return member.map(known -> known.usageOf(offer)).orElse(MemberSnapshot.Usage.NONE);
    }
}

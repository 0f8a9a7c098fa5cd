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
/// @param given out of offers there is a limited amount of; one that is not here was given to
///   nobody
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
        Currency currency,
        Map<OfferId, Given> given) {

    public PricingRequest {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        giftPrices = Map.copyOf(giftPrices);
        given = Map.copyOf(given);
    }

    /// Where nothing has been given out of any offer yet.
    public PricingRequest(
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
        this(
                now,
                store,
                channel,
                member,
                maxCoupons,
                lines,
                offers,
                giftPrices,
                discount,
                points,
                earn,
                currency,
                Map.of());
    }

    /// The same after so much has been given out of the offers.
    public PricingRequest after(Map<OfferId, Given> out) {
        return new PricingRequest(
                now,
                store,
                channel,
                member,
                maxCoupons,
                lines,
                offers,
                giftPrices,
                discount,
                points,
                earn,
                currency,
                out);
    }

    Given givenOf(Offer offer) {
        return given.getOrDefault(offer.id(), Given.NOTHING);
    }

    Allowance allowanceOf(Offer offer) {
        var used = member.map(known -> known.usageOf(offer.id()));
        return Allowance.of(offer, used.orElse(MemberSnapshot.Usage.NONE), givenOf(offer));
    }
}

package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A finished sale, as far as members' affairs go.
///
/// @param document its number: the key of everything that follows from it (rule LY-40)
/// @param sale its id, by which coupons and points were held
/// @param at when it was paid, not when anybody was told
/// @param goods net of goods that count for tiers and points
/// @param paid by the customer, what a gateway's own coupon paid left out (rule PR-52)
/// @param tenders kinds that took part, by their names
/// @param tags of the goods
/// @param used points that paid for goods
/// @param earned points it earns, before anything a campaign gives
/// @param coupons that took something off
/// @param later whether the authority could not be asked before
public record PaidSale(
        String document,
        String sale,
        Instant at,
        BusinessDate date,
        String store,
        String channel,
        Optional<MemberId> member,
        Money goods,
        Money paid,
        Set<String> tenders,
        Set<String> tags,
        long used,
        long earned,
        List<CouponId> coupons,
        boolean later) {

    public PaidSale {
        tenders = Set.copyOf(tenders);
        tags = Set.copyOf(tags);
        coupons = List.copyOf(coupons);
    }
}

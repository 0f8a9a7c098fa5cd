package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Goods of a sale came back, as far as members' affairs go.
///
/// @param document number of the return
/// @param of number of the sale, and `sale` its id
/// @param purchased business date of the sale: the return counts against that (rule LY-50)
/// @param goods net of what came back that counts for tiers
/// @param returned points that are the member's again
/// @param takenBack points it had earned
/// @param coupons that are the customer's again
/// @param whole whether nothing of the sale is left
public record GoodsBack(
        String document,
        String of,
        String sale,
        Instant at,
        BusinessDate date,
        BusinessDate purchased,
        Optional<MemberId> member,
        Money goods,
        long returned,
        long takenBack,
        List<CouponId> coupons,
        boolean whole) {

    public GoodsBack {
        coupons = List.copyOf(coupons);
    }
}

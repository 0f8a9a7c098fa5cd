package guitai.slip;

import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.coupon.TurnedDown.Rule;
import guitai.money.Money;
import guitai.promotion.OfferId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Papers about coupons.
public final class SampleCoupons {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final CouponCode CODE = new CouponCode("8W0XYZ3MABCDEFGH");

    private SampleCoupons() {}

    /// One that whoever holds the paper may use.
    public static Slip bearer() {
        var terms =
                new CouponTerms("M20", new OfferId("C3"), 1, DAY, DAY.plusDays(29), Set.of("S001"));
        var coupon = Coupon.issued(CODE, Optional.empty(), terms);
        return new Slip.CouponPaper(coupon, "满20减3券", "3 off from 20", CODE.secret());
    }

    /// Two that took nothing off.
    public static Slip refused() {
        var expired =
                new TurnedDown(
                        CouponId.of(CODE),
                        "满100减20券",
                        "20 off from 100",
                        Rule.EXPIRED,
                        Optional.of(DAY.minusDays(1)),
                        Optional.empty());
        var missing =
                new TurnedDown(
                        CouponId.of(new CouponCode("8W0XYZ3MABCDEFGJ")),
                        "满20减3券",
                        "3 off from 20",
                        Rule.THRESHOLD,
                        Optional.of(DAY.plusDays(29)),
                        Optional.of(Money.cny(7_47)));
        var at = Instant.parse("2026-11-21T07:31:07Z");
        return new Slip.CouponsRefused("N-1", List.of(expired, missing), SampleShop.WANG, at);
    }
}

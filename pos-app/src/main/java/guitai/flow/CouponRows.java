package guitai.flow;

import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.Priced;
import guitai.promotion.Reason;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleHeader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Says of each coupon at the counter what it takes off, or why it does not (rules PR-08, CP-06).
final class CouponRows {
    private final Coupons coupons;
    private final Sale sale;
    private final SaleHeader header;
    private final Optional<Priced> priced;

    /// @param priced how its prices came about; empty after a start until something changes
    CouponRows(Coupons coupons, Sale sale, Optional<Priced> priced) {
        this.coupons = coupons;
        this.sale = sale;
        this.header = sale.header();
        this.priced = priced;
    }

    /// In the order in which they came.
    List<CouponRow> all() {
        return header.terms().customer().coupons().stream().map(this::row).toList();
    }

    CouponRow row(SaleCoupon coupon) {
        var id = new CouponId(coupon.id());
        var life = coupons.coupon(id);
        var offer = coupons.promised(coupon);
        var off = coupon.applied() ? off(coupon) : Optional.<Money>empty();
        return new CouponRow(
                id,
                offer.map(Offer::nameZh).orElse(coupon.offer()),
                offer.map(Offer::nameEn).filter(name -> !name.isBlank()).orElse(coupon.offer()),
                life.map(Coupon::terms).map(CouponTerms::last),
                life.flatMap(Coupon::member).isPresent(),
                coupon.later(),
                off,
                off.isPresent() ? Optional.empty() : Optional.of(why(coupon, life, offer)));
    }

    /// One that is not in the sale.
    static CouponRow aside(Coupon coupon, Coupons coupons, Optional<CouponNo> why) {
        var offer = coupons.promised(Coupons.presented(coupon, false));
        var terms = coupon.terms();
        var unknown = terms.offer().value();
        return new CouponRow(
                CouponId.of(coupon.code()),
                offer.map(Offer::nameZh).orElse(unknown),
                offer.map(Offer::nameEn).filter(name -> !name.isBlank()).orElse(unknown),
                Optional.of(terms.last()),
                coupon.member().isPresent(),
                false,
                Optional.empty(),
                why);
    }

    /// One that nobody knows: by the end of its code.
    static CouponRow unknown(CouponCode code) {
        return new CouponRow(
                CouponId.of(code),
                code.masked(),
                code.masked(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.of(new CouponNo.NotKnown()));
    }

    private Optional<Money> off(SaleCoupon coupon) {
        return CouponBooking.off(coupon, sale.lines()).stream().reduce(Money::plus);
    }

    private CouponNo why(SaleCoupon coupon, Optional<Coupon> life, Optional<Offer> offer) {
        var wish = coupons.wish(header);
        var over = coupons.refusal(new CouponId(coupon.id()), wish);
        if (over.isPresent()) {
            return life.map(one -> life(over.get(), one.terms()))
                    .orElseGet(() -> new CouponNo.Life(over.get(), wish.day()));
        }
        if (offer.isEmpty()) return new CouponNo.OfferMissing(coupon.offer());
        var last = life.map(Coupon::terms).map(CouponTerms::last).orElse(wish.day());
        if (coupons.hand().stream().noneMatch(card -> card.coupon().id().equals(coupon.id()))) {
            return priced.isEmpty()
                    ? new CouponNo.Terms(new Reason.NothingInScope(), last)
                    : new CouponNo.OneOfAKind(last);
        }
        return new CouponNo.Terms(reason(offer.get()), last);
    }

    private Reason reason(Offer offer) {
        return priced.stream()
                .flatMap(all -> all.notApplied().stream())
                .filter(one -> one.offer().equals(offer))
                .map(Priced.NotApplied::reason)
                .findFirst()
                .orElseGet(Reason.NothingInScope::new);
    }

    static CouponNo.Life life(CouponAnswer.Why why, CouponTerms terms) {
        LocalDate date = why == CouponAnswer.Why.NOT_YET ? terms.first() : terms.last();
        return new CouponNo.Life(why, date);
    }
}

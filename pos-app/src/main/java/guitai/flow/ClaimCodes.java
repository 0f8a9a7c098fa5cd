package guitai.flow;

import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.promotion.OfferId;
import guitai.sale.Sale;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The points of a sale for somebody who could not be looked up: a code on the receipt, good for
/// some days at this till, with which they are had later (rule LY-41).
///
/// Kept as a coupon that takes nothing off: it cannot be guessed, is used once, and is gone when
/// its days are over.
final class ClaimCodes {
    /// The stock of such codes; it stands in an index of the books, too.
    private static final String STOCK = "CLAIM";

    private final MemberPorts ports;
    private final Customers customers;

    ClaimCodes(MemberPorts ports, Customers customers) {
        this.ports = ports;
        this.customers = customers;
    }

    /// With the sale that is about to be written down.
    Decision opened(Sale.Completed sale) {
        var known = sale.header().terms().customer().member().isPresent();
        if (known || !customers.isUnnamed() || ports.club().isEmpty()) return Decision.NOTHING;
        var days = ports.club().get().programme().alone().claimDays();
        if (days == 0) return Decision.NOTHING;
        var code = CouponCode.random(ports.club().get().secrets());
        var day = sale.header().date().day();
        var terms =
                new CouponTerms(STOCK, new OfferId(STOCK), 1, day, day.plusDays(days), Set.of());
        var issued =
                new MemberEvent.CouponIssued(
                        CouponId.of(code), Optional.empty(), terms, sale.number().toString());
        return new Decision(List.of(issued), List.of(new Personal.Code(code)));
    }

    /// A code of these; another coupon is none of them.
    Optional<Coupon> find(String token) {
        if (ports.club().isEmpty()) return Optional.empty();
        try {
            var code = new CouponCode(token);
            return ports.club()
                    .get()
                    .book()
                    .coupon(code)
                    .filter(coupon -> coupon.terms().stock().equals(STOCK));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    static boolean isOpen(Coupon claim, BusinessDate today) {
        return claim.state() instanceof CouponState.Issued
                && !claim.terms().last().isBefore(today.day());
    }

    /// It is used, for this sale.
    static Decision used(Coupon claim, Sale.Completed sale, Instant at) {
        var state =
                new CouponState.Redeemed(
                        sale.header().id().value(), STOCK + " " + sale.number(), at);
        var moved =
                new MemberEvent.CouponMoved(CouponId.of(claim.code()), state, claim.terms().last());
        return new Decision(List.of(moved), List.of());
    }
}

package guitai.loyalty.coupon;

import guitai.promotion.OfferId;

import java.time.LocalDate;
import java.util.Set;

/// What was promised with a coupon when it was issued; never changed afterwards (rule CP-06).
///
/// @param stock it was issued from
/// @param offer what it takes off, and in `version` of that offer
/// @param first and `last` day of use, in the programme's zone
/// @param stores empty for all
public record CouponTerms(
        String stock,
        OfferId offer,
        int version,
        LocalDate first,
        LocalDate last,
        Set<String> stores) {

    public CouponTerms {
        stores = Set.copyOf(stores);
        if (last.isBefore(first)) throw new IllegalArgumentException("it ends before it begins");
    }

    CouponTerms until(LocalDate other) {
        return new CouponTerms(stock, offer, version, first, other, stores);
    }
}

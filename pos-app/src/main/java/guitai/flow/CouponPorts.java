package guitai.flow;

import guitai.loyalty.coupon.CouponToken;

import java.util.Optional;

/// What the counter knows of coupons besides the members' book.
///
/// @param tokens reads signed codes; empty for a shop that signs none
/// @param mostUnheard coupons taken on their signature alone that may wait to be told; 0 for none
public record CouponPorts(Optional<CouponToken> tokens, int mostUnheard) {
    public CouponPorts {
        if (mostUnheard < 0) throw new IllegalArgumentException("a limit of " + mostUnheard);
    }

    public static CouponPorts unsigned() {
        return new CouponPorts(Optional.empty(), 0);
    }
}

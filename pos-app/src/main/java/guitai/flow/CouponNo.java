package guitai.flow;

import guitai.loyalty.coupon.CouponAnswer;
import guitai.promotion.Reason;

import java.time.LocalDate;

/// Why a coupon takes nothing off: a customer can ask for it, and has a right to the rule and its
/// date (rule CP-06).
public sealed interface CouponNo {

    /// Its own life says so.
    ///
    /// @param date its first day where it has not come, else its last
    record Life(CouponAnswer.Why why, LocalDate date) implements CouponNo {}

    /// Nobody knows a coupon with this code, or the code was changed.
    record NotKnown() implements CouponNo {}

    /// What it takes off does not go with this basket.
    record Terms(Reason why, LocalDate last) implements CouponNo {}

    /// Another coupon of the same kind is used; one of a kind goes with a sale.
    record OneOfAKind(LocalDate last) implements CouponNo {}

    /// The offer it promises is not on this till; somebody must bring it in.
    record OfferMissing(String offer) implements CouponNo {}

    /// Whoever keeps coupons cannot be asked.
    record NotNow(Offline why) implements CouponNo {}

    /// What is not taken on a signature alone (rule PR-28).
    enum Offline {
        NOT_SIGNED,
        /// Signed, and not for this very store: it may be used in two of them at once.
        NOT_THIS_STORE,
        /// As many as may wait have been taken without asking.
        LIMIT
    }
}

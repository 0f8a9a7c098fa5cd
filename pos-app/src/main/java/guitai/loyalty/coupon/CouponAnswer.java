package guitai.loyalty.coupon;

/// What became of a wish about a coupon.
public sealed interface CouponAnswer {

    /// @param coupon in its new state
    record Done(Coupon coupon) implements CouponAnswer {}

    /// It is so already, by this very request: nothing was done again.
    record Already(Coupon coupon) implements CouponAnswer {}

    record Refused(Why why) implements CouponAnswer {}

    enum Why {
        /// Another sale is being paid with it.
        HELD_BY_ANOTHER_SALE,
        USED,
        /// Its first day is still to come.
        NOT_YET,
        EXPIRED,
        /// It is not good in this store.
        OTHER_STORE,
        /// It is another member's.
        OTHER_MEMBER,
        /// It was not used in that sale.
        NOT_USED_THERE,
        /// It is for whoever has bought nothing yet (rule SC-07).
        NOT_NEW,
        /// Whoever keeps coupons knows none with this code.
        NOT_KNOWN
    }
}

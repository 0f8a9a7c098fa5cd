package guitai.sandbox.coupon;

/// What became of a wish about a coupon.
public sealed interface CouponMove {
    record Done(KeptCoupon coupon) implements CouponMove {}

    /// This very request was answered before: nothing is done again.
    record Repeated(KeptCoupon coupon) implements CouponMove {}

    /// It is in no state for that.
    record Wrong(KeptCoupon coupon) implements CouponMove {}

    record NotThere() implements CouponMove {}
}

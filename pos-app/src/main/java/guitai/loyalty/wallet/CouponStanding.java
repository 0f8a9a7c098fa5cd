package guitai.loyalty.wallet;

import guitai.payment.Doubt;

/// Where a coupon is, as its wallet says.
public sealed interface CouponStanding {
    record Usable() implements CouponStanding {}

    /// @param number under which it was used
    record Used(String number) implements CouponStanding {}

    /// Nobody can use it any more.
    ///
    /// @param state the wallet's own word
    record Over(String state) implements CouponStanding {}

    record NotThere() implements CouponStanding {}

    record Unknown(Doubt why) implements CouponStanding {}

    /// This wallet cannot be asked; telling it again is how one asks.
    record NotOffered() implements CouponStanding {}
}

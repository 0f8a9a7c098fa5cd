package guitai.loyalty.wallet;

import guitai.payment.Doubt;

/// What became of telling a wallet that a coupon was used, or is the customer's again.
public sealed interface CouponOutcome {
    /// Confirmed under the wallet's signature; a repetition is confirmed like the first time.
    record Done() implements CouponOutcome {}

    /// The wallet says no, under its signature. To a repetition it may mean that the first was
    /// heard: ask for the coupon's standing before anybody is told.
    ///
    /// @param code the wallet's own word
    record Refused(Why why, String code) implements CouponOutcome {}

    /// We cannot tell: the same number again.
    record Unknown(Doubt why) implements CouponOutcome {}

    /// Not one byte of the request left this machine.
    record NotSent() implements CouponOutcome {}

    enum Why {
        /// No such coupon, or none of this batch.
        NOT_THERE,
        /// Used elsewhere, over, or taken back by whoever issued it.
        WRONG_STATE,
        /// Keys, rights or form: a technician's business.
        SET_UP
    }
}

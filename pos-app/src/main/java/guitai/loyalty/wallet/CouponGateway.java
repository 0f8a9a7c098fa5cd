package guitai.loyalty.wallet;

import guitai.payment.Channel;
import guitai.payment.Payer;

/// Port: the coupons of one wallet.
///
/// Thread-safe. Every call blocks for at most the gateway's time-out, never retries by itself, and
/// puts at most one request on the wire. Nothing is thrown for what happens on a network. Call it
/// from a thread that may wait.
public interface CouponGateway {

    Channel channel();

    /// What somebody has in the wallet that this shop may honour. Asked before a sale is paid.
    HeldCoupons held(Payer owner);

    /// Tells that a coupon was used (核销). May be told again with the same number: it is used once.
    CouponOutcome use(CouponUse use);

    /// Tells that it is the customer's again (退券). May be told again with the same number.
    CouponOutcome giveBack(CouponReturn back);

    CouponStanding enquire(WalletCoupon coupon, Payer owner);
}

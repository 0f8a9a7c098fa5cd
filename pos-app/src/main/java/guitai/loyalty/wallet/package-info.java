/// Coupons that a wallet keeps for its users and this shop honours: WeChat's 商家券, Alipay's 商家券.
///
/// Read [CouponGateway][guitai.loyalty.wallet.CouponGateway] first. Such a coupon takes something
/// off by an offer of the shop's own, like every coupon; the wallet only has to be told that it was
/// used, and that it is the customer's again. Coupons a wallet takes off by itself in a payment
/// (代金券) are none of these: the payment says what they paid, see [guitai.payment.Funds].
@NullMarked
package guitai.loyalty.wallet;

import org.jspecify.annotations.NullMarked;

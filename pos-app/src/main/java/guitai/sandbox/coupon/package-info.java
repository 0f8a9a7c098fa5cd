/// The ledger of coupons that wallets keep for their users and a shop honours: issued here by
/// whoever plays the customer, used and returned through a wallet's own interface.
///
/// Read [CouponBook][guitai.sandbox.coupon.CouponBook] first. What the wallets say about it is
/// theirs: see the packages `wechatpay` and `alipay`.
@NullMarked
package guitai.sandbox.coupon;

import org.jspecify.annotations.NullMarked;

/// Coupons: a right to a reduction, with a life of its own.
///
/// Read [guitai.loyalty.coupon.Coupon] first, then [guitai.loyalty.coupon.CouponState]: what can be
/// done in which state. What a coupon takes off a basket is an offer of the stage COUPON
/// (`promotion`); who keeps coupons, and answers a repeated message once, is the authority
/// (`flow`).
@NullMarked
package guitai.loyalty.coupon;

import org.jspecify.annotations.NullMarked;

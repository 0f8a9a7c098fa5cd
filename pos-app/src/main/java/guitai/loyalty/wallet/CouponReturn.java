package guitai.loyalty.wallet;

import guitai.money.Money;

import java.time.Instant;

/// Everything a coupon was used for came back: it is the customer's again (rule PR-39).
///
/// @param number made and stored here before anybody hears of it, the same in every repetition
/// @param total what goes back, with what the coupon had taken off
public record CouponReturn(CouponNumber number, WalletCoupon coupon, Instant at, Money total) {}

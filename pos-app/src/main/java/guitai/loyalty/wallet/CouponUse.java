package guitai.loyalty.wallet;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.GatewayReference;
import guitai.payment.Payer;

import java.time.Instant;
import java.util.Optional;

/// A coupon was used in a sale that is paid.
///
/// @param number made and stored here before anybody hears of it, the same in every repetition
/// @param owner where it is known whose it is; the wallet then refuses another's
/// @param at when the sale was paid
/// @param bought the payment through the same wallet, where there was one
/// @param total of the sale
public record CouponUse(
        CouponNumber number,
        WalletCoupon coupon,
        Optional<Payer> owner,
        Instant at,
        Optional<Bought> bought,
        Money total) {

    /// @param reference the wallet's own number of it
    public record Bought(AttemptId attempt, GatewayReference reference) {}
}

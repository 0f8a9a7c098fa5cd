package guitai.payment;

import guitai.money.Money;

/// Where one refund went (rule PR-55): asked for in terms of the order, split by the gateway.
///
/// @param refund what was asked for
/// @param toBuyer the part that goes back to the buyer's own money
/// @param coupon the part that falls back to whoever gave the discount
public record RefundedFunds(Money refund, Money toBuyer, Money coupon) {
    public static RefundedFunds plain(Money refund) {
        return new RefundedFunds(refund, refund, refund.withMinor(0));
    }
}

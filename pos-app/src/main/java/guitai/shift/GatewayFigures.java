package guitai.shift;

import guitai.money.Money;

import java.util.Currency;

/// What of a shift stands with payment gateways. All amounts are at least nothing, in terms of the
/// order.
///
/// @param open payments of this till that have not come to an end, whenever they began
/// @param doubtful paid in this shift, but the gateway's figures do not agree (rule PR-54)
/// @param refunds that came to their end in this shift
/// @param toBuyers the part of them that went back to customers' own money
/// @param coupons the part of them that fell back to whoever gave the discount
/// @param openRefunds refunds of this till that are still on their way
/// @param offline taken offline in this shift, and nobody has confirmed them
/// @param refusedLater refused in this shift, whenever they had been taken offline: owed to the
///   shop
public record GatewayFigures(
        Tally open,
        Tally doubtful,
        Tally refunds,
        Money toBuyers,
        Money coupons,
        Tally openRefunds,
        Tally offline,
        Tally refusedLater) {

    /// How many, and what they come to.
    public record Tally(int count, Money amount) {
        public boolean any() {
            return count != 0;
        }

        public Tally plus(Tally other) {
            return new Tally(count + other.count, amount.plus(other.amount));
        }
    }

    public static GatewayFigures none(Currency currency) {
        var zero = Money.zero(currency);
        var none = new Tally(0, zero);
        return new GatewayFigures(none, none, none, zero, zero, none, none, none);
    }

    public boolean any() {
        return open.any()
                || doubtful.any()
                || refunds.any()
                || openRefunds.any()
                || offline.any()
                || refusedLater.any();
    }
}

package guitai.shift;

import guitai.money.Money;
import guitai.payment.Funds;

import java.util.Currency;

/// Who paid for what one kind of tender settled through gateways (rules PR-51 to PR-53).
///
/// @param payments how many
/// @param buyers what left the customers
/// @param byPlatform discounts that platforms and others bear
/// @param byShop discounts the shop bears, now or out of what it had paid in for them
/// @param settled what the gateways owe for them (应结)
public record Funding(int payments, Money buyers, Money byPlatform, Money byShop, Money settled) {
    public static Funding none(Currency currency) {
        var zero = Money.zero(currency);
        return new Funding(0, zero, zero, zero, zero);
    }

    public static Funding of(Funds funds) {
        return new Funding(
                1,
                funds.buyerPaid(),
                funds.thirdParty(),
                funds.merchantDirect().plus(funds.merchantPrepaid()),
                funds.settled());
    }

    public Funding plus(Funding other) {
        return new Funding(
                payments + other.payments,
                buyers.plus(other.buyers),
                byPlatform.plus(other.byPlatform),
                byShop.plus(other.byShop),
                settled.plus(other.settled));
    }

    /// A payment that was swapped away: it takes back what it was.
    public Funding negated() {
        return new Funding(
                -payments,
                buyers.negated(),
                byPlatform.negated(),
                byShop.negated(),
                settled.negated());
    }

    /// Whether a gateway took part at all.
    public boolean any() {
        return payments != 0 || !settled.isZero() || !buyers.isZero();
    }
}

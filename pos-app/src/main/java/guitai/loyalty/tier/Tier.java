package guitai.loyalty.tier;

import guitai.money.Money;
import guitai.promotion.EarnRule;

/// One step of a shop's ladder.
///
/// @param name as the shop calls it, and as price lists and offers name it
/// @param from net goods spend of the rolling year that reaches it
/// @param multiplier of points, in basis points; 10,000 is none
public record Tier(String name, Money from, long multiplier) {

    public Tier {
        if (name.isBlank() || from.isNegative() || multiplier < EarnRule.SINGLE) {
            throw new IllegalArgumentException("tier " + name);
        }
    }
}

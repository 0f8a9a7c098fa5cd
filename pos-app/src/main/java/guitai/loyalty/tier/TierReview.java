package guitai.loyalty.tier;

import guitai.money.Money;

/// What a look at a member's spend led to.
///
/// @param spend net, of the rolling year
public record TierReview(TierState state, Money spend, Event event) {

    public enum Event {
        NONE,
        UPGRADE,
        /// One step, whatever the spend (rule LY-52).
        DOWNGRADE_ONE,
        /// Reviewed and kept: the next review is a year away.
        KEPT
    }
}

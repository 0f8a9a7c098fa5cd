/// Tiers: what a member's spend of the last year has earned.
///
/// Read [guitai.loyalty.tier.TierLadder] first. What a tier's members get is data: price lists,
/// offers and multipliers name tiers; the counters of a tier's entitlements are
/// [guitai.loyalty.tier.Entitlements].
@NullMarked
package guitai.loyalty.tier;

import org.jspecify.annotations.NullMarked;

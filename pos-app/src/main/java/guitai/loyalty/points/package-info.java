/// Points: what a member has earned, lot by lot, and what became of each.
///
/// Read [guitai.loyalty.points.PointsAccount] first: every move of points is an entry, and the
/// account is nothing but its entries in order. How many points a sale earns is
/// [guitai.loyalty.points.EarnRules]; what points pay of a sale is decided with the price
/// (`promotion`); who keeps the entries is the authority's business (`flow`, `storage`).
@NullMarked
package guitai.loyalty.points;

import org.jspecify.annotations.NullMarked;

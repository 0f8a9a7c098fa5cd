/// The three books of a payment day held against each other: what this till says, what the
/// channel's bill says, and what the fund bill says has moved.
///
/// Read [guitai.reconciliation.StatementLine] first, then [guitai.reconciliation.Discrepancy]. How
/// a bill's file is written is the gateway packages' business, how results are kept is `storage`'s,
/// how they look is `report`'s and the screens'.
@NullMarked
package guitai.reconciliation;

import org.jspecify.annotations.NullMarked;

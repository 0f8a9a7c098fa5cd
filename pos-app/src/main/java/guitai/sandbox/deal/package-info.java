/// Payments, reversals and refunds of whoever holds money for the shop besides the wallets, in one
/// durable book each.
///
/// Read [guitai.sandbox.deal.DealDesk] first: the rules that are the same for bank cards and for
/// stored value. Whether somebody may pay at all is decided by their packages.
@NullMarked
package guitai.sandbox.deal;

import org.jspecify.annotations.NullMarked;

/// Coupon stocks, for a manager: what was issued from each and what became of it, and a file with
/// more of them.
///
/// Here: the list, and looking over a file before it is taken. Not here: the coupons of one sale
/// (`ui.sale`) or of one member (`ui.members`). Read [guitai.ui.coupon.StocksScreen] first.
@NullMarked
package guitai.ui.coupon;

import org.jspecify.annotations.NullMarked;

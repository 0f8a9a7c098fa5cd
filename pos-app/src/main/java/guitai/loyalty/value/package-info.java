/// Stored value: money that members have paid in, and what the shop has added to it.
///
/// Read [guitai.loyalty.value.Purse] first. It is money and not points (rule LY-60): selling it is
/// no turnover, and it carries no discount. Paying a sale with it is a tender like others
/// (`tender`, `flow`).
@NullMarked
package guitai.loyalty.value;

import org.jspecify.annotations.NullMarked;

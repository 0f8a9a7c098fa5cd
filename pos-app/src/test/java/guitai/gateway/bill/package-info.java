/// Tests of bills as bytes, and what tests of every channel's bills share:
/// [guitai.gateway.bill.KeptRows] first.
@NullMarked
package guitai.gateway.bill;

import org.jspecify.annotations.NullMarked;

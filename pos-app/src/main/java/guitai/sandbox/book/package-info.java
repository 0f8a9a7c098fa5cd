/// The one order book of all gateways of the sandbox: orders, refunds, reversals, wallet codes.
///
/// Read [guitai.sandbox.book.OrderBook] first, then [guitai.sandbox.book.Order]. What is written is
/// on the disk before anybody hears of it, and is read again at the next start. No wire format is
/// known here: what a state is called on the wire is each gateway's business.
@NullMarked
package guitai.sandbox.book;

import org.jspecify.annotations.NullMarked;

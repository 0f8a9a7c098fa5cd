/// Displays for the customer that hang on a line: two lines of characters, or eight digits; and
/// what a customer's screen shows that has to be worked out first: QR codes as squares.
///
/// Read [guitai.device.display.CustomerDisplay] first, then [guitai.device.display.LinkDisplay].
/// Not here: pixels and windows, which belong to whoever draws, and what a sale says to its
/// customer.
@NullMarked
package guitai.device.display;

import org.jspecify.annotations.NullMarked;

/// What the customer sees on the second screen.
///
/// Here: the lines as they are scanned, the total, the code to pay with, "paid". Not here: the
/// customer's own phone, which training plays in `ui.phone`. Read
/// [guitai.ui.customer.CustomerScreen] first.
@NullMarked
package guitai.ui.customer;

import org.jspecify.annotations.NullMarked;

/// The customer's phone, played by a trainer: training mode only.
///
/// Here: the window that shows codes and pays, and the switches of the sandbox's faults. Not here:
/// the sandbox, which is behind the port. Read [guitai.ui.phone.CustomersPhone] first.
@NullMarked
package guitai.ui.phone;

import org.jspecify.annotations.NullMarked;

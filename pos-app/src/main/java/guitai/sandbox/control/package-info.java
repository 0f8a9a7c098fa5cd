/// The control desk: phones with codes, faults, the clock, bills, and the ledger to compare with.
///
/// Read [guitai.sandbox.control.ControlDesk]. It is not part of any gateway: no till calls it.
@NullMarked
package guitai.sandbox.control;

import org.jspecify.annotations.NullMarked;

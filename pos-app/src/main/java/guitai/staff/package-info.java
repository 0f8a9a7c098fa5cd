/// Who works here, what each may do, and how a second person allows a blocked step.
///
/// Read [guitai.staff.Operator] and [guitai.staff.Permission] first. When a step is checked is
/// `flow`'s; how a PIN is hashed is an adapter behind [guitai.staff.PinHashing].
@NullMarked
package guitai.staff;

import org.jspecify.annotations.NullMarked;

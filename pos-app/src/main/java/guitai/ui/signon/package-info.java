/// Who is at the till: signing on, locking, switching.
///
/// Here: the tiles of the staff and the PIN. Not here: whether a PIN is right (the flow decides).
/// Read [SignOnScreen] first.
@NullMarked
package guitai.ui.signon;

import org.jspecify.annotations.NullMarked;

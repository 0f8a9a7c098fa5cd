/// Which key does what: one table for the whole till.
///
/// Here: the commands a key or a button can give and the keys they sit on. Not here: what a command
/// does (each screen decides) and how a key event is read (`ui.shell`). Read [KeyMap] first.
@NullMarked
package guitai.ui.key;

import org.jspecify.annotations.NullMarked;

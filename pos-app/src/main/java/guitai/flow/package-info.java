/// One class per thing a person does at the till, the same for the window and for the line.
///
/// Read [guitai.flow.Counter] first, then [guitai.flow.Basket] and [guitai.flow.Checkout].
/// Everything here runs on one thread, the till's: it blocks for a disk flush and is never called
/// on the JavaFX thread. Rules of money and goods are the domain's; permissions are checked here.
@NullMarked
package guitai.flow;

import org.jspecify.annotations.NullMarked;

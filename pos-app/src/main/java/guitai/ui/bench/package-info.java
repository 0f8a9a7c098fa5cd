/// The bench of training mode: the virtual devices of the till as a window, so that a trainer can
/// let the paper run out and the drawer stand open.
///
/// Only in training; what it does goes through [guitai.ui.bench.Bench] to the devices, never to the
/// books. Not here: the customer, who has a phone of their own. Read [guitai.ui.bench.Bench] first.
@NullMarked
package guitai.ui.bench;

import org.jspecify.annotations.NullMarked;

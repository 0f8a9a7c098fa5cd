/// What is always shown and always true: shop, operator, devices, queue, business date, training.
///
/// Here: the head bar, the training stripe, the status strip and the message bar. Not here: what
/// watches the devices. Read [StatusScreen] first.
@NullMarked
package guitai.ui.status;

import org.jspecify.annotations.NullMarked;

/// What a technician needs at the till: the payment channels, what they lack, and a call that
/// proves them.
///
/// Here: the channels as the set-up has them. Not here: devices, which the status strip tells of.
/// Read [guitai.ui.technician.Channels] first.
@NullMarked
package guitai.ui.technician;

import org.jspecify.annotations.NullMarked;

/// Devices made of software, for training and for tests: as strict as the real ones, and broken on
/// demand.
///
/// Read [VirtualPrinter] first; [VirtualScale] is the smallest. Shares no code with the drivers, so
/// that the two are independent readings of the same manuals: what the driver gets wrong, the
/// virtual device complains about. Not here: anything a shop's till needs while it is not in
/// training.
@NullMarked
package guitai.device.virtual;

import org.jspecify.annotations.NullMarked;

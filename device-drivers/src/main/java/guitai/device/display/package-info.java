/// What a customer's display shows that has to be worked out first: QR codes as squares.
///
/// Here: modules, dark or light. Not here: pixels and windows, which belong to whoever draws. Read
/// [guitai.device.display.QrSquare] first.
@NullMarked
package guitai.device.display;

import org.jspecify.annotations.NullMarked;

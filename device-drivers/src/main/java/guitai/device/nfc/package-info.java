/// Contactless cards and phones: one tap, one event.
///
/// Read [Tapped] first, then [PcscReaders]. A member's or operator's card is known by its number, a
/// token by what is written on it, and a bank card is recognised so that it can be refused: this
/// till never asks one for its number, that is the payment terminal's. Not here: whose card it is.
@NullMarked
package guitai.device.nfc;

import org.jspecify.annotations.NullMarked;

/// The acquirer of bank cards: sales from terminals, enquiries, reversals, refunds, payments that a
/// terminal stored offline, and the files of the day.
///
/// Read [guitai.sandbox.card.Acquirer] first. The format is Guitai's own; response codes are those
/// of ISO 8583 field 39. Whoever calls is let in by [guitai.sandbox.mac.Door].
@NullMarked
package guitai.sandbox.card;

import org.jspecify.annotations.NullMarked;

/// A card terminal without a card reader: what stands on the counter beside a till.
///
/// Read [guitai.sandbox.terminal.Terminal] first. It alone sees cards and speaks to the acquirer;
/// the till gets answers, or what the terminal sealed for the acquirer. The format is Guitai's own.
@NullMarked
package guitai.sandbox.terminal;

import org.jspecify.annotations.NullMarked;

/// The payment terminal on the counter, as a device: whether it is there, and whether it can take a
/// card now.
///
/// Read [TerminalWord] first, then [WatchedTerminal]. Money does not pass through here: what is
/// asked of a terminal, and what became of it, is the application's payment gateway, which is right
/// about a payment however this device is. Card numbers are seen by the terminal alone.
@NullMarked
package guitai.device.terminal;

import org.jspecify.annotations.NullMarked;

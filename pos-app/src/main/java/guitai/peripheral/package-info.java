/// The devices of the till behind the domain's ports: slips on a receipt printer, the cash drawer
/// on its plug, scanners, and how each of them is.
///
/// Read [guitai.peripheral.EscPosSlipPrinter] first. Everything here stands on a
/// [guitai.device.Supervisor], which looks for a lost device by itself. How a slip looks is
/// `receipt`'s, in which order slips are printed is `flow`'s, bytes are the device library's.
@NullMarked
package guitai.peripheral;

import org.jspecify.annotations.NullMarked;

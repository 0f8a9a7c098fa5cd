/// The return desk: the lines of a receipt, how much of each comes back, and which tender gets how
/// much.
///
/// Not here: what a return is worth (`refund`), who may allow it (`flow`). Read [RefundScreen]
/// first.
@NullMarked
package guitai.ui.refund;

import org.jspecify.annotations.NullMarked;

/// The books of a day against the channels' 对账: days, one day, one difference.
///
/// Here: the manager's screens of it, and the port that writes a day to a file. Not here: how rows
/// are matched (`reconciliation`), what people may do about a case (`flow`). Read
/// [ReconciliationScreen] first.
@NullMarked
package guitai.ui.reconciliation;

import org.jspecify.annotations.NullMarked;

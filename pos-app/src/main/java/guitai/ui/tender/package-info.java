/// Taking the money, and the moment after.
///
/// Here: cash with its change, and the paid screen that stays until the next scan. Not here: the
/// basket (`ui.sale`). Read [TenderScreen] first.
@NullMarked
package guitai.ui.tender;

import org.jspecify.annotations.NullMarked;

/// The sale screen in both layouts, and the list of parked sales.
///
/// Here: the one box, basket, quick keys, totals. Not here: paying (`ui.tender`). Read [SaleScreen]
/// first.
@NullMarked
package guitai.ui.sale;

import org.jspecify.annotations.NullMarked;

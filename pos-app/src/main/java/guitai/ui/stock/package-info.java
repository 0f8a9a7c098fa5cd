/// The stock on the screen: how items stand, deliveries taken in, the shelves counted.
///
/// Here: two screens, the lists of [guitai.ui.stock.StockScreen] and the papers of
/// [guitai.ui.stock.PaperScreen]. Not here: what moves the stock and what it is worth
/// (`guitai.stock`, `guitai.flow`). Read [StockScreen] first.
@NullMarked
package guitai.ui.stock;

import org.jspecify.annotations.NullMarked;

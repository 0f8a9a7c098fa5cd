/// What stands on the shelves: goods come and go, and are counted.
///
/// Here: what a document moves, what a level becomes by it and what it is worth at cost, counting
/// against the books, and how often the stock turns over. Not here: how moves are kept (`storage`),
/// and selling, which never asks whether there is any.
///
/// Read [guitai.stock.StockMove] first, then [guitai.stock.StockLevel].
@NullMarked
package guitai.stock;

import org.jspecify.annotations.NullMarked;

/// Prices in the window: what something costs and why, the price lists, and the tags on the shelf.
///
/// Read [guitai.ui.price.PriceScreen] first. Two pages share it and its view: the check, for
/// everybody at the till, and the lists, for a manager. The work itself is `flow.Prices`.
@NullMarked
package guitai.ui.price;

import org.jspecify.annotations.NullMarked;

/// Prices: which one a line gets, what was asked and paid before, and what may be said about it.
///
/// Read [guitai.price.PriceList] first, then [guitai.price.OpenPrices], which chooses (rule PR-02);
/// [guitai.price.ReferencePrice] says whether an earlier price may be shown beside it. Everything
/// here is a value or a pure function; where lists and history are kept is `storage`'s business,
/// what is taken off a price afterwards `promotion`'s.
@NullMarked
package guitai.price;

import org.jspecify.annotations.NullMarked;

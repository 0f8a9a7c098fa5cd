/// What the shop sells: items, the numbers that name them, how they are found.
///
/// Read [guitai.catalog.Item] first, then the port [guitai.catalog.Catalogue]. What a scanner read
/// and what it means is `scan`; what a customer buys is `sale`.
@NullMarked
package guitai.catalog;

import org.jspecify.annotations.NullMarked;

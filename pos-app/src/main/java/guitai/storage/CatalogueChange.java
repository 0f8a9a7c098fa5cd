package guitai.storage;

import guitai.catalog.Sku;

/// What came of changing the catalogue: all of it, or nothing.
public sealed interface CatalogueChange {

    /// @param items on file now
    record Done(long items) implements CatalogueChange {}

    /// Two items would share a number, so everything is as it was.
    ///
    /// @param sku the item that was refused
    /// @param other the one that has the number
    /// @param number an item number, short number or barcode
    record Conflict(Sku sku, Sku other, String number) implements CatalogueChange {}
}

package guitai.catalog;

import java.util.List;

/// Port: the items of this shop, answered from the local database.
///
/// Look-ups by number take microseconds and may be called while a cashier waits; [#search] takes
/// under a millisecond at 100,000 items. Never call either on the JavaFX thread.
public interface Catalogue {

    Lookup find(Gtin gtin);

    Lookup find(Plu plu);

    Lookup find(Sku sku);

    /// Items whose Chinese or English name, pinyin initials, short number or barcode contain the
    /// text, best first: exact short number, then name prefix, then the rest by name. No fuzzy
    /// match.
    ///
    /// @param limit at least 1; more are cut off
    List<Item> search(String text, int limit);

    /// The quick keys of the sale screen in their order, at most 200.
    List<Item> quickKeys();

    /// Every item: seconds at 100,000, for what is done now and then and never while selling.
    List<Item> items();

    long count();

    /// What a number stands for: each of these happens at a busy till and has a screen of its own.
    sealed interface Lookup {
        record Found(Item item) implements Lookup {}

        record NotOnFile(String number) implements Lookup {}
    }
}

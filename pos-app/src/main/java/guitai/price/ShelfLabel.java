package guitai.price;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.money.Money;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What the tag on a shelf says (rules CP-01, CP-04, PX-33): the price everybody pays for one.
///
/// @param price what the till charges
/// @param unit what that is per kilogram, litre, metre or piece
/// @param struck an earlier price that may stand beside it; always higher than `price`
/// @param until when a price that is for a time only ends
public record ShelfLabel(
        Item item,
        Money price,
        Optional<UnitPrice> unit,
        Optional<Money> struck,
        Optional<Instant> until) {

    public ShelfLabel {
        struck = struck.filter(before -> before.compareTo(price) > 0);
    }

    public String name(Locale locale) {
        return item.name(locale);
    }

    /// What a scanner reads off it: the first barcode, or the shop's own number.
    public String code() {
        return item.gtins().stream()
                .findFirst()
                .map(Gtin::shortest)
                .orElseGet(() -> item.sku().value());
    }
}

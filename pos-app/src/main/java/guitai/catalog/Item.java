package guitai.catalog;

import guitai.money.Money;
import guitai.tax.TaxCategory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing the shop sells, as the till knew it when it was asked.
///
/// @param nameZh the name on receipt and screen in Chinese; at most 120 characters
/// @param nameEn the same in English; may equal the Chinese one
/// @param category the shelf it stands on, for the quick-key grid: a short code such as `drinks`
/// @param unitWord what one of it is called: 瓶, 盒, kg
/// @param price for one piece, or for the grams of [Unit.Weighed]; includes tax
/// @param plu the short number, if it has one
/// @param gtins every barcode printed on it, as 14 digits
/// @param quickKey its place among the quick keys of the sale screen, if it has one
public record Item(
        Sku sku,
        String nameZh,
        String nameEn,
        String category,
        Unit unit,
        String unitWord,
        Money price,
        TaxCategory tax,
        Optional<Plu> plu,
        List<Gtin> gtins,
        Optional<Integer> quickKey,
        Set<ItemFlag> flags) {

    public Item {
        if (nameZh.isBlank() || nameZh.length() > 120 || nameEn.length() > 120) {
            throw new IllegalArgumentException(sku + ": a name of 1 to 120 characters is needed");
        }
        if (price.isNegative()) throw new IllegalArgumentException(sku + ": price " + price);
        gtins = List.copyOf(gtins);
        flags = Set.copyOf(flags);
    }

    public boolean weighed() {
        return unit instanceof Unit.Weighed;
    }

    /// The name in the language of a screen or receipt.
    public String name(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }
}

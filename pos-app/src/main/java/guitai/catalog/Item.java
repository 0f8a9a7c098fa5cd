package guitai.catalog;

import guitai.money.Money;
import guitai.tax.TaxCategory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
/// @param tags free words of the shop, by which offers choose; at most [#MOST_TAGS]
/// @param content what is in one piece, for the price per unit
/// @param lowAt thousandths of a piece or kilogram: at this stock it is time to order
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
        Set<ItemFlag> flags,
        Set<String> tags,
        Optional<Content> content,
        OptionalLong lowAt) {
    public static final int MOST_TAGS = 20;

    /// An item about which no more is known.
    public Item(
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
        this(
                sku,
                nameZh,
                nameEn,
                category,
                unit,
                unitWord,
                price,
                tax,
                plu,
                gtins,
                quickKey,
                flags,
                Set.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    public Item {
        if (nameZh.isBlank() || nameZh.length() > 120 || nameEn.length() > 120) {
            throw new IllegalArgumentException(sku + ": a name of 1 to 120 characters is needed");
        }
        if (price.isNegative()) throw new IllegalArgumentException(sku + ": price " + price);
        gtins = List.copyOf(gtins);
        flags = Set.copyOf(flags);
        tags = Set.copyOf(tags);
        if (tags.size() > MOST_TAGS) throw new IllegalArgumentException(sku + ": too many tags");
    }

    /// By what rules know it.
    public ItemClass itemClass() {
        return new ItemClass(category, tags, flags);
    }

    public boolean weighed() {
        return unit instanceof Unit.Weighed;
    }

    /// The name in the language of a screen or receipt.
    public String name(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }
}

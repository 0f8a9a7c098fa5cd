package guitai.ui.work;

import guitai.price.UnitPrice;
import guitai.ui.text.Words;

/// Unit prices in words: `12.98/kg`.
public final class UnitPriceWords {
    private UnitPriceWords() {}

    public static Words of(UnitPrice price) {
        return Words.of("price.unit", price.amount(), per(price.per()));
    }

    private static Words per(UnitPrice.Per per) {
        return switch (per) {
            case KILOGRAM -> Words.of("price.per.kilogram");
            case HALF_KILOGRAM -> Words.of("price.per.halfKilogram");
            case LITRE -> Words.of("price.per.litre");
            case METRE -> Words.of("price.per.metre");
            case PIECE -> Words.of("price.per.piece");
        };
    }
}

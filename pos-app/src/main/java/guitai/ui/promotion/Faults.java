package guitai.ui.promotion;

import guitai.catalog.Sku;
import guitai.ui.text.Words;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// What is wrong in a form, by field; of one field the first thing that was found.
final class Faults {
    private final Map<OfferField, Words> wrong = new EnumMap<>(OfferField.class);

    void add(OfferField field, Words what) {
        wrong.putIfAbsent(field, what);
    }

    void sku(OfferField field, String word, Consumer<Sku> good) {
        try {
            good.accept(new Sku(word));
        } catch (IllegalArgumentException notOne) {
            add(field, Words.of("promo.wrong.sku", word));
        }
    }

    Map<OfferField, Words> all() {
        return Collections.unmodifiableMap(new EnumMap<>(wrong));
    }
}

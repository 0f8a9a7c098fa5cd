package guitai.ui.promotion;

import guitai.catalog.Catalogue;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.ui.promotion.OfferField.Kind;
import guitai.ui.promotion.OffersScreen.Hit;
import guitai.ui.text.Name;
import guitai.ui.text.Shelf;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds goods, shelves and tags while they are typed, and knows what item numbers are called.
///
/// JavaFX thread only; an answer that comes after the next letter is dropped.
final class HitsModel {
    private static final int MOST = 8;
    private static final int SEARCHED = 50;
    private static final int KNOWN = 5_000;
    private static final String BETWEEN = "[,;\\s\u3001\uff0c\uff1b]|(?<!\\\\)\\|";

    private final TillAccess access;
    private final Runnable changed;
    private final Map<String, Optional<Name>> names = new HashMap<>();
    private List<Hit> hits = List.of();
    private int selected;
    private int asked;

    /// @param changed told when there is something else to show
    HitsModel(TillAccess access, Runnable changed) {
        this.access = access;
        this.changed = changed;
    }

    List<Hit> hits() {
        return hits;
    }

    int selected() {
        return selected;
    }

    void forget() {
        asked++;
        hits = List.of();
        selected = 0;
    }

    void choose(int index) {
        selected = Math.clamp(index, 0, Math.max(0, hits.size() - 1));
        changed.run();
    }

    /// Looks for what the end of the text could mean.
    void typed(Kind kind, String text) {
        int mine = ++asked;
        var piece = piece(text);
        if (piece.isEmpty()) {
            hits = List.of();
            return;
        }
        access.thread()
                .look(
                        () -> found(kind, piece),
                        found -> {
                            if (mine != asked) return;
                            hits = found;
                            selected = 0;
                            changed.run();
                        });
    }

    /// The piece of a list that is being written.
    private static String piece(String text) {
        var parts = text.split(BETWEEN, -1);
        return parts[parts.length - 1].strip();
    }

    /// The text with its last piece replaced by the hit.
    static String with(String text, Hit hit, Kind kind) {
        if (kind == Kind.ONE_ITEM) return hit.word();
        return text.substring(0, text.length() - piece(text).length())
                + Written.word(hit.word())
                + " ";
    }

    private List<Hit> found(Kind kind, String piece) {
        var catalogue = access.counter().catalogue();
        var items = catalogue.search(piece, SEARCHED);
        return switch (kind) {
            case ONE_ITEM, GOODS -> goods(items, piece, catalogue);
            case CATEGORIES ->
                    Stream.concat(catalogue.quickKeys().stream(), items.stream())
                            .filter(i -> i.category().startsWith(piece) || items.contains(i))
                            .map(Item::category)
                            .distinct()
                            .filter(category -> !category.equals(piece))
                            .limit(MOST)
                            .map(c -> new Hit(c, Words.of("promo.hit.category", new Shelf(c), c)))
                            .toList();
            case TAGS ->
                    Stream.concat(catalogue.quickKeys().stream(), items.stream())
                            .flatMap(item -> item.tags().stream())
                            .distinct()
                            .filter(tag -> !tag.equals(piece))
                            .sorted()
                            .limit(MOST)
                            .map(tag -> new Hit(tag, Words.of("promo.hit.tag", tag)))
                            .toList();
            case TEXT, MONEY, RATE, WHOLE, QUANTITY, YES_OR_NO, FUNDER -> List.of();
        };
    }

    /// Nothing once what is typed is the number of an item.
    private static List<Hit> goods(List<Item> items, String piece, Catalogue catalogue) {
        if (sku(piece).filter(sku -> known(catalogue, sku)).isPresent()) return List.of();
        return items.stream().limit(MOST).map(HitsModel::hit).toList();
    }

    private static boolean known(Catalogue catalogue, Sku sku) {
        return catalogue.find(sku) instanceof Catalogue.Lookup.Found;
    }

    private static Optional<Sku> sku(String word) {
        try {
            return Optional.of(new Sku(word));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Hit hit(Item item) {
        var name = new Name(item.nameZh(), item.nameEn());
        return new Hit(
                item.sku().value(),
                Words.of("promo.hit.goods", name, item.sku().value(), item.price()));
    }

    /// Learns what these are called, and tells when it knows.
    void learn(List<String> words) {
        var unknown = words.stream().filter(word -> !names.containsKey(word)).toList();
        if (unknown.isEmpty() || names.size() > KNOWN) return;
        access.thread()
                .look(
                        () -> {
                            var learnt = new HashMap<String, Optional<Name>>();
                            for (var word : unknown) learnt.put(word, name(word));
                            return learnt;
                        },
                        learnt -> {
                            names.putAll(learnt);
                            changed.run();
                        });
    }

    private Optional<Name> name(String word) {
        return sku(word)
                .map(access.counter().catalogue()::find)
                .flatMap(
                        found ->
                                found instanceof Catalogue.Lookup.Found(var item)
                                        ? Optional.of(new Name(item.nameZh(), item.nameEn()))
                                        : Optional.empty());
    }

    /// What the goods of a field are called, as far as it is known.
    Words called(List<String> words) {
        var said = new ArrayList<Words>();
        for (var word : words.stream().limit(MOST).toList()) {
            var name = names.getOrDefault(word, Optional.of(Name.of(word)));
            said.add(
                    name.map(known -> Words.of("promo.goods", known))
                            .orElse(Words.of("promo.notOnFile", word)));
        }
        return said.isEmpty() ? Words.NONE : OfferLook.joined(said);
    }
}

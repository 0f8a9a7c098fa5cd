package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferWindow;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Price lists in one line.
final class Lists {
    private final String id;
    private Set<String> stores = Set.of();
    private Set<String> channels = Set.of();
    private Set<String> tiers = Set.of();
    private OfferWindow window = OfferWindow.ALWAYS;
    private boolean override;
    private OptionalInt near = OptionalInt.empty();
    private final Map<Sku, List<PriceList.Step>> prices = new HashMap<>();

    private Lists(String id) {
        this.id = id;
    }

    static Lists of(String id) {
        return new Lists(id);
    }

    Lists stores(String... names) {
        stores = Set.of(names);
        return this;
    }

    Lists channels(String... names) {
        channels = Set.of(names);
        return this;
    }

    Lists tiers(String... names) {
        tiers = Set.of(names);
        return this;
    }

    Lists window(OfferWindow open) {
        window = open;
        return this;
    }

    Lists overriding() {
        override = true;
        return this;
    }

    Lists near(int days) {
        near = OptionalInt.of(days);
        return this;
    }

    Lists price(Sku sku, long fen) {
        return step(sku, 1, fen);
    }

    Lists step(Sku sku, long pieces, long fen) {
        prices.computeIfAbsent(sku, _ -> new ArrayList<>())
                .add(new PriceList.Step(Quantity.pieces(pieces), Money.cny(fen)));
        return this;
    }

    PriceList make() {
        return new PriceList(
                id, 1, "价目", "List", stores, channels, window, tiers, override, near, prices);
    }
}

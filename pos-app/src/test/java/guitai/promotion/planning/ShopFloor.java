package guitai.promotion.planning;

import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Milk for ¥10.00, and tobacco that is never reduced.
final class ShopFloor implements Goods {
    final Map<Sku, OptionalLong> stock = new HashMap<>();
    final List<Sku> raised = new ArrayList<>();
    int given;

    private final List<Item> items =
            List.of(
                    item("MILK", "dairy", 1_000, Set.of()),
                    item("SMOKE", "tobacco", 2_000, Set.of(ItemFlag.NO_DISCOUNT)));

    @Override
    public Optional<Item> find(Sku sku) {
        return items.stream().filter(item -> item.sku().equals(sku)).findFirst();
    }

    @Override
    public List<Item> all() {
        return items;
    }

    @Override
    public OptionalLong stock(Sku sku) {
        return stock.getOrDefault(sku, OptionalLong.empty());
    }

    @Override
    public int given(Offer offer) {
        return given;
    }

    @Override
    public List<Sku> raisedBefore(Offer offer) {
        return raised;
    }

    private static Item item(String sku, String category, long price, Set<ItemFlag> flags) {
        return new Item(
                new Sku(sku),
                sku,
                sku,
                category,
                Unit.EACH,
                "盒",
                Money.cny(price),
                new TaxCategory("13", TaxRate.percent(13)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                flags);
    }
}

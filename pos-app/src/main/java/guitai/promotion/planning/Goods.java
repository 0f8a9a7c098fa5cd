package guitai.promotion.planning;

import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.PricingLine;
import guitai.promotion.Scope;
import guitai.sale.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What the checker asks about the shop's goods. Pure answers over what somebody has looked up.
public interface Goods {
    Optional<Item> find(Sku sku);

    /// Every item; the checker goes over them once or twice.
    List<Item> all();

    /// Thousandths on hand; empty where nobody counts it.
    OptionalLong stock(Sku sku);

    /// Items that were made dearer shortly before this offer begins (rule CP-02).
    List<Sku> raisedBefore(Offer offer);

    /// What was given out of an offer so far, over all its versions.
    int given(Offer offer);

    /// What the scope covers and may be reduced.
    default Stream<Item> covered(Scope scope) {
        return all().stream()
                .filter(item -> !item.flags().contains(ItemFlag.NO_DISCOUNT))
                .filter(item -> scope.covers(one(item)));
    }

    /// The prices of that; none where it is nothing.
    default Optional<Prices> prices(Scope scope) {
        var prices = covered(scope).map(Item::price).toList();
        return prices.stream()
                .max(Money::compareTo)
                .map(dearest -> new Prices(dearest, prices.size()));
    }

    /// @param dearest for a piece, or for what a weighed item's price is for
    record Prices(Money dearest, int items) {}

    private static PricingLine one(Item item) {
        return new PricingLine(
                1,
                item.sku(),
                item.category(),
                item.tags(),
                item.price(),
                Quantity.ONE,
                item.price(),
                item.weighed(),
                false,
                false,
                false,
                item.price().withMinor(0));
    }
}

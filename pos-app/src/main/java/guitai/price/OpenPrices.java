package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The price lists that are open at one moment for one customer, ready to be asked line by line
/// (rule PR-02).
///
/// Pure and immutable. The order in which lists or lines come makes no difference.
public final class OpenPrices {
    // Of two equal prices, the list whose id sorts first is named; of one list, the newer version.
    private static final Comparator<PriceList> ORDER =
            Comparator.comparing(PriceList::id)
                    .thenComparing(Comparator.comparingInt(PriceList::version).reversed());

    private final List<PriceList> overriding;
    private final List<PriceList> lowering;
    private final LocalDate today;

    private OpenPrices(List<PriceList> overriding, List<PriceList> lowering, LocalDate today) {
        this.overriding = overriding;
        this.lowering = lowering;
        this.today = today;
    }

    public static OpenPrices of(List<PriceList> published, Circumstances in) {
        var open = published.stream().filter(list -> list.holdsIn(in)).sorted(ORDER).toList();
        return new OpenPrices(
                open.stream().filter(PriceList::override).toList(),
                open.stream().filter(list -> !list.override()).toList(),
                in.now().toLocalDate());
    }

    /// The unit price of a line: the lowest of the overriding lists that have the item; without
    /// one, the lowest of the other lists and the shelf price.
    ///
    /// A list is named only when it is lower than the shelf or overrides. Of lists with equal
    /// prices the first by id is named.
    ///
    /// @param shelf what the item itself costs
    /// @param inBasket how much of this item is in the whole basket, for prices by quantity
    /// @param expires when this package does, if its code said so
    public PriceChoice price(Sku sku, Money shelf, Quantity inBasket, Optional<LocalDate> expires) {
        var best = lowest(overriding, sku, inBasket, expires);
        if (best.isEmpty()) {
            best =
                    lowest(lowering, sku, inBasket, expires)
                            .filter(found -> found.price.compareTo(shelf) < 0);
        }
        return best.map(found -> PriceChoice.listed(found.price, shelf, found.list))
                .orElseGet(() -> PriceChoice.shelf(shelf));
    }

    private record Found(PriceList list, Money price) {}

    private Optional<Found> lowest(
            List<PriceList> lists, Sku sku, Quantity inBasket, Optional<LocalDate> expires) {
        Optional<Found> best = Optional.empty();
        for (var list : lists) {
            if (!isNear(list, expires)) continue;
            var price = list.price(sku, inBasket);
            if (price.isPresent()
                    && (best.isEmpty() || price.get().compareTo(best.get().price) < 0)) {
                best = Optional.of(new Found(list, price.get()));
            }
        }
        return best;
    }

    // A package of which no date is known is not near its end.
    private boolean isNear(PriceList list, Optional<LocalDate> expires) {
        return list.nearDays().isEmpty()
                || expires.filter(
                                day ->
                                        ChronoUnit.DAYS.between(today, day)
                                                <= list.nearDays().getAsInt())
                        .isPresent();
    }
}

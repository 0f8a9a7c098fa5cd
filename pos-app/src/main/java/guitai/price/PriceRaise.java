package guitai.price;

import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.PricingLine;
import guitai.sale.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An item's own price went up shortly before a cut, which makes the cut look deeper than it is
/// (rule CP-02). It is not forbidden as such: it needs a reason.
///
/// @param on the day it went up
public record PriceRaise(Sku sku, LocalDate on, Money before, Money after) {

    /// The raises that are too near to a cut beginning on `start`.
    ///
    /// @param asked the item's history, oldest first
    public static List<PriceRaise> shortlyBefore(
            List<PricePeriod> asked, LocalDate start, PriceLaw law, ZoneId zone) {
        var raises = new ArrayList<PriceRaise>();
        Optional<PricePeriod> last = Optional.empty();
        for (var period : asked) {
            if (!period.own()) continue;
            var before = last.map(PricePeriod::price).orElse(period.price());
            var on = period.from().atZone(zone).toLocalDate();
            if (period.price().compareTo(before) > 0 && tooNear(on, start, law)) {
                raises.add(new PriceRaise(period.sku(), on, before, period.price()));
            }
            last = Optional.of(period);
        }
        return List.copyOf(raises);
    }

    private static boolean tooNear(LocalDate raised, LocalDate start, PriceLaw law) {
        return !raised.isAfter(start) && ChronoUnit.DAYS.between(raised, start) <= law.days();
    }

    /// The offers and price lists by id that cut this item's price soon after `now`, so that
    /// raising it now needs a reason.
    public static List<String> cutsSoon(
            Item item, List<Offer> offers, List<PriceList> lists, Instant now, PriceLaw law) {
        var end = now.plus(law.days(), ChronoUnit.DAYS);
        var byOffer =
                offers.stream()
                        .filter(offer -> begins(offer.window().from(), now, end))
                        .filter(offer -> covers(offer, item))
                        .map(offer -> offer.id().value());
        var byList =
                lists.stream()
                        .filter(list -> begins(list.window().from(), now, end))
                        .filter(list -> list.prices().containsKey(item.sku()))
                        .map(PriceList::id);
        return Stream.concat(byOffer, byList).distinct().sorted().toList();
    }

    /// Whether an offer is for this item at all; what it takes off depends on the basket.
    public static boolean covers(Offer offer, Item item) {
        var line = oneOf(item);
        return offer.scope().covers(line) && !line.noDiscount();
    }

    private static boolean begins(Optional<Instant> from, Instant now, Instant end) {
        return from.filter(at -> at.isAfter(now) && !at.isAfter(end)).isPresent();
    }

    private static PricingLine oneOf(Item item) {
        return new PricingLine(
                1,
                item.sku(),
                item.category(),
                item.tags(),
                item.price(),
                Quantity.ONE,
                item.price(),
                item.weighed(),
                item.flags().contains(ItemFlag.NO_DISCOUNT),
                false,
                false,
                item.price().withMinor(0));
    }
}

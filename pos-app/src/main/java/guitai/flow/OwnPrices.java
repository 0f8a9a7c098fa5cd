package guitai.flow;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.price.Circumstances;
import guitai.price.LabelledPrice;
import guitai.price.OpenPrices;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The price of each line before any offer: its own, a price list's, its label's or the one that
/// was keyed (rules PR-02, PX-32).
final class OwnPrices {
    private final TillRules rules;
    private final GoodsPorts goods;
    // What an item cost in the morning does not change while a sale stands at the counter.
    private final Map<Sku, Optional<Money>> mornings = new HashMap<>();

    OwnPrices(TillRules rules, GoodsPorts goods) {
        this.rules = rules;
        this.goods = goods;
    }

    void forget() {
        mornings.clear();
    }

    /// @param tier of the member at the counter, if there is one
    List<LineItem> of(List<LineItem> lines, ZonedDateTime now, Optional<String> tier) {
        var in = new Circumstances(now, rules.store(), rules.pricing().channel(), tier);
        var open = OpenPrices.of(goods.prices().published(), in);
        var inBasket = new HashMap<Sku, Long>();
        for (var line : lines) inBasket.merge(line.sku(), line.quantity().milli(), Long::sum);
        return lines.stream()
                .map(line -> priced(line, open, inBasket.getOrDefault(line.sku(), 0L), now))
                .toList();
    }

    private LineItem priced(LineItem line, OpenPrices open, long inBasket, ZonedDateTime now) {
        return switch (line.basis()) {
            case PriceBasis.Shelf() -> chosen(line, line.unitPrice(), open, inBasket);
            case PriceBasis.Listed(_, _, var shelf) -> chosen(line, shelf, open, inBasket);
            case PriceBasis.Labelled label -> labelled(line, label, open, inBasket, now);
            case PriceBasis.Overridden _, PriceBasis.TopUp _ -> line;
            case PriceBasis.Gift _ -> throw new IllegalArgumentException("a gift has no price");
        };
    }

    private static LineItem chosen(LineItem line, Money shelf, OpenPrices open, long inBasket) {
        var choice = open.price(line.sku(), shelf, bounded(inBasket), expires(line));
        if (choice.price().equals(line.unitPrice())) {
            return line.priced(choice.basis(), line.unitPrice(), line.gross(), List.of());
        }
        var gross = Lines.amount(choice.price(), line.unit(), line.quantity());
        return line.priced(choice.basis(), choice.price(), gross, List.of());
    }

    private LineItem labelled(
            LineItem line,
            PriceBasis.Labelled label,
            OpenPrices open,
            long inBasket,
            ZonedDateTime now) {
        var shelf = line.unitPrice();
        var asked = open.price(line.sku(), shelf, bounded(inBasket), expires(line)).price();
        var gross =
                label.withWeight() && line.unit() instanceof Unit.Weighed unit
                        ? LabelledPrice.withWeight(
                                label.amount(), asked, unit, line.quantity().milli())
                        : LabelledPrice.alone(label.amount(), asked, shelf, morning(line, now));
        return line.priced(label, shelf, gross, List.of());
    }

    private Optional<Money> morning(LineItem line, ZonedDateTime now) {
        var begin =
                rules.calendar()
                        .dateOf(now.toInstant())
                        .day()
                        .atTime(rules.calendar().dayBegins())
                        .atZone(rules.calendar().zone())
                        .toInstant();
        return mornings.computeIfAbsent(
                line.sku(), sku -> goods.history().askedAt(sku, rules.store(), begin));
    }

    // A basket may hold more of one item than a line can.
    private static Quantity bounded(long milli) {
        return new Quantity(Math.min(milli, Quantity.MOST));
    }

    private static Optional<java.time.LocalDate> expires(LineItem line) {
        return line.trace().flatMap(trace -> trace.expires());
    }
}

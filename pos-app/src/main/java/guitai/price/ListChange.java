package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PriceList.Step;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What publishing a price list would change, before anything is.
///
/// @param before the version that holds until then; empty for a new list and for one that was taken
///   back
/// @param entries prices that come, go or change, by item and quantity
public record ListChange(PriceList after, Optional<PriceList> before, List<Entry> entries) {

    /// One price of one item.
    ///
    /// @param from the quantity it needs
    /// @param before empty where there was none
    /// @param after empty where there is none any more
    public record Entry(Sku sku, Quantity from, Optional<Money> before, Optional<Money> after) {}

    public ListChange {
        entries = List.copyOf(entries);
    }

    public static ListChange of(Optional<PriceList> before, PriceList after) {
        var skus = new TreeSet<>(Comparator.comparing(Sku::value));
        skus.addAll(after.prices().keySet());
        before.ifPresent(list -> skus.addAll(list.prices().keySet()));
        var entries = new ArrayList<Entry>();
        for (var sku : skus) {
            var then = before.map(list -> list.steps(sku)).orElse(List.of());
            entries.addAll(entries(sku, then, after.steps(sku)));
        }
        return new ListChange(after, before, entries);
    }

    private static List<Entry> entries(Sku sku, List<Step> before, List<Step> after) {
        if (before.equals(after)) return List.of();
        var needs = new TreeSet<Long>();
        var then = byNeed(before);
        var now = byNeed(after);
        needs.addAll(then.keySet());
        needs.addAll(now.keySet());
        return needs.stream()
                .map(
                        need ->
                                new Entry(
                                        sku,
                                        new Quantity(need),
                                        Optional.ofNullable(then.get(need)),
                                        Optional.ofNullable(now.get(need))))
                .filter(entry -> !entry.before().equals(entry.after()))
                .toList();
    }

    private static TreeMap<Long, Money> byNeed(List<Step> steps) {
        var prices = new TreeMap<Long, Money>();
        for (var step : steps) prices.merge(step.from().milli(), step.price(), Money::min);
        return prices;
    }

    /// Whether there is nothing to publish.
    public boolean nothing() {
        return before.filter(list -> list.equals(after.numbered(list.version()))).isPresent();
    }

    /// Whether the list would hold at other times, for others, or under another name.
    public boolean otherTerms() {
        return before.filter(
                        list ->
                                !after.withPrices(list.prices())
                                        .numbered(list.version())
                                        .equals(list))
                .isPresent();
    }

    public long coming() {
        return entries.stream().filter(entry -> entry.before().isEmpty()).count();
    }

    public long going() {
        return entries.stream().filter(entry -> entry.after().isEmpty()).count();
    }

    public long changing() {
        return entries.size() - coming() - going();
    }
}

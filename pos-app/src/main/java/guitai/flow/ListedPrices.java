package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.ImportedPrices;
import guitai.price.ListChange;
import guitai.price.PriceList;
import guitai.price.PriceRecords;
import guitai.price.PriceRecords.Kept;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What stands in a price list, and what a file of lists would change.
///
/// Confined to one thread at a time; blocks on the disk for the names of the items it shows.
public final class ListedPrices {
    // More goods under one word than anybody reads; the search index takes a millisecond for them.
    private static final int MOST_FOUND = 2_000;

    private final Catalogue catalogue;
    private final PriceRecords records;

    ListedPrices(Catalogue catalogue, PriceRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /// One price of a list.
    ///
    /// @param item empty where the catalogue has it no more
    /// @param from the quantity it needs
    public record Entry(Sku sku, Optional<Item> item, Quantity from, Money price) {

        /// What the item itself costs, which this price replaces.
        public Optional<Money> own() {
            return item.map(Item::price);
        }
    }

    /// @param count of all prices the words find, shown or not
    public record Page(Kept kept, long count, List<Entry> shown) {}

    /// The prices of a list, by item number.
    ///
    /// @param words to find items by, as when selling, or part of an item number; empty for all
    /// @return empty where there is no such list
    public Optional<Page> page(String id, String words, int most) {
        return kept(id).map(kept -> page(kept, words.strip(), most));
    }

    private Optional<Kept> kept(String id) {
        return records.newest().stream().filter(kept -> kept.list().id().equals(id)).findFirst();
    }

    private Page page(Kept kept, String words, int most) {
        var skus = found(kept.list(), words);
        long count = 0;
        var shown = new ArrayList<Entry>();
        for (var sku : skus) {
            var steps = kept.list().steps(sku);
            count += steps.size();
            if (shown.size() >= most) continue;
            var item = item(sku);
            for (var step : steps) {
                if (shown.size() < most) {
                    shown.add(new Entry(sku, item, step.from(), step.price()));
                }
            }
        }
        return new Page(kept, count, List.copyOf(shown));
    }

    private List<Sku> found(PriceList list, String words) {
        var all = list.prices().keySet().stream().sorted(Comparator.comparing(Sku::value));
        if (words.isEmpty()) return all.toList();
        var named = new HashSet<Sku>();
        for (var item : catalogue.search(words, MOST_FOUND)) named.add(item.sku());
        var part = words.toUpperCase(Locale.ROOT);
        return all.filter(sku -> named.contains(sku) || upper(sku).contains(part)).toList();
    }

    private static String upper(Sku sku) {
        return sku.value().toUpperCase(Locale.ROOT);
    }

    /// The item of a number, where the catalogue has it.
    public Optional<Item> item(Sku sku) {
        return catalogue.find(sku) instanceof Lookup.Found(var item)
                ? Optional.of(item)
                : Optional.empty();
    }

    /// Every item of a list that is on file.
    public List<Sku> goods(String id) {
        return kept(id).map(kept -> found(kept.list(), "")).orElse(List.of());
    }

    /// What publishing would change, list by list in the order of the file.
    public List<ListChange> changes(ImportedPrices plan) {
        Map<String, Kept> known = new HashMap<>();
        for (var kept : records.newest()) known.put(kept.list().id(), kept);
        var changes = new ArrayList<ListChange>();
        for (var list : plan.lists()) {
            var before =
                    Optional.ofNullable(known.get(list.id()))
                            .filter(kept -> kept.withdrawn().isEmpty())
                            .map(Kept::list);
            changes.add(ListChange.of(before, list));
        }
        return List.copyOf(changes);
    }
}

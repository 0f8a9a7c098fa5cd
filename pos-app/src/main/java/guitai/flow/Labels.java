package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.Circumstances;
import guitai.price.OpenPrices;
import guitai.price.PriceChoice;
import guitai.price.PriceRecords.Kept;
import guitai.price.ReferencePrice;
import guitai.price.ShelfLabel;
import guitai.price.UnitPrice;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What the tags on the shelves say, and which of them must be printed again (rule CP-04).
///
/// Confined to one thread at a time; blocks on the disk.
public final class Labels {
    /// Tags that are looked at in one go.
    public static final int MOST = 2_000;

    private final TillRules rules;
    private final Catalogue catalogue;
    private final PricePorts ports;
    private final InstantSource clock;

    Labels(TillRules rules, Catalogue catalogue, PricePorts ports, InstantSource clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.ports = ports;
        this.clock = clock;
    }

    /// The prices of one moment, for many items.
    final class Batch {
        private final OpenPrices open;
        private final Map<String, Kept> lists = new HashMap<>();

        private Batch() {
            var in =
                    new Circumstances(
                            clock.instant().atZone(rules.calendar().zone()),
                            rules.store(),
                            rules.pricing().channel(),
                            Optional.empty());
            open = OpenPrices.of(ports.records().published(), in);
            for (var kept : ports.records().newest()) lists.put(kept.list().id(), kept);
        }

        /// What anybody pays for one.
        PriceChoice choice(Item item) {
            return open.price(item.sku(), item.price(), Quantity.ONE, Optional.empty());
        }

        ShelfLabel label(Item item) {
            var choice = choice(item);
            var list =
                    choice.list()
                            .map(PriceBasis.Listed::list)
                            .flatMap(id -> Optional.ofNullable(lists.get(id)));
            var until = list.flatMap(kept -> kept.list().window().to());
            // A price without an end is the price, and nothing is compared with it.
            var cut = list.filter(_ -> until.isPresent());
            return new ShelfLabel(
                    item,
                    choice.price(),
                    UnitPrice.of(item, choice.price()),
                    cut.flatMap(kept -> reference(item.sku(), begins(kept))),
                    until);
        }

        private static Instant begins(Kept list) {
            return list.list().window().from().filter(list.at()::isBefore).orElse(list.at());
        }
    }

    Batch batch() {
        return new Batch();
    }

    // The day of the calendar, not the business date: a cut that begins at midnight leaves the
    // whole
    // evening before it on the side of the earlier price.
    Optional<Money> reference(Sku sku, Instant begins) {
        var zone = rules.calendar().zone();
        return ReferencePrice.of(
                ports.law(),
                ports.history(),
                sku,
                rules.store(),
                begins.atZone(zone).toLocalDate(),
                zone);
    }

    /// The labels of the items that are on file.
    public List<ShelfLabel> of(List<Sku> skus) {
        var batch = batch();
        return skus.stream().flatMap(sku -> item(sku).stream()).map(batch::label).toList();
    }

    private Optional<Item> item(Sku sku) {
        return catalogue.find(sku) instanceof Lookup.Found(var item)
                ? Optional.of(item)
                : Optional.empty();
    }

    public List<ShelfLabel> ofCategory(String category) {
        return of(ports.tags().inCategory(category, MOST));
    }

    /// Those whose tag does not say what the till charges, by item number; at most [#MOST] are
    /// looked at.
    public List<ShelfLabel> due() {
        var skus = new TreeSet<String>();
        ports.tags().differing(MOST).forEach(sku -> skus.add(sku.value()));
        for (var list : ports.records().published()) {
            if (!list.forEverybody()) continue;
            for (var sku : list.prices().keySet()) {
                if (skus.size() < MOST) skus.add(sku.value());
            }
        }
        return of(skus.stream().map(Sku::new).toList()).stream().filter(this::isDue).toList();
    }

    private boolean isDue(ShelfLabel label) {
        return ports.tags()
                .tag(label.item().sku())
                .filter(tag -> tag.price().equals(label.price()))
                .isEmpty();
    }

    /// These were printed and hang on the shelf.
    public void printed(List<ShelfLabel> labels, OperatorId by) {
        var prices = new LinkedHashMap<Sku, Money>();
        for (var label : labels) prices.put(label.item().sku(), label.price());
        ports.tags().printed(prices, by, clock.instant());
    }
}

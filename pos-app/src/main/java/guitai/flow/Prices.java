package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.price.ImportedPrices;
import guitai.price.PriceChoice;
import guitai.price.PriceList;
import guitai.price.PriceListState;
import guitai.price.PricePeriod;
import guitai.price.PriceRaise;
import guitai.price.PriceRecords.Kept;
import guitai.price.ShelfLabel;
import guitai.price.ShelfTags;
import guitai.price.UnitPrice;
import guitai.promotion.Offer;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Work on prices: looking one up, and taking lists in.
///
/// Confined to one thread at a time; blocks on the disk. Who may do it is asked elsewhere.
public final class Prices {
    private final TillRules rules;
    private final Books books;
    private final Catalogue catalogue;
    private final PricePorts ports;
    private final InstantSource clock;
    private final Labels labels;
    private final ListedPrices listed;

    public Prices(
            TillRules rules,
            Books books,
            Catalogue catalogue,
            PricePorts ports,
            InstantSource clock) {
        this.rules = rules;
        this.books = books;
        this.catalogue = catalogue;
        this.ports = ports;
        this.clock = clock;
        this.labels = new Labels(rules, catalogue, ports, clock);
        this.listed = new ListedPrices(catalogue, ports.records());
    }

    /// What stands in the lists.
    public ListedPrices listed() {
        return listed;
    }

    /// What the tags on the shelves say.
    public Labels labels() {
        return labels;
    }

    /// Everything about an item's price.
    ///
    /// @param choice what anybody pays for one of it now
    /// @param lists that have the item and are not over, by id
    /// @param unit the price per kilogram, litre, metre or piece
    /// @param offers for everybody that cover the item and are not over, by id
    /// @param asked its history, oldest first
    public record Check(
            Item item,
            PriceChoice choice,
            List<Kept> lists,
            List<Offer> offers,
            Optional<UnitPrice> unit,
            List<PricePeriod> asked,
            Optional<ShelfTags.Tag> tag,
            ShelfLabel label) {}

    public Check check(Item item) {
        var now = clock.instant();
        var known = ports.records().newest();
        var batch = labels.batch();
        var label = batch.label(item);
        var lists =
                known.stream()
                        .filter(kept -> kept.list().prices().containsKey(item.sku()))
                        .filter(kept -> kept.withdrawn().isEmpty())
                        .filter(kept -> kept.state(now) != PriceListState.OVER)
                        .toList();
        return new Check(
                item,
                batch.choice(item),
                lists,
                ports.offers().get().stream()
                        .filter(offer -> PriceRaise.covers(offer, item))
                        .toList(),
                label.unit(),
                ports.history().asked(item.sku(), rules.store()),
                ports.tags().tag(item.sku()),
                label);
    }

    /// The item a text names: a barcode, a short number or the shop's own; or by a word, the first
    /// that is found.
    public Optional<Item> find(String text) {
        var typed = text.strip();
        for (var lookup : lookups(typed)) {
            if (lookup instanceof Lookup.Found(var item)) return Optional.of(item);
        }
        return typed.isEmpty() ? Optional.empty() : catalogue.search(typed, 1).stream().findFirst();
    }

    private List<Lookup> lookups(String typed) {
        var found = new ArrayList<Lookup>();
        if (CheckDigit.onlyDigits(typed)) {
            if (List.of(8, 12, 13, 14).contains(typed.length()) && CheckDigit.isRight(typed)) {
                found.add(catalogue.find(Gtin.of(typed)));
            }
            if (!typed.isEmpty() && typed.length() <= 6) found.add(catalogue.find(new Plu(typed)));
        }
        if (typed.matches("[!-~]{1,32}")) found.add(catalogue.find(new Sku(typed)));
        return found;
    }

    /// The highest earlier price that may be shown beside a cut that begins then.
    public Optional<Money> reference(Sku sku, Instant begins) {
        return labels.reference(sku, begins);
    }

    public List<Kept> lists() {
        return ports.records().newest();
    }

    public Instant now() {
        return clock.instant();
    }

    /// A price that goes up shortly before a cut on the same item (rule CP-02).
    ///
    /// @param cuts the offers and price lists that begin soon
    public record Raised(Sku sku, Money before, Money after, List<String> cuts) {}

    /// What came of a file of price lists.
    public sealed interface Publishing {
        /// @param lists with the version each was before
        /// @param same lists that say what they said before
        record Done(List<PriceList> lists, int same) implements Publishing {}

        /// Nothing has changed: say why prices go up, and it is done.
        record NeedsReason(List<Raised> raised) implements Publishing {}
    }

    /// Puts the lists of a file down.
    ///
    /// @param file its name, kept with the lists
    /// @param reason why prices go up shortly before a cut; empty until it is asked for
    public Publishing publish(ImportedPrices plan, String file, String reason, OperatorId by) {
        var now = clock.instant();
        var known = known();
        var fresh = plan.lists().stream().filter(list -> !same(list, known)).toList();
        var raised = raisedBy(plan);
        if (!raised.isEmpty() && reason.isBlank()) return new Publishing.NeedsReason(raised);
        if (!fresh.isEmpty()) {
            ports.records().publish(fresh, file, by, now);
            var facts = new ArrayList<Fact>();
            var why = raised.isEmpty() ? "" : reason;
            for (var list : fresh) {
                int version = known.containsKey(list.id()) ? version(known, list) + 1 : 1;
                var numbered = list.numbered(version);
                facts.add(
                        new Fact.PriceListPublished(
                                list.id(),
                                version,
                                list.count(),
                                numbered.fingerprint(),
                                file,
                                why,
                                by));
            }
            books.write(Commit.of(facts.toArray(Fact[]::new)));
        }
        return new Publishing.Done(fresh, plan.lists().size() - fresh.size());
    }

    private static int version(Map<String, Kept> known, PriceList list) {
        return Optional.ofNullable(known.get(list.id())).map(k -> k.list().version()).orElse(0);
    }

    private static boolean same(PriceList list, Map<String, Kept> known) {
        return Optional.ofNullable(known.get(list.id()))
                .filter(kept -> kept.withdrawn().isEmpty())
                .filter(kept -> kept.list().equals(list.numbered(kept.list().version())))
                .isPresent();
    }

    /// The prices of a file that would go up shortly before a cut, so that a reason is needed.
    public List<Raised> raisedBy(ImportedPrices plan) {
        var now = clock.instant();
        var known = known();
        return plan.lists().stream()
                .filter(list -> !same(list, known))
                .flatMap(list -> raised(list, now).stream())
                .toList();
    }

    private Map<String, Kept> known() {
        var known = new LinkedHashMap<String, Kept>();
        for (var kept : ports.records().newest()) known.put(kept.list().id(), kept);
        return known;
    }

    // Only a list that overrides can be dearer than the shelf.
    private List<Raised> raised(PriceList list, Instant now) {
        if (!list.override()) return List.of();
        var raised = new ArrayList<Raised>();
        for (var sku : list.prices().keySet()) {
            if (!(catalogue.find(sku) instanceof Lookup.Found(var item))) continue;
            var price = list.price(sku, Quantity.ONE).orElse(item.price());
            raise(item, item.price(), price, now).ifPresent(raised::add);
        }
        return raised;
    }

    private Optional<Raised> raise(Item item, Money before, Money after, Instant now) {
        if (after.compareTo(before) <= 0) return Optional.empty();
        var cuts =
                PriceRaise.cutsSoon(
                        item, ports.offers().get(), ports.records().published(), now, ports.law());
        return cuts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Raised(item.sku(), before, after, cuts));
    }

    /// Which of these items would cost more than now, shortly before a cut.
    public List<Raised> raised(List<Item> items) {
        var raised = new ArrayList<Raised>();
        for (var item : items) {
            if (catalogue.find(item.sku()) instanceof Lookup.Found(var before)) {
                raise(item, before.price(), item.price(), clock.instant()).ifPresent(raised::add);
            }
        }
        return raised;
    }

    /// @return false where there is no such list to be taken back
    public boolean withdraw(String id, OperatorId by) {
        var list =
                ports.records().newest().stream()
                        .filter(kept -> kept.list().id().equals(id))
                        .filter(kept -> kept.withdrawn().isEmpty())
                        .findFirst();
        if (list.isEmpty() || !ports.records().withdraw(id, by, clock.instant())) return false;
        books.write(Commit.of(new Fact.PriceListWithdrawn(id, list.get().list().version(), by)));
        return true;
    }
}

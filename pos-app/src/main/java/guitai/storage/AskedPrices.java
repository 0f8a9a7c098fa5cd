package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.price.PricePeriod;
import guitai.price.PricePeriod.Source;
import guitai.staff.OperatorId;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// What was asked of everybody, kept in step with the catalogue and the price lists in their own
/// transactions (rule PX-35).
final class AskedPrices {
    private static final int MOST = 1_000;
    private static final String OWN_AND_OPEN = "list IS NULL AND ends IS NULL";

    private AskedPrices() {}

    /// Before a catalogue changes: what is asked now and is in no history yet has always been.
    static void before(CatalogueSource source, Tx tx) {
        tx.execute(
                "INSERT INTO price_asked(sku, store, price, begins, by, file)"
                        + " SELECT sku, '', price, 0, ?, '' FROM item WHERE sku NOT IN"
                        + " (SELECT sku FROM price_asked WHERE "
                        + OWN_AND_OPEN
                        + ")",
                source.by().value());
    }

    /// After it has changed: what is asked no more ends, what is new begins.
    static void after(CatalogueSource source, Instant at, Tx tx) {
        var gone =
                " WHERE "
                        + OWN_AND_OPEN
                        + " AND NOT EXISTS (SELECT 1 FROM item WHERE item.sku = price_asked.sku"
                        + " AND item.price = price_asked.price)";
        tx.execute("DELETE FROM price_asked" + gone + " AND begins >= ?", at);
        tx.execute("UPDATE price_asked SET ends = ?" + gone, at);
        tx.execute(
                "INSERT INTO price_asked(sku, store, price, begins, by, file)"
                        + " SELECT sku, '', price, ?, ?, ? FROM item WHERE sku NOT IN"
                        + " (SELECT sku FROM price_asked WHERE "
                        + OWN_AND_OPEN
                        + ")",
                at,
                source.by().value(),
                source.file());
    }

    /// A list that everybody gets is asked from its beginning on, or from now if that is past.
    static void published(PriceList list, OperatorId by, Instant at, Tx tx) {
        if (!list.forEverybody()) return;
        var begins = list.window().from().filter(at::isBefore).orElse(at);
        var ends = list.window().to();
        if (ends.filter(end -> !end.isAfter(begins)).isPresent()) return;
        var rows = new Rows("price_asked(sku, store, price, begins, ends, by, list, version)");
        var stores = list.stores().isEmpty() ? Set.of("") : list.stores();
        for (var entry : list.prices().entrySet()) {
            for (var step : entry.getValue()) {
                if (!step.fromTheFirst()) continue;
                for (var store : stores) {
                    rows.add(
                            entry.getKey().value(),
                            store,
                            step.price().minor(),
                            begins,
                            Absent.unless(ends),
                            by.value(),
                            list.id(),
                            list.version());
                }
            }
        }
        rows.insert(tx);
    }

    /// Its prices are asked no more.
    static void ended(String list, Instant at, Tx tx) {
        tx.execute("DELETE FROM price_asked WHERE list = ? AND begins >= ?", list, at);
        tx.execute(
                "UPDATE price_asked SET ends = ? WHERE list = ? AND (ends IS NULL OR ends > ?)",
                at,
                list,
                at);
    }

    static List<PricePeriod> of(Sku sku, String store, Currency currency, Reads in) {
        return in.query(
                        "SELECT sku, store, price, begins, ends, by, file, list, version"
                                + " FROM price_asked WHERE sku = ? AND store IN ('', ?)"
                                + " ORDER BY begins DESC, id DESC LIMIT ?",
                        row -> period(row, currency),
                        sku.value(),
                        store,
                        MOST)
                .reversed();
    }

    private static PricePeriod period(Row row, Currency currency) {
        var source =
                row.optionalText("list")
                        .<Source>map(list -> new Source.Listed(list, row.getInt("version")))
                        .orElseGet(() -> new Source.Catalogue(row.text("file")));
        return new PricePeriod(
                new Sku(row.text("sku")),
                row.text("store"),
                new Money(row.getLong("price"), currency),
                row.instant("begins"),
                row.optionalInstant("ends"),
                new OperatorId(row.text("by")),
                source);
    }
}

package guitai.storage;

import guitai.catalog.Catalogue;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.SearchIndex;
import guitai.catalog.Sku;
import guitai.storage.CatalogueChange.Conflict;
import guitai.storage.CatalogueChange.Done;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue in the local database: numbers are looked up there, words in memory.
///
/// Thread-safe. Changes are for a background thread: they take seconds at 100,000 items.
public final class StoredCatalogue implements Catalogue {
    private static final int MOST_QUICK_KEYS = 200;

    private final Disk disk;
    private final ItemTable table;
    private final InstantSource clock;
    private final SearchIndex index = new SearchIndex();
    private volatile boolean searchable;

    StoredCatalogue(Disk disk, ItemTable table, InstantSource clock) {
        this.disk = disk;
        this.table = table;
        this.clock = clock;
    }

    /// Reads every item once, so that the first search need not: about a second at 100,000 items,
    /// which a start should not wait for.
    public synchronized void prepareSearch() {
        if (searchable) return;
        index.replace(items());
        searchable = true;
    }

    @Override
    public Lookup find(Gtin gtin) {
        return lookup(
                "WHERE sku = (SELECT sku FROM item_code WHERE gtin = ?)",
                ItemTable.number(gtin),
                gtin.toString());
    }

    @Override
    public Lookup find(Plu plu) {
        return lookup("WHERE plu = ?", ItemTable.number(plu), plu.toString());
    }

    @Override
    public Lookup find(Sku sku) {
        return lookup("WHERE sku = ?", sku.value(), sku.toString());
    }

    private Lookup lookup(String where, Object key, String number) {
        var item = disk.read(in -> in.one(ItemTable.SELECT + where, table::read, key));
        return item.<Lookup>map(Lookup.Found::new).orElseGet(() -> new Lookup.NotOnFile(number));
    }

    @Override
    public List<Item> search(String text, int limit) {
        if (!searchable) prepareSearch();
        var skus = index.search(text, limit);
        if (skus.isEmpty()) return List.of();
        return disk.read(in -> skus.stream().flatMap(sku -> item(sku, in).stream()).toList());
    }

    private Optional<Item> item(Sku sku, Reads in) {
        return in.one(ItemTable.SELECT + "WHERE sku = ?", table::read, sku.value());
    }

    @Override
    public List<Item> quickKeys() {
        return disk.read(
                in ->
                        in.query(
                                ItemTable.SELECT
                                        + "WHERE quick_key IS NOT NULL"
                                        + " ORDER BY quick_key, sku LIMIT ?",
                                table::read,
                                MOST_QUICK_KEYS));
    }

    @Override
    public long count() {
        return disk.read(StoredCatalogue::count);
    }

    private static long count(Reads in) {
        return in.one("SELECT count(*) AS n FROM item", row -> row.getLong("n")).orElse(0L);
    }

    @Override
    public List<Item> items() {
        return disk.read(in -> in.query(ItemTable.SELECT + "ORDER BY sku", table::read));
    }

    /// The same, done by the program itself.
    public CatalogueChange replaceAll(List<Item> items) {
        return replaceAll(items, CatalogueSource.PROGRAM);
    }

    /// Makes these the items of the shop, all of them or, when two share a number, none.
    ///
    /// A search finds the new ones from the moment they are on disk.
    public synchronized CatalogueChange replaceAll(List<Item> items, CatalogueSource source) {
        var conflict = conflict(items);
        if (conflict.isPresent()) return conflict.get();
        disk.write(
                tx -> {
                    AskedPrices.before(source, tx);
                    tx.execute("DELETE FROM item_code");
                    tx.execute("DELETE FROM item");
                    table.insert(items, tx);
                    AskedPrices.after(source, clock.instant(), tx);
                    return items;
                });
        index.replace(items);
        searchable = true;
        return new Done(items.size());
    }

    /// The same, done by the program itself.
    public CatalogueChange upsert(List<Item> items) {
        return upsert(items, CatalogueSource.PROGRAM);
    }

    /// Adds items or changes those that are there, all of them or, when one has a number that
    /// belongs to another, none.
    public synchronized CatalogueChange upsert(List<Item> items, CatalogueSource source) {
        var conflict = conflict(items);
        if (conflict.isPresent()) return conflict.get();
        try {
            var done = disk.write(tx -> upsert(items, source, tx));
            if (searchable) index.replace(items());
            return done;
        } catch (Refused refused) {
            return refused.conflict;
        }
    }

    // Checked after the old rows of these items are gone: two of them may have swapped a number.
    private Done upsert(List<Item> items, CatalogueSource source, Tx tx) {
        AskedPrices.before(source, tx);
        for (var item : items) tx.execute("DELETE FROM item WHERE sku = ?", item.sku().value());
        for (var item : items) {
            var taken = taken(item, tx);
            if (taken.isPresent()) throw new Refused(taken.get());
        }
        table.insert(items, tx);
        AskedPrices.after(source, clock.instant(), tx);
        return new Done(count(tx));
    }

    /// Undoes the transaction it is thrown out of.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Conflict conflict;

        Refused(Conflict conflict) {
            super("refused", null, false, false);
            this.conflict = conflict;
        }
    }

    private static Optional<Conflict> taken(Item item, Reads in) {
        for (var gtin : item.gtins()) {
            var owner =
                    owner("SELECT sku FROM item_code WHERE gtin = ?", ItemTable.number(gtin), in);
            if (owner.isPresent()) {
                return Optional.of(new Conflict(item.sku(), owner.get(), gtin.toString()));
            }
        }
        if (item.plu().isEmpty()) return Optional.empty();
        var plu = item.plu().get();
        return owner("SELECT sku FROM item WHERE plu = ?", ItemTable.number(plu), in)
                .map(owner -> new Conflict(item.sku(), owner, plu.toString()));
    }

    private static Optional<Sku> owner(String sql, long number, Reads in) {
        return in.one(sql, row -> new Sku(row.text("sku")), number);
    }

    private static Optional<Conflict> conflict(List<Item> items) {
        var owners = new HashMap<Object, Sku>();
        for (var item : items) {
            var found = claim(owners, item.sku(), item);
            if (found.isEmpty() && item.plu().isPresent()) {
                found = claim(owners, item.plu().get(), item);
            }
            for (var gtin : item.gtins()) {
                if (found.isEmpty()) found = claim(owners, gtin, item);
            }
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Conflict> claim(Map<Object, Sku> owners, Object number, Item item) {
        var owner = owners.putIfAbsent(number, item.sku());
        return owner == null
                ? Optional.empty()
                : Optional.of(new Conflict(item.sku(), owner, number.toString()));
    }
}

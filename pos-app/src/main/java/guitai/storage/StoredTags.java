package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.ShelfTags;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the tags on the shelves say. Thread-safe.
final class StoredTags implements ShelfTags {
    private final Disk disk;
    private final Currency currency;

    StoredTags(Disk disk, Currency currency) {
        this.disk = disk;
        this.currency = currency;
    }

    @Override
    public Optional<Tag> tag(Sku sku) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT price, at, by FROM shelf_tag WHERE sku = ?",
                                row ->
                                        new Tag(
                                                new Money(row.getLong("price"), currency),
                                                row.instant("at"),
                                                new OperatorId(row.text("by"))),
                                sku.value()));
    }

    @Override
    public void printed(Map<Sku, Money> prices, OperatorId by, Instant at) {
        disk.write(
                tx -> {
                    prices.forEach(
                            (sku, price) ->
                                    tx.execute(
                                            "INSERT OR REPLACE INTO shelf_tag(sku, price, at, by)"
                                                    + " VALUES(?, ?, ?, ?)",
                                            sku.value(),
                                            price.minor(),
                                            at,
                                            by.value()));
                    return prices;
                });
    }

    @Override
    public List<Sku> differing(int limit) {
        return skus(
                "SELECT item.sku FROM item LEFT JOIN shelf_tag ON shelf_tag.sku = item.sku"
                        + " WHERE shelf_tag.price IS NULL OR shelf_tag.price <> item.price"
                        + " ORDER BY item.sku LIMIT ?",
                limit);
    }

    @Override
    public List<Sku> inCategory(String category, int limit) {
        return skus(
                "SELECT sku FROM item WHERE category = ? ORDER BY sku LIMIT ?", category, limit);
    }

    private List<Sku> skus(String sql, Object... of) {
        return disk.read(in -> in.query(sql, row -> new Sku(row.text("sku")), of));
    }
}

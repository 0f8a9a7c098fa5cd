package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PriceHistory;
import guitai.price.PriceList;
import guitai.price.PriceListState;
import guitai.price.PricePeriod;
import guitai.price.PriceRecords;
import guitai.staff.OperatorId;
import guitai.store.table.Tx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Price lists and the history of prices in the local database; the lists that hold also in memory.
///
/// Thread-safe.
final class StoredPrices implements PriceRecords, PriceHistory {
    private final Disk disk;
    private final PriceListTable table;
    private final Currency currency;
    private final InstantSource clock;
    private volatile Optional<Holding> holding = Optional.empty();

    /// @param from the instant from which `lists` are the ones to ask
    /// @param until the first of them is over
    private record Holding(List<PriceList> lists, Instant from, Instant until) {
        boolean stillAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    StoredPrices(Disk disk, Currency currency, InstantSource clock) {
        this.disk = disk;
        this.table = new PriceListTable(currency);
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public List<PriceList> published() {
        var now = clock.instant();
        var known = holding;
        return known.isPresent() && known.get().stillAt(now) ? known.get().lists() : readAgain(now);
    }

    private synchronized List<PriceList> readAgain(Instant now) {
        var lists =
                newest().stream()
                        .filter(kept -> kept.withdrawn().isEmpty())
                        .filter(kept -> kept.state(now) != PriceListState.OVER)
                        .map(Kept::list)
                        .toList();
        var until =
                lists.stream()
                        .flatMap(list -> list.window().to().stream())
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
        holding = Optional.of(new Holding(lists, now, until));
        return lists;
    }

    @Override
    public List<Kept> newest() {
        return disk.read(in -> table.newest(MOST, in));
    }

    @Override
    public synchronized void publish(
            List<PriceList> lists, String file, OperatorId by, Instant at) {
        disk.write(
                tx -> {
                    for (var list : lists) publish(list, file, by, at, tx);
                    return lists;
                });
        readAgain(clock.instant());
    }

    private void publish(PriceList given, String file, OperatorId by, Instant at, Tx tx) {
        var list = given.numbered(PriceListTable.newestVersion(given.id(), tx) + 1);
        table.insert(list, file, by, at, tx);
        AskedPrices.ended(list.id(), at, tx);
        AskedPrices.published(list, by, at, tx);
    }

    @Override
    public synchronized boolean withdraw(String id, OperatorId by, Instant at) {
        int changed =
                disk.write(
                        tx -> {
                            AskedPrices.ended(id, at, tx);
                            return tx.execute(
                                    "UPDATE price_list SET withdrawn = ?, withdrawn_by = ?"
                                            + " WHERE id = ? AND withdrawn IS NULL AND version ="
                                            + " (SELECT max(version) FROM price_list WHERE id = ?)",
                                    at,
                                    by.value(),
                                    id,
                                    id);
                        });
        readAgain(clock.instant());
        return changed > 0;
    }

    @Override
    public List<PricePeriod> asked(Sku sku, String store) {
        return disk.read(in -> AskedPrices.of(sku, store, currency, in));
    }

    @Override
    public NavigableMap<LocalDate, Money> paid(Sku sku, LocalDate from, LocalDate to) {
        return disk.read(in -> PaidPrices.between(sku, from, to, currency, in));
    }

    @Override
    public Optional<Money> lastPaid(Sku sku, LocalDate before) {
        return disk.read(in -> PaidPrices.last(sku, before, currency, in));
    }
}

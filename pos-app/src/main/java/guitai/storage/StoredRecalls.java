package guitai.storage;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Recall;
import guitai.catalog.RecallBook;
import guitai.catalog.Sku;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The recalls of this shop on its disk, and once read in memory by every number they name.
///
/// Thread-safe. A scan looks here each time; a change is for a background thread.
public final class StoredRecalls implements RecallBook {
    private static final String SELECT =
            "SELECT gtin, sku, batch, serial, text, since FROM recall ORDER BY place LIMIT ?";

    private final Disk disk;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(List<Recall> all, Map<Object, List<Recall>> byNumber) {
        static Known of(List<Recall> all) {
            var byNumber = new HashMap<Object, List<Recall>>();
            for (var recall : all) {
                Object number =
                        recall.sku().isPresent() ? recall.sku().get() : recall.gtin().orElseThrow();
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(recall);
            }
            return new Known(List.copyOf(all), byNumber);
        }
    }

    StoredRecalls(Disk disk) {
        this.disk = disk;
    }

    @Override
    public List<Recall> of(Item item) {
        var byNumber = known().byNumber();
        // Most shops have none: nothing is made for an answer then.
        if (byNumber.isEmpty()) return List.of();
        var found = new ArrayList<>(byNumber.getOrDefault(item.sku(), List.of()));
        for (var gtin : item.gtins()) found.addAll(byNumber.getOrDefault(gtin, List.of()));
        return found;
    }

    /// Every recall there is, in the order in which they came.
    public List<Recall> all() {
        return known().all();
    }

    private Known known() {
        if (known.isEmpty()) known = Optional.of(Known.of(disk.read(StoredRecalls::read)));
        return known.get();
    }

    /// Puts these recalls beside those that are there, or in their place; one that is there already
    /// is not there twice.
    ///
    /// @return how many there are now, or nothing if they would be more than [RecallBook#MOST] and
    ///   the list is as it was
    public synchronized Optional<Integer> keep(List<Recall> recalls, boolean replacing) {
        Set<Recall> all = new LinkedHashSet<>(replacing ? List.of() : all());
        all.addAll(recalls);
        if (all.size() > MOST) return Optional.empty();
        var kept = List.copyOf(all);
        disk.write(
                tx -> {
                    write(kept, tx);
                    return kept;
                });
        known = Optional.of(Known.of(kept));
        return Optional.of(kept.size());
    }

    private static void write(List<Recall> recalls, Tx tx) {
        tx.execute("DELETE FROM recall");
        var rows = new Rows("recall(place, gtin, sku, batch, serial, text, since)");
        int place = 0;
        for (var recall : recalls) {
            rows.add(
                    place++,
                    Absent.unless(recall.gtin().map(Gtin::digits14)),
                    Absent.unless(recall.sku().map(Sku::value)),
                    Absent.unless(recall.batch()),
                    Absent.unless(recall.serial()),
                    recall.text(),
                    recall.since().toString());
        }
        rows.insert(tx);
    }

    private static List<Recall> read(Reads in) {
        return in.query(SELECT, StoredRecalls::recall, MOST);
    }

    private static Recall recall(Row row) {
        return new Recall(
                row.optionalText("gtin").map(Gtin::new),
                row.optionalText("sku").map(Sku::new),
                row.optionalText("batch"),
                row.optionalText("serial"),
                row.text("text"),
                LocalDate.parse(row.text("since")));
    }
}

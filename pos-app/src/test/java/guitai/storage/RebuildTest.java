package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.money.Money;
import guitai.shift.ShiftFigures;
import guitai.store.Store;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildTest {
    private static final List<String> TABLES =
            List.of(
                    "document",
                    "document_line",
                    "price_paid",
                    "document_tax",
                    "document_tender",
                    "shift",
                    "shift_counter",
                    "z",
                    "parked_sale",
                    "wrong_pin",
                    "payment_attempt",
                    "payment_refund",
                    "payment_case",
                    "unreadable",
                    "reconciliation_run",
                    "difference_case",
                    "stock_level",
                    "stock_move",
                    "stock_received",
                    "stock_count");

    private static final List<String> FILLED =
            List.of(
                    "reconciliation_run",
                    "difference_case",
                    "stock_level",
                    "stock_move",
                    "stock_received",
                    "stock_count");
    private static final List<FactType> RECONCILED =
            List.of(
                    FactType.DAY_RECONCILED,
                    FactType.DIFFERENCE_OPENED,
                    FactType.DIFFERENCE_TAKEN,
                    FactType.DIFFERENCE_RESOLVED,
                    FactType.DIFFERENCE_CLOSED);

    @TempDir private Path home;

    @Test
    void the_journal_alone_gives_the_same_books_again_and_they_balance() {
        int documents = Boolean.getBoolean("guitai.nightly") ? 5_000 : 300;
        long seed = 20261121;
        ShiftFigures before;
        try (var till = Tills.open(home)) {
            before = trade(new Day(till, new Random(seed)), documents);
            for (var type : RECONCILED) till.books().write(Commit.of(Examples.of(type)));
        }
        var tables = tables(Tills.store(home));
        assertThat(tables.get("document")).as("seed %d", seed).hasSizeGreaterThan(documents / 2);

        for (var filled : FILLED) assertThat(tables.get(filled)).as(filled).isNotEmpty();

        var later =
                Schema.projections(new FactCodec(Money.CNY)).stream()
                        .<Projection>map(Later::new)
                        .toList();
        var rebuilt = tables(Tills.store(home, later));
        assertThat(rebuilt).as("seed %d", seed).isEqualTo(tables);

        // And once more, back in the program as it is.
        try (var till = Tills.open(home)) {
            var shift = before.shift();
            assertThat(new Day(till, new Random(0)).figures(shift))
                    .as("seed %d", seed)
                    .isEqualTo(before);
            assertThat(till.unreadable()).isEmpty();
        }
    }

    private static ShiftFigures trade(Day day, int documents) {
        var shift = day.open(50_000);
        for (int i = 0; i < documents; i++) {
            if (i % 100 == 99) {
                balances(day.figures(shift));
                day.close(shift);
                shift = day.open(50_000);
            }
            day.anything(shift);
        }
        balances(day.figures(shift));
        return day.figures(shift);
    }

    private static void balances(ShiftFigures figures) {
        assertThat(figures.totals().imbalances()).isEmpty();
        assertThat(figures.totals().gaps()).isEmpty();
        assertThat(figures.counters().exceptions()).isZero();
    }

    private static Map<String, List<String>> tables(Store store) {
        try (store) {
            return store.read(
                    in -> {
                        var tables = new TreeMap<String, List<String>>();
                        for (var table : TABLES) tables.put(table, rows(table, in));
                        return tables;
                    });
        }
    }

    private static List<String> rows(String table, Reads in) {
        var columns =
                in.query(
                        "SELECT name FROM pragma_table_info(?)",
                        row -> "quote(" + row.text("name") + ")",
                        table);
        return in.query(
                "SELECT "
                        + String.join("||'|'||", columns)
                        + " AS line FROM "
                        + table
                        + " ORDER BY 1",
                row -> row.text("line"));
    }

    /// The same tables kept by a later program, which builds them anew.
    private static final class Later implements Projection {
        private final Projection books;

        Later(Projection books) {
            this.books = books;
        }

        @Override
        public String name() {
            return books.name();
        }

        @Override
        public int version() {
            return books.version() + 1;
        }

        @Override
        public void apply(Entry entry, Tx tx) {
            books.apply(entry, tx);
        }

        @Override
        public void reset(Tx tx) {
            books.reset(tx);
        }
    }
}

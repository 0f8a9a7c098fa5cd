package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.shift.ShiftFigures;
import guitai.store.Store;
import guitai.store.table.Reads;

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
                    "stock_count",
                    "offer",
                    "offer_given",
                    "member",
                    "member_consent",
                    "points_entry",
                    "points_lot",
                    "member_spend",
                    "purse_act",
                    "entitlement_use",
                    "member_offer",
                    "member_sale",
                    "campaign_fired",
                    "campaign_day",
                    "telling",
                    "coupon",
                    "coupon_count");

    private static final List<String> FILLED =
            List.of(
                    "offer_given",
                    "reconciliation_run",
                    "difference_case",
                    "stock_level",
                    "stock_move",
                    "stock_received",
                    "stock_count",
                    "member",
                    "member_consent",
                    "points_entry",
                    "points_lot",
                    "member_spend",
                    "purse_act",
                    "entitlement_use",
                    "member_offer",
                    "member_sale",
                    "campaign_fired",
                    "campaign_day",
                    "telling",
                    "coupon",
                    "coupon_count");
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
            members(till);
        }
        var tables = tables(Tills.store(home));
        assertThat(tables.get("document")).as("seed %d", seed).hasSizeGreaterThan(documents / 2);

        for (var filled : FILLED) assertThat(tables.get(filled)).as(filled).isNotEmpty();

        var rebuilt = tables(Tills.store(home, LaterProgram.projections()));
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

    private static void members(TillStore till) {
        var club = new Club(till);
        for (var event : MemberExamples.all()) club.write(List.of(event));
        club.join("A", Club.phone("13800138000"));
        club.join("B", Club.card("88001234"));
        club.earn("A", "S-1", 100);
        club.burn("A", "S-2", 30);
        club.coupon("A", "CODE-OF-A-0001", Club.DAY.plusDays(3));
        club.back(club.sale("A", 1, 2), 1, 1);
        club.merge("A", "B");
        club.erase("B");
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

    static Map<String, List<String>> tables(Store store) {
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
}

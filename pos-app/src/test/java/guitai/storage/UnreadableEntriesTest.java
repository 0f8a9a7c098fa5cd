package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.DocumentFigures.Kind;
import guitai.slip.Slip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Scenario 22: a record that cannot be read is listed, and holds nothing up.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreadableEntriesTest {
    private final Random random = new Random(4);

    @TempDir private Path home;

    @Test
    void a_shift_with_a_broken_sale_closes_and_its_z_says_that_one_is_missing() {
        Sale.Completed sale;
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            sale = day.sell(day.open(0), List.of(Goods.water(1, 1)));
        }
        Tills.append(home, "SALE", 1, Day.number(2).toString(), "{\"sale\":");
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            assertThat(till.books().nextDocument()).isEqualTo(3);
            var shift = (guitai.shift.Shift.Open) till.shifts().current().orElseThrow();
            day.sell(shift, List.of(Goods.water(1, 2)));

            var z = day.close(shift);

            assertThat(z.figures().totals().count(Kind.SALE)).isEqualTo(2);
            assertThat(z.figures().totals().gaps()).containsExactly(2L);
            assertThat(z.figures().totals().imbalances()).isEmpty();
            assertThat(z.figures().counters().exceptions()).isEqualTo(1);
            assertThat(till.unreadable())
                    .extracting(UnreadableEntry::id)
                    .containsExactly(Day.number(2).toString());
            assertThat(till.sales().completed(Day.number(2))).isEmpty();
            assertThat(till.sales().completed(sale.number())).contains(sale);

            var next = day.open(0);
            assertThat(next.number()).isEqualTo(2);
            assertThat(till.shifts().counters(2).exceptions()).isZero();
        }
    }

    @Test
    void the_receipt_of_a_broken_sale_cannot_be_loaded() {
        Tills.append(home, "SALE", 1, Day.number(1).toString(), "not json");
        try (var till = Tills.open(home)) {
            var request = Slip.Request.original(Slip.Kind.SALE_RECEIPT, Day.number(1));

            assertThat(till.printJobs().load(request)).isEmpty();
            assertThat(till.unreadable()).hasSize(1);
        }
    }

    @Test
    void an_entry_of_a_later_program_is_listed_and_not_guessed_at() {
        Tills.append(home, "SALE", FactType.SALE.version() + 1, Day.number(1).toString(), "{}");
        Tills.append(home, "TELEPORTED", 1, "T-1", "{}");
        try (var till = Tills.open(home)) {
            assertThat(till.unreadable())
                    .extracting(UnreadableEntry::reason)
                    .containsExactly(Decoded.Reason.NEWER_VERSION, Decoded.Reason.UNKNOWN_TYPE);
            assertThat(till.books().nextDocument()).isEqualTo(2);
        }
    }

    @Test
    void a_z_that_cannot_be_read_keeps_its_number_and_the_next_shift_can_close() {
        guitai.shift.Shift.Open shift;
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var first = day.open(0);
            day.sell(first, List.of(Goods.water(1, 1)));
            day.close(first);
            shift = day.open(0);
            day.sell(shift, List.of(Goods.water(1, 1)));
        }
        Tills.append(home, "SHIFT_CLOSED", 1, "Z-2", "{\"z\":{}}");
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().previousZ().number()).isEqualTo(2);
            assertThat(till.shifts().previousZ().grandTotal()).isEqualTo(Money.cny(200));
            assertThat(till.shifts().z(2)).isEmpty();

            var z = new Day(till, random).close(shift);

            assertThat(z.number()).isEqualTo(3);
            assertThat(till.shifts().latestZ(5))
                    .extracting(r -> r.number())
                    .containsExactly(3L, 1L);
        }
    }

    @Test
    void a_shift_whose_opening_cannot_be_read_keeps_its_number() {
        Tills.append(home, "SHIFT_OPENED", 1, "SHIFT-1", "{}");
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().current()).isEmpty();
            assertThat(till.shifts().nextNumber()).isEqualTo(2);
            new Day(till, random).open(0);
            assertThat(till.shifts().current()).isPresent();
        }
    }

    @Test
    void what_is_broken_between_shifts_is_counted_by_the_next_z() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            day.close(day.open(0));
        }
        Tills.append(home, "SIGNED_ON", 1, "SIGNED_ON-99", "{}");
        try (var till = Tills.open(home)) {
            var z = new Day(till, random).close(new Day(till, random).open(0));

            assertThat(z.figures().counters().exceptions()).isEqualTo(1);
        }
    }

    @Test
    void a_row_that_makes_no_sense_is_left_out_and_counted() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(0);
            day.sell(shift, List.of(Goods.water(1, 1)));
            day.sell(shift, List.of(Goods.water(1, 1)));
        }
        try (var store = Tills.store(home)) {
            store.write(
                    tx -> tx.execute("UPDATE document_tender SET kind = 'SHELLS' WHERE no = 1"));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().documents(1)).extracting(d -> d.no()).containsExactly(2L);
            assertThat(till.shifts().counters(1).exceptions()).isEqualTo(1);
        }
    }

    @Test
    void a_basket_that_cannot_be_read_after_a_restart_is_listed_and_not_just_gone() {
        try (var till = Tills.open(home)) {
            var open = new Sale.Open(Day.header(1, random), List.of(Goods.water(1, 1)));
            till.books().write(guitai.journal.Commit.keeping(open));
        }
        try (var store = Tills.store(home)) {
            store.write(tx -> tx.execute("UPDATE working_sale SET sale = '{\"state\":\"ODD\"}'"));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.sales().working()).isEmpty();
            assertThat(till.unreadable())
                    .extracting(UnreadableEntry::type)
                    .containsExactly("SALE_AT_COUNTER");
        }
    }
}

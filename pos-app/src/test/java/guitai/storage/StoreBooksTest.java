package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.BooksUnavailable;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.Shift;
import guitai.slip.Slip;
import guitai.store.ConstraintBroken;
import guitai.store.sqlite.SqliteOptions;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreBooksTest {
    private final Random random = new Random(1);

    @TempDir private Path home;

    @Test
    void a_finished_sale_its_end_at_the_counter_and_its_receipt_are_one_commit() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(50_000);
            var open = new Sale.Open(Day.header(1, random), List.of(Goods.water(1, 2)));
            till.books().write(Commit.keeping(open));

            var sale = day.sell(shift, open.lines());

            assertThat(till.sales().completed(sale.number())).contains(sale);
            assertThat(till.sales().working()).isEmpty();
            assertThat(till.printJobs().next().orElseThrow().request())
                    .isEqualTo(Slip.Request.original(Slip.Kind.SALE_RECEIPT, sale.number()));
            assertThat(till.shifts().documents(1)).hasSize(1);
        }
    }

    @Test
    void nothing_of_a_refused_commit_is_there() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(50_000);
            var sale = day.sell(shift, List.of(Goods.water(1, 2)));
            var hash = till.books().lastHash();
            var twice =
                    new Commit(
                            List.of(
                                    new Fact.SignedOn(Day.MANAGER),
                                    new Fact.SaleCompleted(sale, Day.CASHIER)),
                            new Working.Keep(new Sale.Open(sale.header(), sale.lines())),
                            List.of(Slip.Request.original(Slip.Kind.VOID_SLIP, sale.number())));

            assertThatThrownBy(() -> till.books().write(twice))
                    .isInstanceOf(ConstraintBroken.class);

            assertThat(till.books().lastHash()).isEqualTo(hash);
            assertThat(till.sales().working()).isEmpty();
            assertThat(till.printJobs().waiting().count()).isEqualTo(1);
        }
    }

    @Test
    void a_full_disk_refuses_the_sale_and_leaves_the_books_as_they_were() {
        var room = new SqliteOptions(0, SqliteOptions.USUAL.checkpointPages(), 400);
        try (var till = Tills.opened(home, room).till()) {
            var day = new Day(till, random);
            var shift = day.open(50_000);
            int sold = 0;
            var refused = sell(day, shift);
            while (refused.isEmpty() && sold < 5_000) {
                sold++;
                refused = sell(day, shift);
            }

            assertThat(refused).contains(BooksUnavailable.Reason.DISK_FULL);
            assertThat(till.shifts().documents(1)).hasSize(sold);
            assertThat(till.books().nextDocument()).isEqualTo(sold + 1);
            assertThat(till.printJobs().waiting().count()).isEqualTo(sold);
        }
    }

    private Optional<BooksUnavailable.Reason> sell(Day day, Shift.Open shift) {
        try {
            day.sell(shift, Goods.lines(random, 40));
            return Optional.empty();
        } catch (BooksUnavailable refused) {
            return Optional.of(refused.reason());
        }
    }

    @Test
    void books_that_are_closed_say_so() {
        var till = Tills.open(home);
        till.close();

        assertThatThrownBy(() -> till.books().write(Commit.of(new Fact.Locked(Day.CASHIER))))
                .isInstanceOfSatisfying(
                        BooksUnavailable.class,
                        e -> assertThat(e.reason()).isEqualTo(BooksUnavailable.Reason.CLOSED));
        assertThatThrownBy(() -> till.sales().last()).isInstanceOf(BooksUnavailable.class);
    }

    @Test
    void a_basket_survives_a_restart_open_or_half_paid() {
        var open = new Sale.Open(Day.header(1, random), Goods.lines(random, 9));
        try (var till = Tills.open(home)) {
            till.books().write(Commit.keeping(open));
        }
        Sale.Tendering paying;
        try (var till = Tills.open(home)) {
            assertThat(till.sales().working()).contains(open);
            paying = open.tender(Money.CNY, Day.MODE).cash(Money.cny(1));
            till.books().write(Commit.keeping(paying));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.sales().working()).contains(paying);
            till.books().write(Commit.of().with(Working.CLEAR));
            assertThat(till.sales().working()).isEmpty();
        }
    }

    @Test
    void documents_are_numbered_from_one_without_gaps_over_shifts_and_restarts() {
        try (var till = Tills.open(home)) {
            assertThat(till.books().nextDocument()).isEqualTo(1);
            var day = new Day(till, random);
            var shift = day.open(0);
            day.sell(shift, List.of(Goods.water(1, 1)));
            day.close(shift);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.books().nextDocument()).isEqualTo(2);
            var day = new Day(till, random);
            day.sell(day.open(0), List.of(Goods.water(1, 1)));
            assertThat(till.books().nextDocument()).isEqualTo(3);
        }
    }

    @Test
    void the_time_of_a_commit_is_never_before_the_one_before_it() {
        var clock = new AtomicReference<>(Day.NINE);
        try (var till = open(clock)) {
            var first = till.books().write(Commit.of(new Fact.Locked(Day.CASHIER)));
            clock.set(Day.NINE.minus(Duration.ofHours(1)));
            var second = till.books().write(Commit.of(new Fact.SignedOn(Day.CASHIER)));
            var basket = till.books().write(Commit.of().with(Working.CLEAR));

            assertThat(second).isAfterOrEqualTo(first);
            assertThat(basket).isAfterOrEqualTo(second);
        }
        try (var till = open(clock)) {
            assertThat(till.books().write(Commit.of().with(Working.CLEAR)))
                    .isAfterOrEqualTo(Day.NINE);
        }
    }

    private TillStore open(AtomicReference<Instant> clock) {
        var opening = TillStore.open(home, clock::get, Money.CNY, SqliteOptions.small());
        if (opening instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError(opening);
    }

    @Test
    void the_last_hash_moves_with_every_fact_and_with_nothing_else() {
        try (var till = Tills.open(home)) {
            assertThat(till.books().lastHash()).isEqualTo("0".repeat(64));
            till.books().write(Commit.of(new Fact.SignedOn(Day.CASHIER)));
            var hash = till.books().lastHash();
            till.books().write(Commit.of().with(Working.CLEAR));

            assertThat(hash).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
            assertThat(till.books().lastHash()).isEqualTo(hash);
        }
    }

    @Test
    void the_same_thing_may_happen_many_times() {
        try (var till = Tills.open(home)) {
            for (int i = 0; i < 5; i++) {
                till.books()
                        .write(
                                Commit.of(
                                        new Fact.SignedOn(Day.CASHIER),
                                        new Fact.Locked(Day.CASHIER),
                                        new Fact.SignedOn(Day.CASHIER)));
            }
            assertThat(till.unreadable()).isEmpty();
            assertThat(till.verify()).isInstanceOf(guitai.store.journal.ChainCheck.Intact.class);
        }
    }
}

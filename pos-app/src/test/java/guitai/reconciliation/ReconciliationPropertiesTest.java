package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.LATE;
import static guitai.reconciliation.Discrepancy.MATCHED;
import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.NEXT;
import static guitai.reconciliation.TwoBooks.RULES;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.StatementSource.Bill;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// Whatever happens in two days of a shop, every number is classified once and rightly.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReconciliationPropertiesTest {
    private static final int WORLDS = Boolean.getBoolean("guitai.nightly") ? 10_000 : 300;
    private static final int CUSTOMERS = 80;

    private final long seed = Long.getLong("guitai.seed", 57L);

    @Test
    void exactly_what_went_wrong_is_found_each_in_its_class_and_nothing_else() {
        each(
                world -> {
                    var made = new World(world, CUSTOMERS);
                    var day = made.books.day(DAY);
                    assertThat(found(day)).as("seed %d", world).isEqualTo(made.onDay);
                    assertThat(day.nothingTaken())
                            .as("seed %d", world)
                            .isEqualTo(made.nothingTaken);
                    var next = made.books.day(NEXT);
                    assertThat(found(next)).as("seed %d, next", world).isEqualTo(made.onNext);
                });
    }

    @Test
    void every_line_of_either_book_is_in_one_class_and_the_classes_add_up_to_the_fen() {
        each(
                world -> {
                    var made = new World(world, CUSTOMERS);
                    var agreed = new ArrayList<Row>();
                    var day = made.books.day(DAY, Bill.TRADES, RULES, agreed::add);
                    addsUp(world, day, agreed);
                    assertThat(agreed).as("seed %d", world).hasSize(made.agree);
                    agreed.clear();
                    addsUp(world, made.books.day(NEXT, Bill.TRADES, RULES, agreed::add), agreed);
                });
    }

    @Test
    void the_order_of_lines_and_rows_does_not_matter() {
        each(
                world -> {
                    var made = new World(world, CUSTOMERS).books;
                    var mixed = new TwoBooks();
                    mixed.ours.addAll(made.ours);
                    mixed.theirs.addAll(made.theirs);
                    Collections.shuffle(mixed.ours, new Random(world));
                    Collections.shuffle(mixed.theirs, new Random(world + 1));
                    assertThat(mixed.day(DAY)).as("seed %d", world).isEqualTo(made.day(DAY));
                    assertThat(mixed.day(NEXT)).as("seed %d", world).isEqualTo(made.day(NEXT));
                });
    }

    @Test
    void doing_days_again_changes_nothing() {
        each(
                world -> {
                    var books = new World(world, CUSTOMERS).books;
                    var day = books.day(DAY);
                    var next = books.day(NEXT);
                    var pool = books.pool;
                    assertThat(books.day(NEXT)).as("seed %d", world).isEqualTo(next);
                    assertThat(books.pool).as("seed %d", world).isEqualTo(pool);
                    assertThat(books.day(DAY)).as("seed %d", world).isEqualTo(day);
                    assertThat(books.day(NEXT)).as("seed %d", world).isEqualTo(next);
                    assertThat(books.pool.waiting()).as("seed %d", world).isEmpty();
                });
    }

    @Test
    void after_patience_nothing_waits_and_every_difference_is_somebodys_case() {
        each(
                world -> {
                    var made = new World(world, CUSTOMERS);
                    var day = made.books.day(DAY);
                    var next = made.books.day(NEXT);
                    assertThat(made.books.pool.waiting()).as("seed %d", world).isEmpty();
                    var differences =
                            made.onDay.keySet().stream()
                                            .filter(key -> !made.onNext.containsKey(key))
                                            .count()
                                    + made.onNext.values().stream()
                                            .filter(what -> what != LATE)
                                            .count();
                    var cases = new ArrayList<>(day.cases());
                    cases.addAll(next.cases());
                    assertThat(cases).as("seed %d", world).hasSize((int) differences);
                    assertThat(cases)
                            .as("seed %d", world)
                            .extracting(DifferenceCase::id)
                            .doesNotHaveDuplicates();
                });
    }

    private static void addsUp(long world, Reconciled day, List<Row> agreed) {
        long ours = day.nothingTaken();
        long theirs = 0;
        var difference = Money.ZERO_CNY;
        for (var what : Discrepancy.values()) {
            ours += day.totals(what).ours();
            theirs += day.totals(what).theirs();
            difference = difference.plus(day.totals(what).difference());
        }
        assertThat(ours).as("seed %d", world).isEqualTo(day.in().ours());
        assertThat(theirs).as("seed %d", world).isEqualTo(day.in().theirs());
        assertThat(difference).as("seed %d", world).isEqualTo(day.in().difference());
        assertThat(day.totals(MATCHED).difference()).isEqualTo(Money.ZERO_CNY);
        assertThat(day.totals(LATE).difference()).isEqualTo(Money.ZERO_CNY);
        var rows = new ArrayList<>(day.rows());
        rows.addAll(agreed);
        assertThat(Money.sum(Money.CNY, rows.stream().map(Row::difference).toList()))
                .as("seed %d", world)
                .isEqualTo(difference);
        assertThat(rows)
                .as("seed %d", world)
                .extracting(row -> row.key() + " " + row.copy())
                .doesNotHaveDuplicates();
    }

    private static Map<String, Discrepancy> found(Reconciled day) {
        var found = new TreeMap<String, Discrepancy>();
        for (var row : day.rows()) {
            var sort = row.key().kind() == Kind.PAYMENT ? "P " : "R ";
            found.put(sort + row.key().number() + " " + row.copy(), row.what());
        }
        return found;
    }

    private void each(LongConsumer check) {
        for (long world = seed; world < seed + WORLDS; world++) check.accept(world);
    }
}

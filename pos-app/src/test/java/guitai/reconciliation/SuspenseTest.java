package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.AMOUNT_DIFFERS;
import static guitai.reconciliation.Discrepancy.LATE;
import static guitai.reconciliation.Discrepancy.ONLY_OURS;
import static guitai.reconciliation.Discrepancy.ONLY_THEIRS;
import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.NEXT;
import static guitai.reconciliation.TwoBooks.RULES;
import static guitai.reconciliation.TwoBooks.at;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.StatementSource.Bill;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspenseTest {
    private final TwoBooks books = new TwoBooks();

    @Test
    void a_payment_on_either_side_of_midnight_meets_its_other_side_the_next_day() {
        books.weSold("OURSFIRST", 100, State.DONE, at(DAY, "23:59:59"));
        books.theyPaid("OURSFIRST", 100, at(NEXT, "00:00:02"));
        books.theyPaid("THEIRSFIRST", 200, at(DAY, "23:59:59"));
        books.weSold("THEIRSFIRST", 200, State.DONE, at(NEXT, "00:00:02"));
        assertThat(books.day(DAY).rows())
                .extracting(Row::what)
                .containsExactly(ONLY_OURS, ONLY_THEIRS);
        var next = books.day(NEXT);
        assertThat(next.rows()).extracting(Row::what).containsExactly(LATE, LATE);
        assertThat(next.cases()).isEmpty();
        assertThat(books.pool.waiting()).isEmpty();
    }

    @Test
    void what_comes_late_with_another_amount_is_a_difference_and_waits_no_longer() {
        books.weSold("A", 100, State.DONE, at(DAY, "23:59:59"));
        books.theyPaid("A", 101, at(NEXT, "00:00:02"));
        books.day(DAY);
        var next = books.day(NEXT);
        assertThat(next.rows()).extracting(Row::what).containsExactly(AMOUNT_DIFFERS);
        assertThat(next.cases()).hasSize(1);
        assertThat(books.pool.waiting()).isEmpty();
    }

    @Test
    void what_nobody_else_has_becomes_a_case_when_patience_ends() {
        books.weSold("A", 100);
        var patient = RULES.withPatience(3);
        for (int days = 0; days < 3; days++) {
            var day = books.day(DAY.plusDays(days), Bill.TRADES, patient);
            assertThat(day.rows(ONLY_OURS)).hasSize(1);
            assertThat(day.cases()).as("after %d days", days).isEmpty();
            assertThat(books.pool.waiting()).hasSize(1);
        }
        assertThat(books.day(DAY.plusDays(3), Bill.TRADES, patient).cases()).hasSize(1);
        assertThat(books.pool.waiting()).isEmpty();
        assertThat(books.day(DAY.plusDays(4), Bill.TRADES, patient).rows()).isEmpty();
    }

    @Test
    void without_patience_it_is_a_case_at_once() {
        books.weSold("A", 100);
        var day = books.day(DAY, Bill.TRADES, RULES.withPatience(0));
        assertThat(day.cases()).hasSize(1);
        assertThat(day.put()).isEmpty();
    }

    @Test
    void the_case_of_a_difference_has_the_same_number_however_often_its_day_is_done() {
        books.weSold("A", 100);
        books.theyPaid("A", 101);
        var first = books.day(DAY).cases().getFirst();
        assertThat(books.day(DAY).cases().getFirst().id()).isEqualTo(first.id());
        books.theirs.clear();
        books.theyPaid("A", 102);
        assertThat(books.day(DAY).cases().getFirst().id()).isEqualTo(first.id());
    }

    @Test
    void what_was_open_here_yesterday_is_looked_at_as_it_stands_today() {
        books.weSold("PAID", 100, State.OPEN, at(DAY, "23:59:59"));
        books.weSold("UNPAID", 200, State.OPEN, at(DAY, "23:59:59"));
        books.theyPaid("PAID", 100, at(NEXT, "00:00:02"));
        assertThat(books.day(DAY).rows())
                .extracting(Row::hint)
                .containsExactly(Row.Hint.OPEN_HERE, Row.Hint.OPEN_HERE);
        books.ours.clear();
        books.weSold("PAID", 100, State.DONE, at(DAY, "23:59:59"));
        books.weSold("UNPAID", 200, State.NOT_DONE, at(DAY, "23:59:59"));
        var next = books.day(NEXT);
        assertThat(next.rows()).extracting(Row::what).containsExactly(LATE);
        assertThat(next.nothingTaken()).isOne();
        assertThat(next.cases()).isEmpty();
        assertThat(books.pool.waiting()).isEmpty();
    }

    @Test
    void a_day_done_again_replaces_what_it_put_in_and_took_out() {
        books.weSold("A", 100, State.DONE, at(DAY, "23:59:59"));
        books.theyPaid("A", 100, at(NEXT, "00:00:02"));
        books.theyPaid("B", 300, at(NEXT, "12:00:00"));
        var day = books.day(DAY);
        var next = books.day(NEXT);
        var after = books.pool;
        assertThat(books.day(NEXT)).isEqualTo(next);
        assertThat(books.pool).isEqualTo(after);
        // An earlier day too, though a later one has already emptied what it put in.
        assertThat(books.day(DAY)).isEqualTo(day);
        assertThat(books.pool.waiting()).isEqualTo(after.waiting());
    }

    @Test
    void a_better_file_of_the_same_day_takes_back_what_the_first_one_put_in() {
        books.weSold("A", 100);
        books.day(DAY);
        assertThat(books.pool.waiting()).hasSize(1);
        books.theyPaid("A", 100);
        assertThat(books.day(DAY).rows()).isEmpty();
        assertThat(books.pool.waiting()).isEmpty();
    }
}

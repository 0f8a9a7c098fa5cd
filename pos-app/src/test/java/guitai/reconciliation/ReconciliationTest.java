package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.AMOUNT_DIFFERS;
import static guitai.reconciliation.Discrepancy.COUPON_DIFFERS;
import static guitai.reconciliation.Discrepancy.FEE_DIFFERS;
import static guitai.reconciliation.Discrepancy.LATE;
import static guitai.reconciliation.Discrepancy.MATCHED;
import static guitai.reconciliation.Discrepancy.ONLY_OURS;
import static guitai.reconciliation.Discrepancy.ONLY_THEIRS;
import static guitai.reconciliation.Discrepancy.STATE_DIFFERS;
import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.NEXT;
import static guitai.reconciliation.TwoBooks.RULES;
import static guitai.reconciliation.TwoBooks.at;
import static guitai.reconciliation.TwoBooks.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guitai.money.Money;
import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.Row.Hint;
import guitai.reconciliation.StatementSource.Bill;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReconciliationTest {
    private final TwoBooks books = new TwoBooks();

    @Test
    void a_day_with_one_row_of_every_class_finds_each_of_them() {
        books.weSold("AGREES", 10_000);
        books.theyPaid("AGREES", 10_000);
        books.weSold("OURSONLY", 500);
        books.theyPaid("THEIRSONLY", 700);
        books.weSold("AMOUNT", 800);
        books.theyPaid("AMOUNT", 801);
        books.weSold("STATE", 900, State.OPEN, at(DAY, "12:00:00"));
        books.theyPaid("STATE", 900);
        books.we(Kind.PAYMENT, "COUPON", "", 1_000, 100, State.DONE, at(DAY, "12:00:00"));
        books.theyPaid("COUPON", 1_000);
        books.weSold("FEE", 100_000);
        books.they(StatementLine.Kind.PAYMENT, "FEE", "", 100_000, 0, 602_000, at(DAY, "12:00:00"));
        books.weSold("LATE", 300, State.DONE, at(DAY, "23:59:59"));
        books.theyPaid("LATE", 300, at(NEXT, "00:00:02"));

        var day = books.day(DAY);
        assertThat(day.totals(MATCHED).ours()).isOne();
        assertThat(day.rows())
                .extracting(Row::what, row -> row.key().number())
                .containsExactly(
                        tuple(ONLY_OURS, "LATE"),
                        tuple(ONLY_OURS, "OURSONLY"),
                        tuple(ONLY_THEIRS, "THEIRSONLY"),
                        tuple(AMOUNT_DIFFERS, "AMOUNT"),
                        tuple(STATE_DIFFERS, "STATE"),
                        tuple(COUPON_DIFFERS, "COUPON"),
                        tuple(FEE_DIFFERS, "FEE"));
        // What only one side has waits a day; the rest is a person's at once.
        assertThat(day.cases()).hasSize(4);
        assertThat(day.put())
                .extracting(entry -> entry.key().number())
                .containsExactly("LATE", "OURSONLY", "THEIRSONLY");

        var next = books.day(NEXT);
        assertThat(next.rows(LATE)).extracting(row -> row.key().number()).containsExactly("LATE");
        assertThat(next.rows(LATE).getFirst().since()).isEqualTo(DAY);
        assertThat(next.cases()).hasSize(2);
        assertThat(books.pool.waiting()).isEmpty();
    }

    @Test
    void what_was_asked_for_is_compared_and_not_what_is_settled() {
        var ours = books.we(Kind.PAYMENT, "A", "", 1_000, 300, State.DONE, at(DAY, "10:00:00"));
        assertThat(ours.settled()).isEqualTo(Money.cny(700));
        books.they(StatementLine.Kind.PAYMENT, "A", "", 1_000, 300, fee(700), at(DAY, "10:00:00"));
        assertThat(books.day(DAY).rows()).isEmpty();
    }

    @Test
    void refunds_are_found_by_their_own_number_on_their_own_day() {
        books.theyPaid("A", 1_000);
        books.weSold("A", 1_000);
        books.weRefunded("A", "A1", 300);
        books.weRefunded("A", "A2", 400);
        books.theyRefunded("A", "A2", 400, at(DAY, "15:00:01"));
        books.theyRefunded("A", "A1", 300, at(DAY, "15:00:02"));
        var day = books.day(DAY);
        assertThat(day.rows()).isEmpty();
        assertThat(day.totals(MATCHED))
                .isEqualTo(new Reconciled.Totals(3, 3, Money.cny(300), Money.cny(300)));
    }

    @Test
    void a_refund_nobody_made_here_is_named_as_such() {
        books.weSold("A", 1_000);
        books.theyPaid("A", 1_000);
        books.theyRefunded("A", "PORTAL1", 1_000, at(DAY, "16:00:00"));
        var row = onlyRow(books.day(DAY));
        assertThat(row.what()).isEqualTo(ONLY_THEIRS);
        assertThat(row.hint()).isEqualTo(Hint.EXTERNAL_REFUND);
        assertThat(row.key()).isEqualTo(LineKey.refund("PORTAL1"));
        assertThat(row.difference()).isEqualTo(Money.cny(-1_000));
    }

    @Test
    void a_payment_taken_back_agrees_when_both_legs_are_there() {
        for (var state : List.of(State.TAKEN_BACK, State.GIVEN_UP, State.NOT_DONE)) {
            books.weSold("A" + state, 1_000, state, at(DAY, "12:00:00"));
            books.theyReversed("A" + state, 1_000, at(DAY, "12:01:00"));
            books.theyPaid("A" + state, 1_000);
        }
        var day = books.day(DAY);
        assertThat(day.rows()).isEmpty();
        assertThat(day.totals(MATCHED))
                .isEqualTo(new Reconciled.Totals(3, 6, Money.ZERO_CNY, Money.ZERO_CNY));
    }

    @Test
    void a_payment_taken_back_by_refunding_all_of_it_agrees_too() {
        books.weSold("A", 1_000, State.TAKEN_BACK, at(DAY, "12:00:00"));
        books.theyRefunded("A", "AR", 1_000, at(DAY, "12:20:00"));
        books.theyPaid("A", 1_000);
        books.theyRefunded("A", "PORTAL1", 100, at(DAY, "12:30:00"));
        assertThat(onlyRow(books.day(DAY)).key()).isEqualTo(LineKey.refund("PORTAL1"));
    }

    @Test
    void a_payment_taken_back_of_which_a_leg_is_missing_waits_and_then_is_a_difference() {
        books.weSold("A", 1_000, State.TAKEN_BACK, at(DAY, "23:59:50"));
        books.theyPaid("A", 1_000, at(DAY, "23:59:50"));
        books.weSold("B", 1_000, State.TAKEN_BACK, at(DAY, "23:59:50"));
        books.theyPaid("B", 1_000, at(DAY, "23:59:50"));
        books.theyReversed("B", 1_000, at(NEXT, "00:00:20"));
        var day = books.day(DAY);
        assertThat(day.rows(STATE_DIFFERS))
                .extracting(Row::hint)
                .containsExactly(Hint.BACK_LEG_MISSING, Hint.BACK_LEG_MISSING);
        assertThat(day.cases()).isEmpty();
        var next = books.day(NEXT);
        assertThat(next.rows())
                .extracting(row -> row.key().number() + " " + row.what())
                .containsExactly("A STATE_DIFFERS", "B LATE");
        assertThat(next.cases()).hasSize(1);
        assertThat(books.pool.waiting()).isEmpty();
    }

    @Test
    void a_payment_we_booked_and_they_took_back_is_a_difference_at_once() {
        books.weSold("A", 1_000);
        books.theyPaid("A", 1_000);
        books.theyReversed("A", 1_000, at(DAY, "12:01:00"));
        var day = books.day(DAY);
        assertThat(onlyRow(day).what()).isEqualTo(STATE_DIFFERS);
        assertThat(onlyRow(day).hint()).isEqualTo(Hint.TAKEN_BACK_THERE);
        assertThat(onlyRow(day).sides().theirLines()).hasSize(2);
        assertThat(day.cases()).hasSize(1);
    }

    @Test
    void an_attempt_that_took_no_money_is_no_row_unless_the_bill_has_it() {
        books.weSold("A", 1_000, State.NOT_DONE, at(DAY, "12:00:00"));
        books.weSold("B", 1_000, State.GIVEN_UP, at(DAY, "12:00:00"));
        books.weSold("C", 1_000, State.NOT_DONE, at(DAY, "12:00:00"));
        books.theyPaid("C", 1_000);
        var day = books.day(DAY);
        assertThat(day.nothingTaken()).isEqualTo(2);
        assertThat(onlyRow(day).key().number()).isEqualTo("C");
        assertThat(onlyRow(day).hint()).isEqualTo(Hint.NOT_DONE_HERE);
        assertThat(onlyRow(day).difference()).isEqualTo(Money.cny(1_000));
    }

    @Test
    void a_number_that_is_twice_in_the_bill_is_a_difference_of_its_own_whichever_comes_first() {
        books.weSold("A", 1_000);
        books.theyPaid("A", 1_500);
        books.theyPaid("A", 1_000);
        books.theyPaid("A", 1_000);
        var reversed = new TwoBooks();
        reversed.ours.addAll(books.ours);
        reversed.theirs.addAll(books.theirs.reversed());
        for (var some : List.of(books, reversed)) {
            var day = some.day(DAY);
            assertThat(day.totals(MATCHED).theirs()).isOne();
            assertThat(day.rows()).allMatch(row -> row.hint() == Hint.TWICE_IN_BILL);
            assertThat(day.rows()).extracting(Row::copy).containsExactly(2, 3);
            assertThat(day.cases()).extracting(DifferenceCase::id).doesNotHaveDuplicates();
            assertThat(day.cases()).hasSize(2);
        }
        assertThat(books.day(DAY)).isEqualTo(reversed.day(DAY));
    }

    @Test
    void a_fee_may_be_a_fen_off_in_every_row_and_the_fen_are_added_up() {
        for (int i = 0; i < 10; i++) {
            books.weSold("A" + i, 10_000);
            books.they(
                    StatementLine.Kind.PAYMENT,
                    "A" + i,
                    "",
                    10_000,
                    0,
                    61_000,
                    at(DAY, "12:00:00"));
        }
        var day = books.day(DAY);
        assertThat(day.rows()).isEmpty();
        assertThat(day.fees()).isEqualTo(new Reconciled.Fees(600, 610_000, 10_000));
        books.weSold("B", 10_000);
        books.they(StatementLine.Kind.PAYMENT, "B", "", 10_000, 0, 61_001, at(DAY, "12:00:00"));
        assertThat(onlyRow(books.day(DAY)).what()).isEqualTo(FEE_DIFFERS);
    }

    @Test
    void a_refund_still_under_way_when_the_bill_was_made_agrees_and_a_failed_one_does_not() {
        books.weRefunded("A", "A1", 100);
        books.theyRefunded("A", "A1", 100, at(DAY, "15:00:00"));
        books.lastIs(StatementLine.State.PROCESSING);
        books.weRefunded("B", "B1", 100);
        books.theyRefunded("B", "B1", 100, at(DAY, "15:00:00"));
        books.lastIs(StatementLine.State.FAILED);
        books.weRefunded("C", "C1", 100);
        books.theyRefunded("C", "C1", 100, at(DAY, "15:00:00"));
        books.lastIs(StatementLine.State.UNKNOWN);
        var agreed = new ArrayList<Row>();
        var day = books.day(DAY, Bill.TRADES, RULES, agreed::add);
        assertThat(agreed).extracting(Row::hint).containsExactly(Hint.UNDER_WAY_THERE);
        assertThat(day.rows(STATE_DIFFERS))
                .extracting(Row::hint)
                .containsExactly(Hint.FAILED_THERE, Hint.UNREADABLE_STATE);
    }

    private static Row onlyRow(Reconciled day) {
        assertThat(day.rows()).hasSize(1);
        return day.rows().getFirst();
    }
}

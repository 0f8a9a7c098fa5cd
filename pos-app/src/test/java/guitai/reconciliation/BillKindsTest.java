package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.MATCHED;
import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.RULES;
import static guitai.reconciliation.TwoBooks.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.Reconciliation.Outcome;
import guitai.reconciliation.StatementSource.Bill;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Bills of one side only, of several tills, of another shop; and the list of what agrees.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BillKindsTest {
    private final TwoBooks books = new TwoBooks();

    @Test
    void a_bill_of_payments_only_or_of_refunds_only_can_be_reconciled_alone() {
        books.weSold("A", 1_000);
        books.weRefunded("A", "A1", 300);
        books.weSold("B", 500, State.TAKEN_BACK, at(DAY, "12:00:00"));
        var pay = List.of(books.theyPaid("A", 1_000), books.theyPaid("B", 500));
        var back =
                List.of(
                        books.theyRefunded("A", "A1", 300, at(DAY, "15:00:00")),
                        books.theyReversed("B", 500, at(DAY, "12:01:00")));
        books.theirs.retainAll(pay);
        assertThat(books.day(DAY, Bill.PAYMENTS, RULES).rows()).isEmpty();
        books.theirs.clear();
        books.theirs.addAll(back);
        var refunds = books.day(DAY, Bill.REFUNDS, RULES);
        assertThat(refunds.rows()).isEmpty();
        assertThat(refunds.totals(MATCHED).difference()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void rows_of_a_neighbouring_till_are_counted_apart() {
        books.theyPaid("T02" + "0".repeat(26), 1_000);
        books.theyPaid("T03" + "0".repeat(26), 500);
        var day = books.day(DAY, Bill.TRADES, RULES.withNeighbours(Set.of("T02")));
        assertThat(day.neighbours().theirMoney()).isEqualTo(Money.cny(1_000));
        assertThat(day.rows()).hasSize(1);
        assertThat(day.rows().getFirst().theirs()).isEqualTo(Money.cny(500));
    }

    @Test
    void what_agrees_is_listed_for_whoever_wants_it_with_both_sides_as_they_came() {
        var ours = books.weSold("A", 1_000);
        var theirs = books.theyPaid("A", 1_000);
        var refund = books.weRefunded("A", "A1", 300);
        var theirRefund = books.theyRefunded("A", "A1", 300, at(DAY, "15:00:00"));
        var agreed = new ArrayList<Row>();
        books.day(DAY, Bill.TRADES, RULES, agreed::add);
        assertThat(agreed)
                .extracting(Row::sides)
                .containsExactly(
                        new Row.Sides.Both(ours, List.of(theirs)),
                        new Row.Sides.Both(refund, List.of(theirRefund)));
    }

    @Test
    void a_bill_in_which_too_little_agrees_is_not_taken_for_this_shops() {
        for (int i = 0; i < 6; i++) books.theyPaid("X" + i, 100);
        var which = new DayBill(Channel.WECHAT_PAY, DAY, Bill.TRADES, "00", false);
        var run = Reconciliation.of(which, RULES.withMost(5), List.of(), books);
        books.theirs.forEach(run::trade);
        assertThat(run.finish()).isEqualTo(new Outcome.TooDifferent(5));
    }

    @Test
    void books_that_name_a_payment_twice_are_a_fault_of_ours() {
        books.weSold("A", 1_000);
        books.weSold("A", 1_000);
        assertThatThrownBy(() -> books.day(DAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAYMENT A");
    }
}

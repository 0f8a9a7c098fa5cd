package guitai.reconciliation;

import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.RULES;
import static guitai.reconciliation.TwoBooks.at;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.reconciliation.FundDifference.What;
import guitai.reconciliation.StatementSource.Bill;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundMatchTest {
    private final TwoBooks books = new TwoBooks();

    @Test
    void what_moved_is_what_was_settled_less_refunds_and_fees() {
        books.theyPaid("A", 10_000);
        books.theyRefunded("A", "A1", 2_500, at(DAY, "15:00:00"));
        books.moved("42A", "A", "交易", 10_000);
        books.moved("42A", "A", "扣除交易手续费", -60);
        // A refund moves under the refund's own number.
        books.moved("503A", "A1", "退款", -2_500);
        books.moved("503A", "A1", "退还手续费", 15);
        var funds = read();
        assertThat(funds.differences()).isEmpty();
        assertThat(funds.moved()).isEqualTo(Money.cny(7_455));
        assertThat(funds.difference()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void a_fen_that_went_missing_is_named_with_its_payment() {
        books.theyPaid("A", 10_000);
        books.theyPaid("B", 20_000);
        books.moved("42A", "A", "交易", 9_939);
        books.moved("42B", "B", "交易", 19_880);
        var difference = read().differences().getFirst();
        assertThat(difference.what()).isEqualTo(What.SUMS_DIFFER);
        assertThat(difference.reference()).isEqualTo("42A");
        assertThat(difference.due()).isEqualTo(Money.cny(9_940));
        assertThat(difference.difference()).isEqualTo(Money.cny(-1));
        assertThat(read().differences()).hasSize(1);
    }

    @Test
    void what_never_moved_and_what_moved_without_a_trade_are_told_apart() {
        books.theyPaid("A", 10_000);
        books.moved("42X", "X", "交易", 500);
        books.moved("1", "", "提现", -90_000);
        var funds = read();
        assertThat(funds.differences())
                .extracting(FundDifference::what)
                .containsExactly(What.NOT_MOVED, What.NOT_TRADED);
        assertThat(funds.apart()).isEqualTo(Money.cny(-90_000));
        assertThat(funds.difference()).isEqualTo(Money.cny(500 - 9_940));
        assertThat(books.day(DAY, Bill.TRADES, RULES).cases())
                .filteredOn(c -> c.subject() instanceof DifferenceCase.Subject.OfFunds)
                .hasSize(3);
    }

    @Test
    void a_payment_that_was_taken_back_need_not_have_moved_at_all() {
        books.theyPaid("A", 10_000);
        books.theyReversed("A", 10_000, at(DAY, "12:01:00"));
        books.moved("1", "", "提现", -1);
        assertThat(read().differences()).isEmpty();
    }

    private FundMatch.Read read() {
        var rules = RULES.withNotTrades(Set.of("提现"));
        return (FundMatch.Read) books.day(DAY, Bill.TRADES, rules).funds();
    }
}

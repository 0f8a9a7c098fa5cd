package guitai.shift;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Coins;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.sale.Sales;
import guitai.staff.PinPatience;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ShiftRulesTest {
    private static final Money TOLERANCE = Money.cny(100);
    private static final Money EXPECTED = Money.cny(50090);

    @Test
    void a_drawer_off_by_more_than_the_tolerance_is_counted_again() {
        assertThat(judge(false, 49000)).isEqualTo(new BlindCount.Recount(1));
    }

    @Test
    void a_drawer_still_off_after_the_recount_needs_a_supervisor() {
        assertThat(judge(false, 49000, 49000)).isEqualTo(new BlindCount.NeedsSupervisor(2));
        assertThat(judge(true, 49000, 49000)).isEqualTo(new BlindCount.Accepted(Money.cny(-1090)));
    }

    @Test
    void a_difference_within_the_tolerance_is_accepted_at_once() {
        assertThat(judge(false, 50190)).isEqualTo(new BlindCount.Accepted(Money.cny(100)));
    }

    private static BlindCount judge(boolean supervised, long... counts) {
        var tries = new ArrayList<Money>();
        for (var count : counts) tries.add(Money.cny(count));
        return BlindCount.judge(EXPECTED, TOLERANCE, tries, supervised);
    }

    @Test
    void change_is_the_fewest_pieces_the_drawer_holds() {
        // Three 20s beat a 50 and ten 1s; greedy would take the 50.
        var drawer = Map.of(5000L, 1, 2000L, 3, 100L, 10);

        assertThat(ChangeProposal.of(Money.cny(6000), drawer))
                .isEqualTo(new ChangeProposal.Pieces(new TreeMap<>(Map.of(2000L, 3))));
    }

    @Test
    void change_that_cannot_be_made_is_said_to_be_impossible() {
        assertThat(ChangeProposal.of(Money.cny(30), Map.of(50L, 4, 100L, 1)))
                .isEqualTo(new ChangeProposal.Impossible());
    }

    @Test
    void proposed_change_always_adds_up_and_never_takes_what_is_not_there() {
        var seed = 11L;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var drawer = new TreeMap<Long, Integer>();
            for (var value : Coins.of(Money.CNY)) drawer.put(value, random.nextInt(5));
            var change = Money.cny(random.nextInt(2000) * 10L);
            if (ChangeProposal.of(change, drawer) instanceof ChangeProposal.Pieces(var pieces)) {
                assertThat(CashCount.of(pieces, Money.CNY).total())
                        .as("seed %d case %d", seed, i)
                        .isEqualTo(change);
                pieces.forEach(
                        (value, count) -> assertThat(count).isLessThanOrEqualTo(drawer.get(value)));
            }
        }
    }

    @Test
    void the_identities_of_a_z_hold_for_any_day() {
        var seed = 12L;
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var day = new ArrayList<DocumentFigures>();
            for (int n = 1; n <= 20; n++) day.add(figures(randomSale(n, random)));
            var totals = PeriodTotals.of(Money.CNY, day);
            assertThat(totals.imbalances()).as("seed %d case %d", seed, i).isEmpty();
            assertThat(totals.gaps()).isEmpty();
        }
    }

    @Test
    void a_z_that_does_not_balance_says_by_how_much() {
        var sale = figures(Sales.cash(1, Sales.pieces(1, 1, 1000)));
        var wrong =
                new DocumentFigures(
                        sale.no(),
                        sale.kind(),
                        sale.gross(),
                        sale.discount(),
                        sale.net(),
                        sale.rounding(),
                        sale.perTax(),
                        List.of(TenderLine.exact(TenderKind.CASH, Money.cny(990))),
                        1);

        assertThat(PeriodTotals.of(Money.CNY, List.of(wrong)).imbalances())
                .containsExactly(
                        new PeriodTotals.Imbalance(
                                PeriodTotals.Identity.NET_AND_ROUNDING_IS_TENDERS, Money.cny(10)));
    }

    @Test
    void a_missing_document_shows_as_a_gap() {
        var first = figures(Sales.cash(1, Sales.pieces(1, 1, 1000)));
        var fourth = figures(Sales.cash(4, Sales.pieces(1, 1, 1000)));

        assertThat(PeriodTotals.of(Money.CNY, List.of(first, fourth)).gaps())
                .containsExactly(2L, 3L);
    }

    @Test
    void wrong_pins_cost_more_and_more_patience_up_to_five_minutes() {
        assertThat(PinPatience.after(2)).isEqualTo(Duration.ZERO);
        assertThat(PinPatience.after(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PinPatience.after(5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(PinPatience.after(1_000_000)).isEqualTo(Duration.ofMinutes(5));
    }

    private static Sale.Completed randomSale(int no, Random random) {
        var price = 1 + random.nextInt(9999);
        return Sales.cash(
                no,
                Sales.pieces(1, 1 + random.nextInt(3), price, Sales.off(random.nextInt(price))),
                Sales.pieces(2, 1, 1 + random.nextInt(999)));
    }

    private static DocumentFigures figures(Sale.Completed sale) {
        var totals = sale.totals();
        return new DocumentFigures(
                sale.number().sequence(),
                DocumentFigures.Kind.SALE,
                totals.gross(),
                totals.discount(),
                totals.net(),
                sale.rounding(),
                totals.perTax(),
                sale.tenders(),
                2);
    }
}

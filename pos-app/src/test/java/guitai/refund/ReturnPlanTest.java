package guitai.refund;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnPlanTest {
    private static final CashRounding DOWN = CashRounding.CN_FEN_DOWN;
    private static final Returned NOTHING = new Returned(Map.of(), Money.cny(0), Money.cny(0));

    @Test
    void a_whole_sale_comes_back_for_exactly_what_was_paid() {
        var sale = Sales.cash(1, Sales.pieces(1, 1, 8333));

        var plan = (ReturnPlan.Possible) ReturnPlan.ofAll(sale, NOTHING, DOWN);

        assertThat(plan.amount()).isEqualTo(Money.cny(8333));
        assertThat(plan.cash()).isEqualTo(Money.cny(8330));
        assertThat(plan.rounding()).isEqualTo(Money.cny(3));
    }

    @Test
    void more_than_was_sold_is_refused() {
        var sale = Sales.cash(1, Sales.pieces(1, 3, 100));
        var before = new Returned(Map.of(1, 2000L), Money.cny(200), Money.cny(200));

        assertThat(ReturnPlan.of(sale, before, Map.of(1, Quantity.pieces(2)), DOWN))
                .isEqualTo(new ReturnPlan.TooMuch(sale.lines().getFirst(), 1000));
        assertThat(ReturnPlan.of(sale, before, Map.of(9, Quantity.ONE), DOWN))
                .isEqualTo(new ReturnPlan.NoSuchLine(9));
    }

    @Test
    void what_came_back_once_cannot_come_back_again() {
        var sale = Sales.cash(1, Sales.pieces(1, 1, 100));
        var all = new Returned(Map.of(1, 1000L), Money.cny(100), Money.cny(100));

        assertThat(ReturnPlan.ofAll(sale, all, DOWN)).isEqualTo(new ReturnPlan.NothingLeft());
    }

    @Test
    void a_discounted_line_gives_back_its_stored_net_and_leaves_the_others_alone() {
        var sale =
                Sales.cash(
                        1,
                        Sales.pieces(1, 1, 5000, Sales.off(833)),
                        Sales.pieces(2, 1, 1000, Sales.off(167)));

        var plan =
                (ReturnPlan.Possible) ReturnPlan.of(sale, NOTHING, Map.of(1, Quantity.ONE), DOWN);

        assertThat(plan.amount()).isEqualTo(Money.cny(4167));
    }

    @Test
    void any_sequence_of_part_returns_adds_up_to_what_was_paid() {
        var seed = 7L;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var sale = randomSale(random);
            var before = NOTHING;
            while (!(ReturnPlan.ofAll(sale, before, DOWN) instanceof ReturnPlan.NothingLeft)) {
                before = oneMore(sale, before, random);
            }
            assertThat(before.refunded()).as("seed %d case %d", seed, i).isEqualTo(sale.paid());
            assertThat(before.amount()).isEqualTo(sale.totals().net());
        }
    }

    private static Sale.Completed randomSale(Random random) {
        var lines = new LineItem[1 + random.nextInt(4)];
        for (int n = 0; n < lines.length; n++) {
            var price = 1 + random.nextInt(3000);
            var count = 1 + random.nextInt(5);
            var off = random.nextInt(price * count);
            lines[n] = Sales.pieces(n + 1, count, price, Sales.off(off));
        }
        return Sales.cash(1, lines);
    }

    private static Returned oneMore(Sale.Completed sale, Returned before, Random random) {
        var line = sale.lines().get(random.nextInt(sale.lines().size()));
        var left = line.quantity().milli() - before.milli(line.number());
        if (left == 0) return before;
        var back = new Quantity(1 + random.nextLong(left));
        var plan =
                (ReturnPlan.Possible)
                        ReturnPlan.of(sale, before, Map.of(line.number(), back), DOWN);
        assertThat(plan.cash().isNegative()).isFalse();
        var milli = new HashMap<>(before.milliByLine());
        milli.merge(line.number(), back.milli(), Long::sum);
        return new Returned(
                milli, before.amount().plus(plan.amount()), before.refunded().plus(plan.cash()));
    }
}

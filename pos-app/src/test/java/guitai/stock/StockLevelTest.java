package guitai.stock;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockLevelTest {
    private static final Sku WATER = new Sku("W1");
    private static final StockLevel NONE = StockLevel.none(WATER, Money.CNY);

    private static StockLevel having(long pieces, long costFen) {
        return NONE.received(pieces * 1000, Money.cny(costFen)).after();
    }

    @Test
    void two_deliveries_at_two_costs_are_worth_their_average() {
        var level = having(10, 100).received(30_000, Money.cny(140)).after();

        assertThat(level.milli()).isEqualTo(40_000);
        assertThat(level.value()).isEqualTo(Money.cny(5_200));
        assertThat(level.averageCost()).contains(Money.cny(130));
        assertThat(level.lastCost()).isEqualTo(Money.cny(140));
    }

    @Test
    void what_is_sold_leaves_at_the_average_and_costs_what_left() {
        var moved = having(10, 100).received(30_000, Money.cny(140)).after().sold(5_000);

        assertThat(moved.value()).isEqualTo(Money.cny(-650));
        assertThat(moved.costOfGoods()).isEqualTo(Money.cny(650));
        assertThat(moved.after().averageCost()).contains(Money.cny(130));
    }

    @Test
    void the_last_piece_takes_along_what_rounding_left_over() {
        var level = new StockLevel(WATER, 3_000, Money.cny(100), Money.cny(33));
        level = level.sold(1_000).after().sold(1_000).after();

        assertThat(level.sold(1_000).after().value()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void selling_more_than_there_is_goes_below_zero_at_the_last_cost() {
        var moved = having(2, 100).sold(5_000);

        assertThat(moved.after().negative()).isTrue();
        assertThat(moved.after().milli()).isEqualTo(-3_000);
        assertThat(moved.after().value()).isEqualTo(Money.cny(-300));
        assertThat(moved.costOfGoods()).isEqualTo(Money.cny(500));
        assertThat(moved.after().averageCost()).isEmpty();
        assertThat(moved.after().cost()).isEqualTo(Money.cny(100));
    }

    @Test
    void goods_sold_before_they_came_cost_what_the_delivery_cost() {
        var sold = NONE.sold(4_000);
        assertThat(sold.costOfGoods()).isEqualTo(Money.ZERO_CNY);

        var received = sold.after().received(10_000, Money.cny(250));
        assertThat(received.after().value()).isEqualTo(Money.cny(6 * 250));
        assertThat(received.after().averageCost()).contains(Money.cny(250));
        assertThat(received.costOfGoods()).isEqualTo(Money.cny(4 * 250));
    }

    @Test
    void a_delivery_that_does_not_reach_zero_pays_off_a_part() {
        var below = having(1, 100).sold(5_000).after();
        var received = below.received(1_000, Money.cny(130));

        assertThat(received.after().milli()).isEqualTo(-3_000);
        assertThat(received.after().value()).isEqualTo(Money.cny(-300));
        assertThat(received.costOfGoods()).isEqualTo(Money.cny(30));
    }

    @Test
    void what_comes_back_counts_at_the_average_of_the_day() {
        var moved = having(4, 125).sold(-1_000);

        assertThat(moved.value()).isEqualTo(Money.cny(125));
        assertThat(moved.costOfGoods()).isEqualTo(Money.cny(-125));
    }

    @Test
    void goods_that_are_missing_or_found_are_no_cost_of_what_was_sold() {
        assertThat(having(4, 125).found(-1_000).costOfGoods()).isEqualTo(Money.ZERO_CNY);
        assertThat(having(4, 125).found(-1_000).value()).isEqualTo(Money.cny(-125));
        assertThat(having(4, 125).found(1_000).value()).isEqualTo(Money.cny(125));
        assertThat(having(4, 125).sold(4_000).after().found(1_000).value())
                .isEqualTo(Money.cny(125));
    }

    @Test
    void the_worth_is_what_was_paid_less_what_was_sold_and_lost_whatever_happens() {
        int rounds = Boolean.getBoolean("guitai.nightly") ? 20_000 : 1_000;
        for (long seed = 0; seed < rounds; seed++) {
            var random = new Random(seed);
            var level = NONE;
            long milli = 0;
            var paid = Money.ZERO_CNY;
            var sold = Money.ZERO_CNY;
            var lost = Money.ZERO_CNY;
            for (int step = 0; step < 40; step++) {
                long some = 1L + random.nextInt(20_000);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        var cost = Money.cny(random.nextInt(5_000));
                        var moved = level.received(some, cost);
                        paid = paid.plus(cost.timesRatio(some, 1000));
                        sold = sold.plus(moved.costOfGoods());
                        level = moved.after();
                        milli += some;
                    }
                    case 1 -> {
                        long found = random.nextBoolean() ? some : -some;
                        var moved = level.found(found);
                        lost = lost.minus(moved.value());
                        level = moved.after();
                        milli += found;
                    }
                    default -> {
                        long out = random.nextInt(5) == 0 ? -some : some;
                        var moved = level.sold(out);
                        sold = sold.plus(moved.costOfGoods());
                        level = moved.after();
                        milli -= out;
                    }
                }
                assertThat(level.milli()).as("seed %d step %d", seed, step).isEqualTo(milli);
                assertThat(level.value())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(paid.minus(sold).minus(lost));
                assertThat(level.value().minor() * Long.signum(milli))
                        .as("seed %d step %d: worth of another sign", seed, step)
                        .isGreaterThanOrEqualTo(0);
                if (milli == 0) assertThat(level.value()).isEqualTo(Money.ZERO_CNY);
            }
        }
    }
}

package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.OfferRule.AmountLadder;
import guitai.promotion.OfferRule.AmountOff;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.QuantityLadder;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.Reach.Missing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// 还差 ¥12.00 可享: the next offer within reach.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachTest {
    private static Terms off(String id, long from, long amount) {
        return Terms.of(id, new AmountOff(Money.cny(from), Money.cny(amount), Repeat.ONCE));
    }

    private static void reaches(Counter counter, String id, Missing missing, long saves) {
        var reach = counter.price().reach().orElseThrow();
        assertThat(reach.offer().id()).isEqualTo(new OfferId(id));
        assertThat(reach.missing()).isEqualTo(missing);
        assertThat(reach.saves()).isEqualTo(Money.cny(saves));
    }

    private static Missing amount(long missing) {
        return new Missing.Amount(Money.cny(missing));
    }

    @Test
    void twelve_yuan_more_would_take_off_twenty() {
        var counter = new Counter().goods("TEA", 8800).with(off("H", 10_000, 2000));
        reaches(counter, "H", amount(1200), 2000);
    }

    @Test
    void a_second_piece_would_be_free() {
        var pair = Terms.of("P", new BuyXGetY(1, 1, 10_000));
        var counter = new Counter().goods("TEA", 1000).with(pair);
        reaches(counter, "P", new Missing.Pieces(1), 1000);
    }

    @Test
    void the_one_for_which_least_is_missing_is_named() {
        var counter = new Counter().goods("TEA", 8800);
        counter.with(off("H2", 20_000, 5000), off("H1", 10_000, 2000));
        reaches(counter, "H1", amount(1200), 2000);
    }

    @Test
    void a_piece_counts_as_what_the_cheapest_costs() {
        var pair = Terms.of("P", new BuyXGetY(1, 1, 10_000)).on("CAKE");
        var counter = new Counter().goods("TEA", 8000).goods("CAKE", 900);
        counter.with(pair, off("H", 10_000, 2000));
        reaches(counter, "P", new Missing.Pieces(1), 900);
        var nearer = new Counter().goods("TEA", 8000).goods("CAKE", 1300);
        nearer.with(pair, off("H", 10_000, 2000));
        reaches(nearer, "H", amount(700), 2000);
    }

    @Test
    void the_next_step_of_a_ladder_says_what_it_adds() {
        var steps =
                List.of(
                        new AmountLadder.Step(Money.cny(5000), Money.cny(500)),
                        new AmountLadder.Step(Money.cny(10_000), Money.cny(1500)));
        var counter = new Counter().goods("TEA", 8800).with(Terms.of("L", new AmountLadder(steps)));
        reaches(counter, "L", amount(1200), 1000);
    }

    @Test
    void one_more_piece_reaches_the_ladders_next_step() {
        var steps = List.of(new QuantityLadder.Step(2, 1000), new QuantityLadder.Step(3, 2000));
        var counter =
                new Counter().goods("TEA", 1000, 2).with(Terms.of("L", new QuantityLadder(steps)));
        reaches(counter, "L", new Missing.Pieces(1), 400);
    }

    @Test
    void what_lacks_more_than_goods_is_not_within_reach() {
        var elsewhere = off("H", 10_000, 2000).store("S002");
        assertThat(new Counter().goods("TEA", 8800).with(elsewhere).price().reach()).isEmpty();
    }

    @Test
    void what_does_not_go_with_an_applied_offer_is_not_within_reach() {
        var applied = off("A", 5000, 1000).group("G");
        var next = off("H", 10_000, 2000).group("G");
        assertThat(new Counter().goods("TEA", 8800).with(applied, next).price().reach()).isEmpty();
    }
}

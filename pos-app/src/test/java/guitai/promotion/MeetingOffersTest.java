package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.OfferRule.AmountLadder;
import guitai.promotion.OfferRule.AmountOff;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.CouponAmount;
import guitai.promotion.OfferRule.PercentOff;
import guitai.promotion.OfferRule.PercentOffBasket;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferRule.SpecialPrice;
import guitai.promotion.Priced.Adjustment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Offers that meet on one basket, worked out by hand.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingOffersTest {
    private static Terms percent(String id, long off) {
        return Terms.of(id, new PercentOff(off));
    }

    private static Terms basketPercent(String id, long off) {
        return Terms.of(id, new PercentOffBasket(off, Money.ZERO_CNY, Optional.empty()));
    }

    private static Terms off(String id, long from, long amount, Repeat repeat) {
        return Terms.of(id, new AmountOff(Money.cny(from), Money.cny(amount), repeat));
    }

    private static Terms off(String id, long from, long amount) {
        return off(id, from, amount, Repeat.ONCE);
    }

    private static Terms coupon(String id, long from, long amount) {
        return Terms.of(id, new CouponAmount(Money.cny(from), Money.cny(amount), Repeat.ONCE));
    }

    private static List<String> applied(Counter counter) {
        return Counter.applied(counter.price());
    }

    private static List<String> nets(Counter counter) {
        return Counter.nets(counter.price());
    }

    @Test
    void every_full_hundred_counts_up_to_the_most() {
        var every = off("E", 10_000, 2000, Repeat.EVERY);
        assertThat(applied(new Counter().goods("TEA", 35_000).with(every)))
                .containsExactly("E 60.00");
        var twice = off("E", 10_000, 2000, new Repeat(2));
        assertThat(applied(new Counter().goods("TEA", 35_000).with(twice)))
                .containsExactly("E 40.00");
        assertThat(applied(new Counter().goods("TEA", 9999).with(every))).isEmpty();
    }

    @Test
    void of_a_ladder_only_the_highest_step_counts() {
        var steps =
                List.of(
                        new AmountLadder.Step(Money.cny(10_000), Money.cny(1000)),
                        new AmountLadder.Step(Money.cny(20_000), Money.cny(3000)));
        var ladder = Terms.of("L", new AmountLadder(steps));
        assertThat(applied(new Counter().goods("TEA", 25_000).with(ladder)))
                .containsExactly("L 30.00");
        assertThat(applied(new Counter().goods("TEA", 19_999).with(ladder)))
                .containsExactly("L 10.00");
    }

    @Test
    void three_pieces_of_one_line_can_go_to_two_offers() {
        var pair = Terms.of("A", new BuyXGetY(1, 1, 10_000));
        var priced = new Counter().goods("TEA", 1000, 3).with(pair, percent("B", 2000)).price();
        assertThat(Counter.applied(priced)).containsExactly("A 10.00", "B 2.00");
        assertThat(priced.applied()).extracting(Priced.Applied::units).containsExactly(2, 1);
        assertThat(priced.lines().getFirst().adjustments())
                .extracting(Adjustment::amount)
                .containsExactly(Money.cny(1000), Money.cny(200));
    }

    @Test
    void a_small_offer_gives_way_to_the_threshold_it_would_break() {
        var counter = new Counter().goods("TEA", 10_500);
        counter.with(percent("A", 600), off("H", 10_000, 2000));
        assertThat(applied(counter)).containsExactly("H 20.00");
        assertThat(counter.why("A")).isEqualTo(new Reason.WorseThan(List.of(new OfferId("H"))));
    }

    @Test
    void only_as_many_pieces_give_way_as_the_threshold_needs() {
        var cheap = Terms.of("S", new SpecialPrice(Money.cny(1500)));
        var counter = new Counter().goods("TEA", 2000, 6).with(cheap, off("H", 10_000, 3000));
        // Four at 15.00 and two at 20.00 are exactly 100.00.
        assertThat(applied(counter)).containsExactly("S 20.00", "H 30.00");
    }

    @Test
    void a_coupon_may_be_worth_more_than_the_offer_it_does_not_go_with() {
        var counter = new Counter().goods("TEA", 10_000);
        counter.with(off("H", 10_000, 1000), coupon("C", 5000, 1200).excludes("H"));
        assertThat(applied(counter)).containsExactly("C 12.00");
        assertThat(counter.why("H")).isEqualTo(new Reason.ExcludedBy(new OfferId("C")));
    }

    @Test
    void of_a_group_one_offer_applies_whatever_its_stage() {
        var line = percent("A", 500).group("G");
        var basket = off("B", 5000, 700).group("G");
        var coupon = coupon("C", 5000, 600).group("G");
        var counter = new Counter().goods("TEA", 10_000).with(line, basket, coupon);
        assertThat(applied(counter)).containsExactly("B 7.00");
        assertThat(counter.why("A")).isEqualTo(new Reason.ExcludedBy(new OfferId("B")));
        assertThat(counter.why("C")).isEqualTo(new Reason.ExcludedBy(new OfferId("B")));
    }

    @Test
    void an_exclusive_offer_applies_alone_or_not_at_all() {
        var one = off("A", 5000, 1000);
        var other = coupon("B", 5000, 800);
        var weak = basketPercent("X", 1500).exclusive();
        assertThat(applied(new Counter().goods("TEA", 10_000).with(one, other, weak)))
                .containsExactly("A 10.00", "B 8.00");
        var strong = basketPercent("X", 2000).exclusive();
        assertThat(applied(new Counter().goods("TEA", 10_000).with(one, other, strong)))
                .containsExactly("X 20.00");
    }

    @Test
    void goods_at_a_special_price_stay_outside_a_coupon_for_full_prices() {
        var special = Terms.of("S", new SpecialPrice(Money.cny(5000))).on("TEA");
        var coupon = coupon("C", 5000, 1500).onlyFullPrice();
        var counter = new Counter().goods("TEA", 6000).goods("CAKE", 5000).with(special, coupon);
        assertThat(applied(counter)).containsExactly("S 10.00", "C 15.00");
        assertThat(nets(counter)).containsExactly("50.00", "35.00");
    }

    @Test
    void a_special_price_is_left_out_where_it_would_cost_a_better_coupon() {
        var special = Terms.of("S", new SpecialPrice(Money.cny(5800))).on("TEA");
        var coupon = coupon("C", 10_000, 1500).onlyFullPrice();
        var counter = new Counter().goods("TEA", 6000).goods("CAKE", 5000).with(special, coupon);
        assertThat(applied(counter)).containsExactly("C 15.00");
    }

    @Test
    void the_higher_priority_takes_its_turn_first() {
        var tenth = basketPercent("P", 1000);
        var counter = new Counter().goods("TEA", 12_000);
        counter.with(tenth.priority(1), off("H", 10_000, 2000));
        assertThat(applied(counter)).containsExactly("P 12.00", "H 20.00");
        counter = new Counter().goods("TEA", 12_000);
        counter.with(tenth.priority(1), off("H", 10_000, 2000).priority(2));
        assertThat(applied(counter)).containsExactly("H 20.00", "P 10.00");
    }

    @Test
    void a_turn_that_breaks_the_next_ones_threshold_is_not_taken() {
        var counter = new Counter().goods("TEA", 11_000);
        counter.with(basketPercent("P", 1000).priority(1), off("H", 10_000, 2000));
        assertThat(applied(counter)).containsExactly("H 20.00");
    }

    @Test
    void a_coupon_comes_after_the_basket_whatever_its_priority() {
        var counter = new Counter().goods("TEA", 10_000);
        counter.with(coupon("C", 9000, 1000).priority(9), basketPercent("P", 1000));
        assertThat(applied(counter)).containsExactly("P 10.00", "C 10.00");
    }

    @Test
    void of_three_equal_lines_the_first_carries_what_is_left_over() {
        var counter = new Counter().goods("A", 1000).goods("B", 1000).goods("C", 1000);
        assertThat(nets(counter.with(off("H", 3000, 1000))))
                .containsExactly("6.66", "6.67", "6.67");
    }

    @Test
    void what_is_left_over_goes_to_the_largest_remainder() {
        var counter = new Counter().goods("A", 333).goods("B", 333).goods("C", 334);
        assertThat(nets(counter.with(off("H", 1000, 100)))).containsExactly("3.00", "3.00", "3.00");
    }

    @Test
    void of_equal_remainders_the_larger_line_comes_first() {
        var counter = new Counter().goods("A", 1000).goods("B", 3000);
        assertThat(nets(counter.with(off("H", 4000, 2)))).containsExactly("10.00", "29.98");
    }

    @Test
    void seven_fen_are_shared_to_three_lines_and_none_is_lost() {
        var counter = new Counter().goods("A", 500).goods("B", 300).goods("C", 200);
        // 3.5, 2.1 and 1.4: the half is the largest remainder.
        assertThat(nets(counter.with(off("H", 1000, 7)))).containsExactly("4.96", "2.98", "1.99");
    }
}

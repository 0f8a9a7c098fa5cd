package guitai.promotion;

import static guitai.promotion.OfferLimits.UNLIMITED;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.OfferRule.NForPrice;
import guitai.promotion.OfferRule.SpecialPrice;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/// How often an offer may be used, by a basket and by a member (rule PR-16).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferLimitsTest {
    private static final NForPrice THREE = new NForPrice(3, Money.cny(2000));

    private static Terms special(OfferLimits limits) {
        return Terms.of("S", new SpecialPrice(Money.cny(600))).limits(limits);
    }

    private static MemberSnapshot used(String offer, int units, int timesToday, int timesTotal) {
        var usage = new MemberSnapshot.Usage(units, timesToday, timesTotal);
        var all = Map.of(new OfferId(offer), usage);
        return new MemberSnapshot("M1", "", false, Optional.empty(), 0, all);
    }

    private static Counter tea(int pieces) {
        return new Counter().goods("TEA", 1000, pieces);
    }

    @Test
    void two_of_five_pieces_get_the_special_price() {
        var two = new OfferLimits(2, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
        assertThat(Counter.applied(tea(5).with(special(two)).price())).containsExactly("S 8.00");
    }

    @Test
    void the_dearest_pieces_get_it_first() {
        var one = new OfferLimits(1, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
        var counter = new Counter().goods("TEA", 1000).goods("CAKE", 1500).with(special(one));
        assertThat(Counter.nets(counter.price())).containsExactly("10.00", "6.00");
    }

    @Test
    void a_bundle_once_an_order_is_once_however_many_pieces() {
        var once = new OfferLimits(UNLIMITED, 1, UNLIMITED, UNLIMITED, UNLIMITED);
        var bundle = Terms.of("B", THREE).limits(once);
        assertThat(Counter.applied(tea(7).with(bundle).price())).containsExactly("B 10.00");
        assertThat(Counter.applied(tea(7).with(Terms.of("B", THREE)).price()))
                .containsExactly("B 20.00");
    }

    @Test
    void what_the_member_bought_this_morning_counts() {
        var three = new OfferLimits(UNLIMITED, UNLIMITED, 3, UNLIMITED, UNLIMITED);
        var counter = tea(5).member(used("S", 2, 1, 1)).with(special(three));
        assertThat(Counter.applied(counter.price())).containsExactly("S 4.00");
    }

    @Test
    void todays_bundles_count_against_todays_limit() {
        var two = new OfferLimits(UNLIMITED, UNLIMITED, UNLIMITED, 2, UNLIMITED);
        var bundle = Terms.of("B", THREE).limits(two);
        assertThat(Counter.applied(tea(6).member(used("B", 3, 1, 9)).with(bundle).price()))
                .containsExactly("B 10.00");
        assertThat(tea(6).member(used("B", 6, 2, 9)).with(bundle).why("B"))
                .isEqualTo(new Reason.Limit());
    }

    @Test
    void once_ever_is_once_ever() {
        var once = new OfferLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, 1);
        assertThat(Counter.applied(tea(1).member(used("X", 1, 1, 1)).with(special(once)).price()))
                .containsExactly("S 4.00");
        assertThat(tea(1).member(used("S", 0, 0, 1)).with(special(once)).why("S"))
                .isEqualTo(new Reason.Limit());
    }

    @Test
    void nobody_known_gets_nothing_that_is_counted_by_member() {
        var once = new OfferLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, 1);
        assertThat(tea(1).with(special(once)).why("S")).isEqualTo(new Reason.NoMember());
    }

    private static Priced sold(int pieces, OfferLimits limits, OfferRule rule, Given given) {
        var request = tea(pieces).with(Terms.of("S", rule).limits(limits)).request();
        return Offers.price(request.after(Map.of(new OfferId("S"), given)));
    }

    private static OfferLimits inAll(int total, int perDay) {
        return OfferLimits.NONE.inAll(total, perDay);
    }

    @Test
    void the_last_pieces_of_an_offer_are_given_and_no_more() {
        var special = new SpecialPrice(Money.cny(600));
        var two = sold(5, inAll(10, UNLIMITED), special, new Given(0, 8));

        assertThat(Counter.applied(two)).containsExactly("S 8.00");
        assertThat(two.applied().getFirst().taken()).isEqualTo(2);
        assertThat(two.applied().getFirst().left()).isZero();
    }

    @Test
    void an_offer_that_is_given_out_says_so_and_so_does_one_whose_day_is() {
        var special = new SpecialPrice(Money.cny(600));
        assertThat(sold(5, inAll(10, UNLIMITED), special, new Given(0, 10)).notApplied())
                .extracting(Priced.NotApplied::reason)
                .containsExactly(new Reason.UsedUp(false));
        assertThat(sold(5, inAll(10, 3), special, new Given(3, 5)).notApplied())
                .extracting(Priced.NotApplied::reason)
                .containsExactly(new Reason.UsedUp(true));
    }

    @Test
    void bundles_are_counted_as_bundles() {
        var one = sold(9, inAll(4, UNLIMITED), THREE, new Given(0, 3));

        assertThat(Counter.applied(one)).containsExactly("S 10.00");
        assertThat(one.applied().getFirst().taken()).isEqualTo(1);
    }

    @Test
    void a_sum_off_every_so_much_is_counted_by_its_steps() {
        var every =
                new OfferRule.AmountOff(Money.cny(1000), Money.cny(100), OfferRule.Repeat.EVERY);
        var two = sold(5, inAll(6, UNLIMITED), every, new Given(0, 4));

        assertThat(Counter.applied(two)).containsExactly("S 2.00");
        assertThat(two.applied().getFirst().taken()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_of_more_pieces_than_are_left_for_them() {
        var ladder =
                new OfferRule.QuantityLadder(
                        java.util.List.of(new OfferRule.QuantityLadder.Step(3, 2_000)));
        assertThat(sold(2, inAll(10, UNLIMITED), ladder, new Given(0, 5)).reach()).isPresent();
        assertThat(sold(2, inAll(10, UNLIMITED), ladder, new Given(0, 8)).reach()).isEmpty();
        assertThat(sold(4, inAll(10, UNLIMITED), ladder, new Given(0, 8)).notApplied())
                .extracting(Priced.NotApplied::reason)
                .containsExactly(new Reason.UsedUp(false));
    }

    @Test
    void fewer_pieces_left_than_a_bundle_needs_is_no_bundle() {
        var five = new OfferLimits(UNLIMITED, UNLIMITED, 5, UNLIMITED, UNLIMITED);
        var bundle = Terms.of("B", THREE).limits(five);
        assertThat(tea(6).member(used("B", 3, 1, 1)).with(bundle).why("B"))
                .isEqualTo(new Reason.Limit());
    }
}

package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.OfferRule.CouponAmount;
import guitai.promotion.OfferRule.Repeat;
import guitai.sale.ManualDiscount;
import guitai.sale.ManualDiscount.Cut;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/// What comes after offers: the basket's manual discount, then points (rules PR-25, PR-26).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsAndHandTest {
    private static final Terms COUPON =
            Terms.of("C", new CouponAmount(Money.ZERO_CNY, Money.cny(2000), Repeat.ONCE));
    private static final long ALL = 10_000;

    private static ManualDiscount hand(Cut cut) {
        return new ManualDiscount(cut, "damaged", new OperatorId("0001"), Optional.empty());
    }

    private static ManualDiscount tenth() {
        return hand(new Cut.Percent(1000));
    }

    private static MemberSnapshot member(long points) {
        return new MemberSnapshot("M1", "", false, Optional.empty(), points, Map.of());
    }

    /// 1,000 points are 10.00.
    private static PointsRequest asked(long points, long step, long least, long mostShare) {
        return new PointsRequest(points, Money.cny(1000), step, least, mostShare);
    }

    private static Priced pay(Counter counter, long balance, PointsRequest asked) {
        return counter.member(member(balance)).points(asked).price();
    }

    private static Counter tea() {
        return new Counter().goods("TEA", 1000);
    }

    @Test
    void a_manual_discount_is_taken_off_what_coupons_have_left() {
        var priced = new Counter().goods("TEA", 10_000).with(COUPON).byHand(tenth()).price();
        assertThat(priced.byHand()).isEqualTo(Money.cny(800));
        assertThat(priced.total()).isEqualTo(Money.cny(7200));
    }

    @Test
    void a_manual_discount_is_shared_to_the_lines_by_what_is_left_of_them() {
        var counter = new Counter().goods("TEA", 3000).goods("CAKE", 1000).goods("JAM", 5);
        assertThat(Counter.nets(counter.byHand(tenth()).price()))
                .containsExactly("27.00", "9.00", "0.04");
    }

    @Test
    void a_manual_discount_never_goes_below_nothing() {
        var more = hand(new Cut.Amount(Money.cny(20_000), ALL));
        var priced = new Counter().goods("TEA", 10_000).with(COUPON).byHand(more).price();
        assertThat(priced.byHand()).isEqualTo(Money.cny(8000));
        assertThat(priced.total()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void a_bag_keeps_its_price_whatever_is_given_by_hand() {
        var free = hand(new Cut.Percent(ALL));
        var priced = tea().neverReduced("BAG", 30).byHand(free).price();
        assertThat(Counter.nets(priced)).containsExactly("0.00", "0.30");
    }

    @Test
    void points_pay_what_is_left_after_coupon_and_hand() {
        var counter = new Counter().goods("TEA", 10_000).with(COUPON).byHand(tenth());
        var priced = pay(counter, 100_000, asked(100_000, 1, 0, ALL));
        assertThat(priced.pointsUsed()).isEqualTo(7200);
        assertThat(priced.pointsValue()).isEqualTo(Money.cny(7200));
        assertThat(priced.total()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void nobody_pays_with_more_points_than_there_are() {
        assertThat(pay(tea(), 340, asked(1000, 1, 0, ALL)).pointsUsed()).isEqualTo(340);
        assertThat(pay(tea(), -50, asked(1000, 1, 0, ALL)).pointsUsed()).isZero();
    }

    @Test
    void points_pay_no_more_than_their_share_of_the_goods() {
        var priced = pay(tea(), 5000, asked(5000, 1, 0, 3333));
        assertThat(priced.pointsUsed()).isEqualTo(333);
        assertThat(priced.pointsValue()).isEqualTo(Money.cny(333));
    }

    @Test
    void points_are_used_in_whole_steps() {
        assertThat(pay(tea(), 5000, asked(299, 100, 0, ALL)).pointsUsed()).isEqualTo(200);
        assertThat(pay(tea(), 5000, asked(99, 100, 0, ALL)).pointsUsed()).isZero();
    }

    @Test
    void too_few_points_are_not_used_at_all() {
        assertThat(pay(tea(), 5000, asked(299, 1, 300, ALL)).pointsUsed()).isZero();
        assertThat(pay(tea(), 5000, asked(300, 1, 300, ALL)).pointsUsed()).isEqualTo(300);
    }

    @Test
    void points_do_not_pay_for_goods_that_take_none() {
        var priced = pay(tea().notForPoints("CARD", 5000), 9000, asked(9000, 1, 0, ALL));
        assertThat(Counter.nets(priced)).containsExactly("0.00", "50.00");
    }

    @Test
    void points_without_a_member_are_nobodys() {
        var priced = tea().points(asked(100, 1, 0, ALL)).price();
        assertThat(priced.pointsUsed()).isZero();
        assertThat(priced.total()).isEqualTo(Money.cny(1000));
    }

    @Test
    void a_sale_earns_for_what_is_paid_and_rounds_down_once() {
        var priced = new Counter().goods("TEA", 1099).goods("CAKE", 1).earn(new EarnRule(1, ALL));
        assertThat(priced.price().pointsEarned()).isEqualTo(11);
        var coupon = new Counter().goods("TEA", 2999).with(COUPON).earn(new EarnRule(1, 20_000));
        assertThat(coupon.price().pointsEarned()).isEqualTo(19);
    }
}

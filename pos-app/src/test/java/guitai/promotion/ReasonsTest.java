package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferRule.AmountOff;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.CouponAmount;
import guitai.promotion.OfferRule.Gift;
import guitai.promotion.OfferRule.PercentOff;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferRule.SpecialPrice;
import guitai.sale.Quantity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Each reason for which an offer does not apply (rule PR-08).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonsTest {
    private static final PercentOff TENTH = new PercentOff(1000);
    private static final MemberSnapshot SILVER =
            new MemberSnapshot("M1", "silver", false, Optional.empty(), 0, Map.of());

    private static Terms tenth() {
        return Terms.of("T", TENTH);
    }

    private static Counter tea() {
        return new Counter().goods("TEA", 8800);
    }

    @Test
    void an_offer_of_another_time_says_so() {
        var over = Optional.of(Baskets.NOW.toInstant());
        var window = new OfferWindow(Optional.empty(), over, Set.of(), List.of());
        assertThat(tea().with(tenth().window(window)).why("T")).isEqualTo(new Reason.Window());
    }

    @Test
    void an_offer_of_another_store_says_so() {
        assertThat(tea().with(tenth().store("S002")).why("T")).isEqualTo(new Reason.Store());
    }

    @Test
    void an_offer_of_another_channel_says_so() {
        assertThat(tea().with(tenth().channel("WEB")).why("T")).isEqualTo(new Reason.Channel());
    }

    @Test
    void a_members_offer_says_that_no_member_is_known() {
        var members = new MemberCondition(Set.of("silver"), false, false);
        assertThat(tea().with(tenth().member(members)).why("T")).isEqualTo(new Reason.NoMember());
    }

    @Test
    void a_gold_members_offer_tells_a_silver_member_so() {
        var gold = new MemberCondition(Set.of("gold"), false, false);
        assertThat(tea().member(SILVER).with(tenth().member(gold)).why("T"))
                .isEqualTo(new Reason.Tier());
    }

    @Test
    void an_offer_for_new_members_tells_an_old_one_so() {
        var newcomers = new MemberCondition(Set.of(), true, false);
        assertThat(tea().member(SILVER).with(tenth().member(newcomers)).why("T"))
                .isEqualTo(new Reason.NewOnly());
    }

    @Test
    void a_birthday_offer_waits_for_the_day() {
        var birthday = new MemberCondition(Set.of(), false, true);
        var tomorrow = Optional.of(MonthDay.of(11, 22));
        var member = new MemberSnapshot("M1", "silver", false, tomorrow, 0, Map.of());
        assertThat(tea().member(member).with(tenth().member(birthday)).why("T"))
                .isEqualTo(new Reason.Birthday());
    }

    @Test
    void an_offer_the_member_has_used_up_says_so() {
        int no = OfferLimits.UNLIMITED;
        var once = new OfferLimits(no, no, no, no, 1);
        var used = Map.of(new OfferId("T"), new MemberSnapshot.Usage(0, 0, 1));
        var member = new MemberSnapshot("M1", "silver", false, Optional.empty(), 0, used);
        assertThat(tea().member(member).with(tenth().limits(once)).why("T"))
                .isEqualTo(new Reason.Limit());
    }

    @Test
    void an_offer_for_other_goods_says_so() {
        assertThat(tea().with(tenth().on("SOAP")).why("T")).isEqualTo(new Reason.NothingInScope());
    }

    @Test
    void a_threshold_says_how_much_is_missing() {
        var off = new AmountOff(Money.cny(10_000), Money.cny(2000), Repeat.ONCE);
        assertThat(tea().with(Terms.of("T", off)).why("T"))
                .isEqualTo(new Reason.Threshold(Money.cny(1200)));
    }

    @Test
    void a_bundle_says_how_many_pieces_are_missing() {
        assertThat(tea().with(Terms.of("T", new BuyXGetY(2, 1, 10_000))).why("T"))
                .isEqualTo(new Reason.Pieces(2));
    }

    @Test
    void a_gift_that_is_out_of_stock_says_so() {
        var gift = new Gift(Money.cny(5000), new Sku("CUP"), Quantity.ONE, Repeat.ONCE);
        assertThat(tea().withoutGifts().with(Terms.of("T", gift)).why("T"))
                .isEqualTo(new Reason.NoStock());
    }

    @Test
    void a_special_price_above_the_shelf_price_saves_nothing() {
        assertThat(tea().with(Terms.of("T", new SpecialPrice(Money.cny(9900)))).why("T"))
                .isEqualTo(new Reason.SavesNothing());
    }

    @Test
    void an_offer_says_which_one_it_does_not_go_with() {
        var better = Terms.of("B", new PercentOff(2000)).excludes("T");
        assertThat(new Counter().goods("TEA", 8800).goods("CAKE", 900).with(tenth(), better))
                .satisfies(
                        counter ->
                                assertThat(counter.why("T"))
                                        .isEqualTo(new Reason.ExcludedBy(new OfferId("B"))));
    }

    @Test
    void a_second_coupon_says_that_one_is_enough() {
        var five = Terms.of("C5", new CouponAmount(Money.ZERO_CNY, Money.cny(500), Repeat.ONCE));
        var eight = Terms.of("C8", new CouponAmount(Money.ZERO_CNY, Money.cny(800), Repeat.ONCE));
        assertThat(tea().with(five, eight).why("C5")).isEqualTo(new Reason.CouponLimit());
        assertThat(Counter.applied(tea().coupons(2).with(five, eight).price()))
                .containsExactly("C5 5.00", "C8 8.00");
    }

    @Test
    void a_smaller_offer_names_the_one_that_saves_more() {
        var fifth = Terms.of("F", new PercentOff(2000));
        assertThat(tea().with(tenth(), fifth).why("T"))
                .isEqualTo(new Reason.WorseThan(List.of(new OfferId("F"))));
    }
}

package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.money.Money;
import guitai.promotion.Reason;
import guitai.sale.Sale;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rules PR-23, PR-28, PR-39, CP-06 and RK-02 at the counter.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponDeskTest {
    @TempDir Path home;
    private CouponShop shop;
    private TillForTests till;

    @BeforeEach
    void a_shop_with_two_offers_for_coupons() {
        shop = CouponShop.open(home);
        till = shop.till;
        // ¥3 off from ¥20, and ¥1 off anything.
        shop.offers("C3", 1, 20_00, 3_00);
        shop.offers("C1", 1, 0, 1_00);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_coupon_that_is_shown_takes_its_amount_off_and_is_used_with_the_sale() {
        var code = shop.issue("C3", Optional.empty());
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        assertThat(shop.show(code))
                .isInstanceOfSatisfying(
                        CouponDesk.Result.Used.class,
                        used -> assertThat(used.row().off()).contains(Money.cny(3_00)));
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());

        var sale = paid();

        assertThat(sale.totals().net()).isEqualTo(Money.cny(22_06));
        assertThat(shop.state(code))
                .isInstanceOfSatisfying(
                        CouponState.Redeemed.class,
                        used -> assertThat(used.request()).isEqualTo(sale.number().toString()));
        assertThat(till.entries().toString()).doesNotContain(code.secret());
    }

    @Test
    void a_coupon_may_come_before_the_goods() {
        var code = shop.issue("C3", Optional.empty());
        assertThat(shop.show(code)).isInstanceOf(CouponDesk.Result.Kept.class);
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        assertThat(row(code).off()).contains(Money.cny(3_00));
    }

    @Test
    void one_that_does_not_apply_says_what_is_missing_and_stays_the_customer_s() {
        var code = shop.issue("C3", Optional.empty());
        till.scan(SmallShop.MILK);
        var kept = (CouponDesk.Result.Kept) shop.show(code);
        assertThat(kept.row().why())
                .contains(
                        new CouponNo.Terms(
                                new Reason.Threshold(Money.cny(7_47)), shop.day().plusDays(6)));

        var sale = paid();

        assertThat(sale.header().terms().customer().coupons()).isEmpty();
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());
    }

    /// Rule CP-06: a refusal has a rule and a date.
    @Test
    void CP_06_an_expired_coupon_shows_its_rule_and_date() {
        var day = shop.day();
        var terms = CouponShop.terms("C1", 1, day.minusDays(9), day.minusDays(3), Set.of());
        var code = shop.issue(terms, Optional.empty());
        assertThat(shop.show(code)).isEqualTo(no(Why.EXPIRED, -3));
    }

    @Test
    void one_that_begins_tomorrow_is_good_elsewhere_or_is_another_s_is_refused_with_its_date() {
        var day = shop.day();
        var tomorrow = CouponShop.terms("C1", 1, day.plusDays(1), day.plusDays(6), Set.of());
        var elsewhere = CouponShop.terms("C1", 1, day, day.plusDays(6), Set.of("S002"));
        assertThat(shop.show(shop.issue(tomorrow, Optional.empty()))).isEqualTo(no(Why.NOT_YET, 1));
        assertThat(shop.show(shop.issue(elsewhere, Optional.empty())))
                .isEqualTo(no(Why.OTHER_STORE, 6));
        assertThat(shop.show(shop.issue("C1", Optional.of(CouponShop.ANNA))))
                .isEqualTo(no(Why.OTHER_MEMBER, 6));
    }

    @Test
    void a_coupon_that_was_used_is_refused_the_second_time() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        paid();
        till.scan(SmallShop.MILK);
        assertThat(shop.show(code)).isEqualTo(no(Why.USED, 6));
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
    }

    @Test
    void a_member_s_coupons_come_with_the_member_and_go_with_the_member() {
        var code = shop.issue("C1", Optional.of(CouponShop.ANNA));
        till.scan(SmallShop.MILK);
        till.counter().members().attach(CouponShop.ANNA, Proof.LIVE);
        assertThat(row(code).applied()).isTrue();
        assertThat(row(code).own()).isTrue();
        till.counter().members().detach();
        assertThat(till.counter().coupons().rows()).isEmpty();
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());
    }

    @Test
    void a_coupon_that_is_left_does_not_come_back_by_itself() {
        var code = shop.issue("C1", Optional.of(CouponShop.ANNA));
        till.scan(SmallShop.MILK);
        till.counter().members().attach(CouponShop.ANNA, Proof.LIVE);
        till.counter().coupons().leave(CouponId.of(code));
        till.scan(SmallShop.MILK);
        assertThat(till.counter().coupons().rows()).isEmpty();
        assertThat(till.counter().coupons().leave(CouponId.of(code)))
                .isEqualTo(new CouponDesk.Result.Refused(Refusal.Because.NO_SUCH_COUPON));
    }

    @Test
    void
            PR_28_a_coupon_is_held_from_the_total_on_and_free_again_when_the_customer_changes_her_mind() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        till.counter().checkout().total();
        assertThat(shop.state(code)).isInstanceOf(CouponState.Reserved.class);
        till.counter().checkout().giveUp();
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());
        till.counter().checkout().total();
        till.counter().changes().park("A");
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());
        till.counter().changes().resume("A");
        assertThat(row(code).applied()).isTrue();
        till.counter().changes().voidSale(Approval.own());
        assertThat(shop.state(code)).isEqualTo(new CouponState.Issued());
    }

    @Test
    void PR_28_a_till_that_stopped_while_money_was_taken_uses_the_coupon_it_held() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        till.counter().checkout().total();
        till.stopAndStart();
        till.signOn("1001", "1111");
        assertThat(paid().totals().net()).isEqualTo(Money.cny(11_53));
        assertThat(shop.state(code)).isInstanceOf(CouponState.Redeemed.class);
    }

    @Test
    void one_that_another_sale_holds_at_the_total_is_tried_no_more_and_the_sale_goes_on() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        var until = till.clock().instant().plus(Duration.ofMinutes(10));
        shop.write(
                new guitai.loyalty.book.MemberEvent.CouponMoved(
                        CouponId.of(code),
                        new CouponState.Reserved("ANOTHER", until),
                        shop.day().plusDays(6)));
        assertThat(till.counter().checkout().total())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.COUPON_NOT_USABLE));
        assertThat(row(code).why())
                .contains(new CouponNo.Life(Why.HELD_BY_ANOTHER_SALE, shop.day().plusDays(6)));
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
    }

    /// Rule PR-39: return all of it, and the coupon is the customer's again.
    @Test
    void PR_39_a_full_return_gives_the_coupon_back_and_a_part_does_not() {
        var code = shop.issue("C3", Optional.empty());
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        shop.show(code);
        var sale = paid();
        var first = sale.lines().getFirst();
        var refunds = till.counter().refunds();
        till.signOn("2001", "8888");
        refunds.takeBack(
                sale.number().toString(), Map.of(first.number(), first.quantity()), Approval.own());
        assertThat(shop.state(code)).isInstanceOf(CouponState.Redeemed.class);
        var second = sale.lines().getLast();
        refunds.takeBack(
                sale.number().toString(),
                Map.of(second.number(), second.quantity()),
                Approval.own());
        assertThat(shop.state(code)).isInstanceOf(CouponState.Returned.class);
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        assertThat(shop.show(code)).isInstanceOf(CouponDesk.Result.Used.class);
    }

    /// Rule RK-02.
    @Test
    void RK_02_five_wrong_codes_in_a_minute_close_the_box_for_coupons() {
        for (int i = 0; i < 5; i++) {
            assertThat(shop.show(new CouponCode("WRONGWRONG00000" + i)))
                    .isEqualTo(new CouponDesk.Result.NotUsable(new CouponNo.NotKnown()));
        }
        var right = shop.issue("C1", Optional.empty());
        assertThat(shop.show(right))
                .isEqualTo(new CouponDesk.Result.Refused(Refusal.Because.COUPONS_CLOSED));
        till.clock().move(Duration.ofSeconds(61));
        assertThat(shop.show(right)).isInstanceOf(CouponDesk.Result.Kept.class);
    }

    @Test
    void a_signed_code_that_nobody_wrote_down_is_proof_enough_once() {
        var day = shop.day();
        var token = shop.token(CouponShop.terms("C1", 1, day, day.plusDays(6), Set.of("S001")));
        till.scan(SmallShop.MILK);
        assertThat(CouponShop.shown(till.scan(token))).isInstanceOf(CouponDesk.Result.Used.class);
        paid();
        till.scan(SmallShop.MILK);
        assertThat(CouponShop.shown(till.scan(token))).isEqualTo(no(Why.USED, 6));
    }

    private CouponDesk.Result no(Why why, int days) {
        return new CouponDesk.Result.NotUsable(new CouponNo.Life(why, shop.day().plusDays(days)));
    }

    private CouponRow row(CouponCode code) {
        return till.counter().coupons().rows().stream()
                .filter(row -> row.id().equals(CouponId.of(code)))
                .findFirst()
                .orElseThrow();
    }

    private Sale.Completed paid() {
        if (till.counter().checkout().exactCash() instanceof Checkout.Result.Completed(var s, _)) {
            return s;
        }
        throw new AssertionError("not paid");
    }
}

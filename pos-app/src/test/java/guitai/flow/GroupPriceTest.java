package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.gift.PacketOffer;
import guitai.money.Money;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 拼团 at the till: whoever bought together with others fetches one piece for the group's price.
/// Milk costs ¥12.53, and ¥9.00 for the group. A code is known here once its group is complete.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupPriceTest {
    private static final String OFFER = PacketOffer.group("M1", Money.cny(9_00)).value();

    @TempDir private Path home;
    private CouponShop shop;
    private TillForTests till;

    @BeforeEach
    void open() {
        shop = CouponShop.open(home);
        till = shop.till;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void SC_04_the_member_of_a_group_has_one_piece_at_its_price_and_the_rest_as_it_is() {
        var code = shop.issue(OFFER, Optional.of(CouponShop.ANNA));
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.WATER);
        till.counter().members().attach(CouponShop.ANNA, Proof.LIVE);
        assertThat(show(code)).isInstanceOf(CouponDesk.Result.Used.class);
        assertThat(paid().totals().net()).isEqualTo(Money.cny(9_00 + 12_53 + 2_00));
        assertThat(shop.state(code)).isInstanceOf(CouponState.Redeemed.class);
        assertThat(till.entries().toString()).doesNotContain(code.secret());
    }

    @Test
    void SC_04_the_same_code_a_second_time_is_refused() {
        var code = shop.issue(OFFER, Optional.empty());
        till.scan(SmallShop.MILK);
        show(code);
        paid();
        till.scan(SmallShop.MILK);
        assertThat(show(code)).isEqualTo(no(Why.USED, 6));
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
    }

    @Test
    void SC_04_somebody_else_and_somebody_too_late_pay_the_usual_price() {
        till.scan(SmallShop.MILK);
        assertThat(show(shop.issue(OFFER, Optional.of(CouponShop.ANNA))))
                .isEqualTo(no(Why.OTHER_MEMBER, 6));
        var day = shop.day();
        assertThat(show(issued(day.minusDays(9), day.minusDays(2)))).isEqualTo(no(Why.EXPIRED, -2));
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
    }

    @Test
    void SC_04_a_code_of_a_group_that_is_not_complete_is_known_to_nobody() {
        till.scan(SmallShop.MILK);
        assertThat(show(new CouponCode("NOTCOMPLETE00001")))
                .isEqualTo(new CouponDesk.Result.NotUsable(new CouponNo.NotKnown()));
        assertThat(paid().totals().net()).isEqualTo(Money.cny(12_53));
    }

    @Test
    void SC_04_PR_39_goods_of_a_group_that_come_back_are_paid_back_at_its_price() {
        var code = shop.issue(OFFER, Optional.empty());
        till.scan(SmallShop.MILK);
        show(code);
        var sale = paid();
        till.signOn("2001", "8888");
        var back =
                till.counter()
                        .refunds()
                        .takeBack(sale.number().toString(), Map.of(), Approval.own());
        assertThat(back)
                .isInstanceOfSatisfying(
                        RefundDesk.Result.Completed.class,
                        done ->
                                assertThat(done.goodsBack().lines().getFirst().amount())
                                        .isEqualTo(Money.cny(9_00)));
        assertThat(shop.state(code)).isInstanceOf(CouponState.Returned.class);
    }

    private CouponCode issued(LocalDate first, LocalDate last) {
        return shop.issue(CouponShop.terms(OFFER, 1, first, last, Set.of()), Optional.empty());
    }

    private CouponDesk.Result show(CouponCode code) {
        return CouponShop.shown(till.scan("GB:" + code.secret()));
    }

    private CouponDesk.Result no(Why why, int days) {
        return new CouponDesk.Result.NotUsable(new CouponNo.Life(why, shop.day().plusDays(days)));
    }

    private Sale.Completed paid() {
        if (till.counter().checkout().exactCash() instanceof Checkout.Result.Completed(var s, _)) {
            return s;
        }
        throw new AssertionError("not paid");
    }
}

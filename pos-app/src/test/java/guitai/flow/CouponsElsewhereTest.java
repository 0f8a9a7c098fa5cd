package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.Validity;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Coupons of members of a chain: head office has them, and says who uses them first.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponsElsewhereTest {
    private static final String NEW = "NEW";

    @TempDir private Path home;
    private FarCoupons chain;
    private TillForTests till;
    private FarClub office;
    private MemberId member;

    @BeforeEach
    void open() {
        chain = FarCoupons.open(home.resolve("first"));
        till = chain.till;
        office = chain.office;
        member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
    }

    @AfterEach
    void close() {
        chain.close();
    }

    @Test
    void PR_28_a_members_coupon_is_held_by_head_office_from_the_total_on_and_used_with_the_sale() {
        var code = chain.coupon(Optional.of(member));
        till.scan(SmallShop.WATER);
        chain.come(member);
        assertThat(till.counter().checkout().total()).isInstanceOf(Checkout.Result.Due.class);
        assertThat(office.state(code)).isInstanceOf(CouponState.Reserved.class);

        var sale = chain.paid();
        chain.forward();
        assertThat(sale.totals().net()).isEqualTo(Money.cny(1_00));
        assertThat(office.state(code))
                .isInstanceOfSatisfying(
                        CouponState.Redeemed.class,
                        used -> assertThat(used.request()).isEqualTo(sale.number().toString()));
    }

    @Test
    void PR_28_a_sale_that_is_given_up_tells_head_office_and_the_coupon_is_free() {
        var code = chain.coupon(Optional.of(member));
        till.scan(SmallShop.WATER);
        chain.come(member);
        till.counter().checkout().total();
        till.counter().changes().voidSale(Approval.own());
        chain.forward();
        assertThat(office.state(code)).isEqualTo(new CouponState.Issued());
    }

    @Test
    void PR_28_a_hold_that_is_granted_late_is_nobodys_and_ends_by_itself() {
        var code = chain.coupon(Optional.of(member));
        till.scan(SmallShop.WATER);
        chain.come(member);
        office.slow(true);
        assertThat(till.counter().checkout().total())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.ASKING_AUTHORITY));
        till.counter().changes().voidSale(Approval.own());
        till.scan(SmallShop.WATER);
        office.answer();
        office.slow(false);
        assertThat(office.state(code)).isInstanceOf(CouponState.Reserved.class);
        assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(2_00));

        till.clock().move(Duration.ofMinutes(16));
        till.scan(SmallShop.WATER);
        chain.come(member);
        assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(1_00));
    }

    @Test
    void PR_28_two_coupons_shown_over_a_slow_line_both_get_their_answer() {
        var one = chain.coupon(Optional.empty());
        var other = chain.coupon(Optional.empty());
        office.slow(true);
        till.scan(SmallShop.WATER);
        till.scan("CP:" + one.secret());
        till.scan("CP:" + other.secret());
        office.answer();
        assertThat(till.counter().coupons().rows())
                .extracting(CouponRow::id)
                .containsExactlyInAnyOrder(CouponId.of(one), CouponId.of(other));
    }

    @Test
    void PR_28_while_the_line_is_cut_a_members_own_coupons_stay_at_home() {
        var code = chain.coupon(Optional.of(member));
        office.cut(true);
        till.scan(SmallShop.WATER);
        chain.come(member);
        assertThat(till.counter().coupons().rows()).isEmpty();
        assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(2_00));
        office.cut(false);
        chain.forward();
        assertThat(office.state(code)).isEqualTo(new CouponState.Issued());
    }

    @Test
    void PR_39_goods_that_come_back_in_full_give_the_coupon_back_at_head_office() {
        var code = chain.coupon(Optional.of(member));
        till.scan(SmallShop.WATER);
        chain.come(member);
        var sale = chain.paid();
        office.cut(true);
        till.signOn("2001", "8888");
        till.counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        office.cut(false);
        chain.forward();
        chain.forward();
        assertThat(office.state(code)).isInstanceOf(CouponState.Returned.class);
    }

    @Test
    void PR_28_the_second_till_is_told_that_the_coupon_is_held_and_sells_without_it() {
        var code = chain.coupon(Optional.of(member));
        try (var second = chain.beside(home.resolve("second"), "N")) {
            bothAtTheCounter(second);
            assertThat(till.counter().checkout().total()).isInstanceOf(Checkout.Result.Due.class);
            assertThat(second.till.counter().checkout().total())
                    .isEqualTo(new Checkout.Result.Refused(Refusal.Because.COUPON_NOT_USABLE));
            assertThat(second.paid().totals().net()).isEqualTo(Money.cny(2_00));
            assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(1_00));
            chain.forward();
            second.forward();
            assertThat(office.state(code)).isInstanceOf(CouponState.Redeemed.class);
            assertThat(office.book.coupons().refused(9)).isEmpty();
        }
    }

    /// One member, two coupons for a first purchase, two tills at the same moment.
    @Test
    void SC_07_of_two_first_purchases_at_the_same_moment_one_loses_its_coupon_at_the_commit() {
        office.write(new MemberEvent.StockPublished(forNewMembers()));
        chain.coupon(Optional.of(member), NEW);
        try (var second = chain.beside(home.resolve("second"), "N")) {
            till.scan(SmallShop.WATER);
            chain.come(member);
            assertThat(till.counter().checkout().total()).isInstanceOf(Checkout.Result.Due.class);
            second.coupon(Optional.of(member), NEW);
            second.till.scan(SmallShop.WATER);
            second.come(member);
            assertThat(second.till.counter().checkout().total())
                    .isEqualTo(new Checkout.Result.Refused(Refusal.Because.COUPON_NOT_USABLE));
            var last = FarCoupons.day(till).plusDays(6);
            assertThat(second.till.counter().coupons().rows())
                    .extracting(CouponRow::why)
                    .contains(Optional.of(new CouponNo.Life(Why.HELD_BY_ANOTHER_SALE, last)));
            assertThat(second.paid().totals().net()).isEqualTo(Money.cny(2_00));
            assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(1_00));
        }
    }

    private void bothAtTheCounter(FarCoupons second) {
        for (var one : List.of(chain, second)) {
            one.till.scan(SmallShop.WATER);
            one.come(member);
            assertThat(one.till.counter().coupons().rows()).hasSize(1);
        }
    }

    private static CouponStock forNewMembers() {
        return new CouponStock(
                NEW,
                "新人券",
                "First purchase",
                new OfferId(FarCoupons.OFFER),
                1,
                new Validity.Days(0, 7),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }
}

package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.CouponChoice.Place;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.coupon.TurnedDown.Rule;
import guitai.money.Money;
import guitai.sale.SaleMember.Proof;
import guitai.slip.PrintJob;
import guitai.slip.Slip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rule CP-06: what a cashier can do about each coupon at the counter, and the reason in writing.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponChoicesTest {
    @TempDir Path home;
    private CouponShop shop;
    private TillForTests till;

    @BeforeEach
    void a_shop_with_two_offers_for_coupons() {
        shop = CouponShop.open(home);
        till = shop.till;
        shop.offers("C3", 1, 20_00, 3_00);
        shop.offers("C1", 1, 0, 1_00);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void one_is_left_out_and_used_again_and_stays_in_its_place() {
        var first = shop.issue("C1", Optional.of(CouponShop.ANNA));
        var second = shop.issue("C3", Optional.of(CouponShop.ANNA));
        till.scan(SmallShop.MILK);
        till.counter().members().attach(CouponShop.ANNA, Proof.LIVE);
        var before = ids();
        assertThat(before).containsExactlyInAnyOrder(CouponId.of(first), CouponId.of(second));

        till.counter().coupons().leave(CouponId.of(first));
        assertThat(ids()).isEqualTo(before);
        assertThat(choice(first).place()).isEqualTo(Place.LEFT);
        assertThat(net()).isEqualTo(Money.cny(12_53));

        assertThat(till.counter().coupons().use(CouponId.of(first)))
                .isInstanceOf(CouponDesk.Result.Used.class);
        assertThat(ids()).isEqualTo(before);
        assertThat(choice(first).place()).isEqualTo(Place.IN);
        assertThat(net()).isEqualTo(Money.cny(11_53));
    }

    @Test
    void a_bearer_s_coupon_that_was_left_out_need_not_be_scanned_again() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        till.counter().coupons().leave(CouponId.of(code));
        assertThat(till.counter().coupons().use(CouponId.of(code)))
                .isInstanceOf(CouponDesk.Result.Used.class);
    }

    @Test
    void what_was_refused_stands_there_with_its_rule_until_the_next_sale() {
        var old = expired();
        till.scan(SmallShop.MILK);
        shop.show(old);
        assertThat(choice(old).place()).isEqualTo(Place.REFUSED);
        assertThat(till.counter().coupons().use(CouponId.of(old)))
                .isEqualTo(new CouponDesk.Result.Refused(Refusal.Because.NO_SUCH_COUPON));
        till.counter().checkout().exactCash();
        till.scan(SmallShop.MILK);
        assertThat(till.counter().coupons().choices()).isEmpty();
    }

    @Test
    void a_member_s_coupons_go_with_the_member_and_what_was_left_out_too() {
        var code = shop.issue("C1", Optional.of(CouponShop.ANNA));
        till.scan(SmallShop.MILK);
        till.counter().members().attach(CouponShop.ANNA, Proof.LIVE);
        till.counter().coupons().leave(CouponId.of(code));
        till.counter().members().detach();
        assertThat(till.counter().coupons().choices()).isEmpty();
    }

    @Test
    void CP_06_an_expired_coupon_has_its_rule_and_date_in_writing() {
        var old = expired();
        till.scan(SmallShop.MILK);
        shop.show(old);
        assertThat(till.counter().coupons().why().print(CouponId.of(old))).isEmpty();
        assertThat(printed())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo(Rule.EXPIRED);
                            assertThat(one.date()).contains(shop.day().minusDays(3));
                            assertThat(one.coupon()).isEqualTo(CouponId.of(old));
                        });
        assertThat(till.entries().toString()).contains("EXPIRED").doesNotContain(old.secret());
    }

    @Test
    void CP_06_what_is_missing_stands_on_the_paper_and_all_reasons_on_one() {
        var nobodys = new CouponCode("WRONGWRONG000001");
        till.scan(SmallShop.MILK);
        shop.show(shop.issue("C3", Optional.empty()));
        shop.show(nobodys);
        shop.show(shop.issue("C1", Optional.empty()));
        assertThat(till.counter().coupons().why().print()).isEmpty();
        assertThat(printed())
                .extracting(TurnedDown::rule)
                .containsExactly(Rule.THRESHOLD, Rule.NOT_KNOWN);
        assertThat(printed().getFirst().missing())
                .as("the other coupon has taken its yuan")
                .contains(Money.cny(8_47));
        assertThat(printed().getLast().nameZh()).isEqualTo("****0001");
    }

    @Test
    void a_coupon_that_is_used_has_no_reason_to_print() {
        var code = shop.issue("C1", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(code);
        assertThat(till.counter().coupons().why().print(CouponId.of(code)))
                .contains(Refusal.Because.NO_SUCH_COUPON);
    }

    private CouponCode expired() {
        var day = shop.day();
        var terms = CouponShop.terms("C1", 1, day.minusDays(9), day.minusDays(3), Set.of());
        return shop.issue(terms, Optional.empty());
    }

    private List<TurnedDown> printed() {
        PrintJob job = till.store().printJobs().next().orElseThrow();
        var slip = till.store().printJobs().load(job.request()).orElseThrow();
        return ((Slip.CouponsRefused) slip).coupons();
    }

    private Money net() {
        return till.counter().basket().sale().orElseThrow().totals(Money.CNY).net();
    }

    private List<CouponId> ids() {
        return till.counter().coupons().choices().stream().map(one -> one.row().id()).toList();
    }

    private CouponChoice choice(CouponCode code) {
        return till.counter().coupons().choices().stream()
                .filter(one -> one.row().id().equals(CouponId.of(code)))
                .findFirst()
                .orElseThrow();
    }
}

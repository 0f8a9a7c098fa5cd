package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.promotion.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Rules PR-04, PR-13 and PR-28: of all coupons at the counter the best for the customer are used.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponChoiceTest {
    @TempDir Path home;
    private CouponShop shop;
    private TillForTests till;

    @BeforeEach
    void a_shop_with_an_offer_for_coupons() {
        shop = CouponShop.open(home);
        till = shop.till;
        shop.offers("C1", 1, 0, 1_00);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void of_two_that_do_not_go_together_the_better_one_is_used() {
        shop.offers("G2", 1, 0, 2_00, "one of these");
        shop.offers("G1", 1, 0, 1_00, "one of these");
        var worse = shop.issue("G1", Optional.empty());
        var better = shop.issue("G2", Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(worse);
        assertThat(shop.show(better)).isInstanceOf(CouponDesk.Result.Used.class);
        assertThat(row(worse).why())
                .contains(
                        new CouponNo.Terms(
                                new Reason.ExcludedBy(new OfferId("G2")), shop.day().plusDays(6)));
        assertThat(till.counter().checkout().exactCash())
                .isInstanceOf(Checkout.Result.Completed.class);
        assertThat(shop.state(worse)).isEqualTo(new CouponState.Issued());
        assertThat(shop.state(better)).isInstanceOf(CouponState.Redeemed.class);
    }

    @Test
    void of_two_of_a_kind_the_one_that_ends_first_is_used() {
        var day = shop.day();
        var later = shop.issue("C1", Optional.empty());
        var terms = CouponShop.terms("C1", 1, day, day.plusDays(1), Set.of());
        var sooner = shop.issue(terms, Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(later);
        shop.show(sooner);
        assertThat(row(sooner).applied()).isTrue();
        assertThat(row(later).why()).contains(new CouponNo.OneOfAKind(day.plusDays(6)));
    }

    /// Rules PR-04 and CP-06: what was promised is kept, whatever is promised today.
    @Test
    void a_coupon_takes_off_what_its_own_version_promised_and_the_better_version_is_used() {
        var day = shop.day();
        shop.offers("C1", 2, 0, 50);
        var old = shop.issue("C1", Optional.empty());
        var today =
                shop.issue(
                        CouponShop.terms("C1", 2, day, day.plusDays(2), Set.of()),
                        Optional.empty());
        till.scan(SmallShop.MILK);
        shop.show(today);
        assertThat(row(today).off()).contains(Money.cny(50));
        shop.show(old);
        assertThat(row(old).off()).contains(Money.cny(1_00));
        assertThat(row(today).applied()).isFalse();
    }

    private CouponRow row(CouponCode code) {
        return till.counter().coupons().rows().stream()
                .filter(row -> row.id().equals(CouponId.of(code)))
                .findFirst()
                .orElseThrow();
    }
}

package guitai.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.loyalty.coupon.CouponStock.Issued;
import guitai.loyalty.coupon.CouponStock.Why;
import guitai.promotion.OfferId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules PR-28, CP-06 and SC-02: what coupons are issued from.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponStockTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @Test
    void a_coupon_for_seven_days_ends_on_the_seventh_and_may_begin_tomorrow() {
        var today = stock(new Validity.Days(0, 7), 10, 1).terms(DAY);
        assertThat(today.first()).isEqualTo(DAY);
        assertThat(today.last()).isEqualTo(DAY.plusDays(6));
        var tomorrow = stock(new Validity.Days(1, 1), 10, 1).terms(DAY);
        assertThat(tomorrow.first()).isEqualTo(DAY.plusDays(1));
        assertThat(tomorrow.last()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_stock_with_dates_issues_none_after_its_last_day() {
        var stock = stock(new Validity.Dates(DAY, DAY.plusDays(3)), 10, 5);
        assertThat(stock.closed(DAY.plusDays(3), Issued.NONE, true)).isEmpty();
        assertThat(stock.closed(DAY.plusDays(4), Issued.NONE, true)).contains(Why.OVER);
    }

    @Test
    void no_more_are_issued_than_there_are_nor_to_one_member_than_one_gets() {
        var stock = stock(new Validity.Days(0, 7), 10, 2);
        assertThat(stock.closed(DAY, new Issued(9, 1), true)).isEmpty();
        assertThat(stock.closed(DAY, new Issued(10, 0), true)).contains(Why.NONE_LEFT);
        assertThat(stock.closed(DAY, new Issued(2, 2), true)).contains(Why.MEMBER_HAS_ALL);
        assertThat(stock.closed(DAY, new Issued(2, 0), false)).contains(Why.NO_MEMBER);
    }

    @Test
    void CP_06_what_was_promised_never_changes_but_there_may_be_more_of_it() {
        var stock = stock(new Validity.Days(0, 7), 10, 1);
        assertThat(stock.becomes(stock(new Validity.Days(0, 7), 20, 3))).isTrue();
        assertThat(stock.becomes(stock(new Validity.Days(0, 6), 10, 1))).isFalse();
    }

    @Test
    void SC_02_a_pack_holds_one_to_twenty_coupons_and_not_itself() {
        assertThat(new CouponPack("NEW", "新人礼包", "", List.of("A", "A", "B")).stocks()).hasSize(3);
        assertThatThrownBy(() -> new CouponPack("NEW", "新人礼包", "", List.of()))
                .hasMessageContaining("0 coupons");
        assertThatThrownBy(() -> new CouponPack("NEW", "新人礼包", "", Collections.nCopies(21, "A")))
                .hasMessageContaining("21 coupons");
        assertThatThrownBy(() -> new CouponPack("NEW", "新人礼包", "", List.of("NEW")))
                .hasMessageContaining("itself");
    }

    private static CouponStock stock(Validity validity, int number, int perMember) {
        return new CouponStock(
                "NEW-10",
                "新人券",
                "",
                new OfferId("C10"),
                1,
                validity,
                Set.of(),
                Optional.of(number),
                Optional.of(perMember),
                false,
                Optional.empty());
    }
}

package guitai.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.Coupon.Wish;
import guitai.loyalty.coupon.CouponAnswer.Already;
import guitai.loyalty.coupon.CouponAnswer.Done;
import guitai.loyalty.coupon.CouponAnswer.Refused;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponState.Expired;
import guitai.loyalty.coupon.CouponState.Issued;
import guitai.promotion.OfferId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Rules PR-28, PR-39 and RK-02.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final CouponTerms TERMS =
            new CouponTerms("NEW20", new OfferId("C12"), 1, DAY, DAY.plusDays(6), Set.of("S1"));
    private static final Coupon COUPON =
            Coupon.issued(CouponCode.random(new Random(1)), Optional.of("M1"), TERMS);

    @Test
    void PR_28_while_one_sale_is_paid_with_it_no_other_can_use_it() {
        var held = done(COUPON.reserve(wish("A", NOON)));
        assertThat(held.redeem(wish("B", NOON), "u2"))
                .isEqualTo(new Refused(Why.HELD_BY_ANOTHER_SALE));
        assertThat(done(held.redeem(wish("A", NOON), "u1")).refusal(wish("B", NOON)))
                .contains(Why.USED);
    }

    @Test
    void PR_28_a_till_that_vanished_lets_go_after_a_quarter_of_an_hour() {
        var held = done(COUPON.reserve(wish("A", NOON)));
        var later = NOON.plus(Coupon.HOLD);
        assertThat(held.refusal(wish("B", later.minusMillis(1))))
                .contains(Why.HELD_BY_ANOTHER_SALE);
        assertThat(held.refusal(wish("B", later))).isEmpty();
    }

    @Test
    void PR_28_the_same_use_sent_again_is_the_same_use() {
        var used = done(COUPON.redeem(wish("A", NOON), "u1"));
        assertThat(used.redeem(wish("A", NOON), "u1")).isEqualTo(new Already(used));
        assertThat(used.redeem(wish("A", NOON), "u2")).isEqualTo(new Refused(Why.USED));
    }

    @Test
    void a_sale_that_is_given_up_leaves_the_coupon_as_it_was() {
        var held = done(COUPON.reserve(wish("A", NOON)));
        assertThat(done(held.release("A")).state()).isEqualTo(new Issued());
        assertThat(held.release("B")).isEqualTo(new Refused(Why.HELD_BY_ANOTHER_SALE));
    }

    @Test
    void PR_39_when_all_goods_came_back_it_can_be_used_again() {
        var used = done(COUPON.redeem(wish("A", NOON), "u1"));
        var back = done(used.giveBack("A", "r1", NOON, DAY));
        assertThat(back.terms()).isEqualTo(TERMS);
        assertThat(back.refusal(wish("B", NOON))).isEmpty();
        assertThat(back.giveBack("A", "r1", NOON, DAY)).isEqualTo(new Already(back));
        assertThat(COUPON.giveBack("A", "r1", NOON, DAY))
                .isEqualTo(new Refused(Why.NOT_USED_THERE));
    }

    @Test
    void PR_39_a_coupon_that_comes_back_too_late_lives_seven_days_more() {
        var used = done(COUPON.redeem(wish("A", NOON), "u1"));
        var back = done(used.giveBack("A", "r1", NOON, DAY.plusDays(30)));
        assertThat(back.terms().last()).isEqualTo(DAY.plusDays(37));
    }

    @Test
    void it_is_refused_elsewhere_too_early_too_late_and_for_another_member() {
        assertThat(COUPON.refusal(new Wish("A", "S2", Optional.of("M1"), NOON, DAY)))
                .contains(Why.OTHER_STORE);
        assertThat(COUPON.refusal(new Wish("A", "S1", Optional.of("M2"), NOON, DAY)))
                .contains(Why.OTHER_MEMBER);
        assertThat(COUPON.refusal(new Wish("A", "S1", Optional.empty(), NOON, DAY)))
                .contains(Why.OTHER_MEMBER);
        assertThat(COUPON.refusal(onDay(DAY.minusDays(1)))).contains(Why.NOT_YET);
        assertThat(COUPON.refusal(onDay(DAY.plusDays(6)))).isEmpty();
        assertThat(COUPON.refusal(onDay(DAY.plusDays(7)))).contains(Why.EXPIRED);
        assertThat(COUPON.on(NOON, DAY.plusDays(7)).state()).isEqualTo(new Expired(TERMS.last()));
    }

    @Test
    void CP_15_nobody_reads_a_code_in_a_log() {
        var code = COUPON.code();
        assertThat(code.secret()).hasSize(16);
        assertThat(COUPON.toString()).doesNotContain(code.secret());
    }

    private static Wish wish(String sale, Instant at) {
        return new Wish(
                sale,
                "S1",
                Optional.of("M1"),
                at,
                at.atOffset(ZoneOffset.ofHours(8)).toLocalDate());
    }

    private static Wish onDay(LocalDate day) {
        return new Wish("A", "S1", Optional.of("M1"), NOON, day);
    }

    private static Coupon done(CouponAnswer answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done) answer).coupon();
    }
}

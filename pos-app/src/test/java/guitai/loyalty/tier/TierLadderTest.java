package guitai.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.loyalty.tier.TierReview.Event;
import guitai.money.Money;
import guitai.promotion.EarnRule;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Rules LY-50 to LY-52.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TierLadderTest {
    private static final TierLadder LADDER =
            new TierLadder(
                    List.of(
                            tier("普通", 0),
                            tier("银", 5_000),
                            tier("金", 15_000),
                            tier("钻石", 30_000)));
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @Test
    void LY_51_one_great_purchase_lifts_a_member_over_several_steps() {
        var review = LADDER.review(LADDER.first(DAY), List.of(spend(DAY, 40_000)), DAY);
        assertThat(review.state().tier()).isEqualTo("钻石");
        assertThat(review.event()).isEqualTo(Event.UPGRADE);
    }

    @Test
    void LY_52_a_quiet_year_takes_one_step_and_not_three() {
        var diamond = new TierState("钻石", DAY.minusYears(1), DAY);
        assertThat(LADDER.review(diamond, List.of(), DAY.minusDays(1)).event())
                .isEqualTo(Event.NONE);
        var review = LADDER.review(diamond, List.of(), DAY);
        assertThat(review.state()).isEqualTo(new TierState("金", DAY, DAY.plusYears(1)));
        assertThat(review.event()).isEqualTo(Event.DOWNGRADE_ONE);
    }

    @Test
    void LY_52_who_has_spent_enough_keeps_the_tier_for_another_year() {
        var gold = new TierState("金", DAY.minusYears(1), DAY);
        var review = LADDER.review(gold, List.of(spend(DAY.minusDays(364), 15_000)), DAY);
        assertThat(review.event()).isEqualTo(Event.KEPT);
        assertThat(review.state()).isEqualTo(new TierState("金", gold.since(), DAY.plusYears(1)));
    }

    @Test
    void LY_50_what_was_bought_a_year_ago_counts_no_more() {
        assertThat(LADDER.spendOf(List.of(spend(DAY.minusDays(365), 100)), DAY))
                .isEqualTo(Money.cny(0));
        assertThat(LADDER.spendOf(List.of(spend(DAY.minusDays(364), 100)), DAY))
                .isEqualTo(Money.cny(10_000));
    }

    @Test
    void LY_50_a_return_counts_on_the_day_of_its_purchase() {
        var back = new Spend(DAY.minusDays(300), Money.cny(-500_000), DAY);
        var history = List.of(spend(DAY.minusDays(300), 5_000), back);
        assertThat(LADDER.spendOf(history, DAY)).isEqualTo(Money.cny(0));
        assertThat(LADDER.spendOf(history, DAY.minusDays(1))).isEqualTo(Money.cny(500_000));
    }

    @Test
    void the_customer_is_told_what_is_missing_to_the_next_tier() {
        var next = LADDER.next(LADDER.first(DAY), Money.cny(488_000)).orElseThrow();
        assertThat(next.tier().name()).isEqualTo("银");
        assertThat(next.missing()).isEqualTo(Money.cny(12_000));
        var diamond = new TierState("钻石", DAY, DAY.plusYears(1));
        assertThat(LADDER.next(diamond, Money.cny(0))).isEmpty();
    }

    @Test
    void a_ladder_with_two_steps_alike_is_refused() {
        assertThatThrownBy(() -> new TierLadder(List.of(tier("普通", 0), tier("普通", 100))))
                .hasMessageContaining("普通");
        assertThatThrownBy(
                        () ->
                                new TierLadder(
                                        List.of(tier("普通", 0), tier("银", 100), tier("金", 100))))
                .hasMessageContaining("金");
        assertThatThrownBy(() -> new TierLadder(List.of(tier("银", 100))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tier tier(String name, long yuan) {
        return new Tier(name, Money.cny(yuan * 100), EarnRule.SINGLE);
    }

    private static Spend spend(LocalDate day, long yuan) {
        return new Spend(day, Money.cny(yuan * 100), day);
    }
}

package guitai.loyalty.gift;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.WinBack.Comeback;
import guitai.loyalty.gift.WinBack.Step;
import guitai.loyalty.gift.WinBackFigures.Woken;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rule SC-03.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WinBackTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Reward POINTS = new Reward.OfPoints(10);
    private static final Step SECOND = new Step(2, 14, POINTS);
    private static final Step FOURTH = new Step(4, 30, POINTS);
    private static final WinBack BACK =
            new WinBack(new CampaignId("BACK"), 90, POINTS, List.of(SECOND, FOURTH));

    @Test
    void somebody_sleeps_after_ninety_days_without_a_purchase() {
        assertThat(BACK.sleeps(Optional.of(DAY.minusDays(89)), DAY)).isFalse();
        assertThat(BACK.sleeps(Optional.of(DAY.minusDays(90)), DAY)).isTrue();
        assertThat(BACK.sleeps(Optional.empty(), DAY)).isFalse();
    }

    @Test
    void a_coupon_is_given_once_a_quarter() {
        assertThat(WinBack.quarter(LocalDate.parse("2026-09-30"))).isEqualTo("2026-Q3");
        assertThat(WinBack.quarter(LocalDate.parse("2026-10-01"))).isEqualTo("2026-Q4");
    }

    @Test
    void visits_are_counted_from_the_one_that_ended_the_sleep() {
        var visits = List.of(DAY.minusDays(200), DAY.minusDays(10), DAY);
        assertThat(BACK.comeback(visits)).contains(new Comeback(DAY.minusDays(10), 2));
        assertThat(BACK.comeback(List.of(DAY.minusDays(80), DAY))).isEmpty();
        assertThat(BACK.comeback(List.of(DAY))).isEmpty();
    }

    @Test
    void the_second_visit_counts_within_fourteen_days_and_the_fourth_within_thirty() {
        assertThat(BACK.reached(new Comeback(DAY.minusDays(14), 2), DAY)).contains(SECOND);
        assertThat(BACK.reached(new Comeback(DAY.minusDays(15), 2), DAY)).isEmpty();
        assertThat(BACK.reached(new Comeback(DAY.minusDays(30), 4), DAY)).contains(FOURTH);
        assertThat(BACK.reached(new Comeback(DAY.minusDays(3), 3), DAY)).isEmpty();
    }

    @Test
    void the_figures_say_who_came_back_and_who_came_again() {
        var never = new Woken(DAY, List.of(DAY.minusDays(100)));
        var late = new Woken(DAY, List.of(DAY.plusDays(31)));
        var once = new Woken(DAY, List.of(DAY.plusDays(30)));
        var again = new Woken(DAY, List.of(DAY.plusDays(60), DAY.plusDays(30)));
        var figures = WinBackFigures.of(List.of(never, late, once, again), 30);
        assertThat(figures).isEqualTo(new WinBackFigures(4, 2, 1));
        assertThat(figures.activationRate()).isEqualTo(5_000);
        assertThat(figures.repurchaseRate()).isEqualTo(5_000);
        assertThat(WinBackFigures.of(List.of(), 30).activationRate()).isZero();
    }
}

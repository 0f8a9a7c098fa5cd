package guitai.loyalty.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.loyalty.campaign.PrizeDraw.Drawn;
import guitai.loyalty.campaign.PrizeDraw.Prize;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Rules SC-05 and CP-07.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrizeDrawTest {
    private static final Prize CUP = prize("cup", 100_000);
    private static final Prize POINTS = prize("points", 300_000);
    private static final PrizeDraw DRAW = new PrizeDraw(List.of(CUP, POINTS));
    private static final List<Integer> PLENTY = List.of(1_000_000, 1_000_000);

    @Test
    void drawing_the_log_again_gives_every_result_again() {
        for (int ticket = 0; ticket < 1_000; ticket++) {
            var drawn = DRAW.draw(20261121, ticket, PLENTY);
            assertThat(DRAW.holds(drawn)).isTrue();
            var other = drawn.prize().isPresent() ? Optional.<Integer>empty() : Optional.of(0);
            assertThat(DRAW.holds(new Drawn(20261121, ticket, PLENTY, other))).isFalse();
        }
    }

    @Test
    void prizes_come_as_often_as_was_published() {
        var cups = 0;
        var points = 0;
        for (int ticket = 0; ticket < 100_000; ticket++) {
            var prize = DRAW.draw(7, ticket, PLENTY).prize();
            if (prize.equals(Optional.of(0))) cups++;
            if (prize.equals(Optional.of(1))) points++;
        }
        // Five standard deviations of a fair draw, at most.
        assertThat(cups).isBetween(9_520, 10_480);
        assertThat(points).isBetween(29_270, 30_730);
    }

    @Test
    void a_prize_that_ran_out_makes_no_other_more_likely() {
        for (int ticket = 0; ticket < 1_000; ticket++) {
            var full = DRAW.draw(7, ticket, PLENTY).prize();
            var noCups = DRAW.draw(7, ticket, List.of(0, 1_000_000)).prize();
            assertThat(noCups).isEqualTo(full.filter(place -> place != 0));
        }
    }

    @Test
    void a_prize_above_the_laws_limit_cannot_be_offered() {
        var car = new Prize("car", new Reward.OfGoods("CAR", 1), Money.cny(5_000_001), 1, 1);
        assertThatThrownBy(() -> new PrizeDraw(List.of(car))).hasMessageContaining("law");
    }

    private static Prize prize(String name, long chance) {
        return new Prize(name, new Reward.OfPoints(10), Money.cny(1_000), chance, 10);
    }
}

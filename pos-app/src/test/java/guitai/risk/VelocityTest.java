package guitai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.risk.Velocity.Answer;
import guitai.risk.Velocity.Limit;
import guitai.risk.Velocity.Of;
import guitai.risk.Velocity.Subject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Rule RK-01.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VelocityTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final Subject ANNA = new Subject(Of.MEMBER, "ANNA");
    private static final Subject STOCK = new Subject(Of.STOCK, "NEW20");

    private final Velocity velocity =
            new Velocity(
                    Map.of(
                            Of.MEMBER, new Limit(2, 3, Answer.ASK),
                            Of.STOCK, new Limit(5, 5, Answer.REFUSE)));

    @Test
    void the_third_coupon_of_a_member_within_an_hour_asks_for_a_supervisor() {
        velocity.count(List.of(ANNA), NOON);
        assertThat(velocity.look(List.of(ANNA), NOON)).isEmpty();
        velocity.count(List.of(ANNA), NOON.plusSeconds(60));
        assertThat(velocity.look(List.of(ANNA), NOON.plusSeconds(90)))
                .contains(new Velocity.Stop(RiskRule.MEMBER_TOO_FAST, "ANNA", Answer.ASK));
    }

    @Test
    void an_hour_later_there_is_room_again_until_the_day_is_used_up() {
        velocity.count(List.of(ANNA), NOON);
        velocity.count(List.of(ANNA), NOON);
        var later = NOON.plus(Duration.ofHours(1));
        assertThat(velocity.look(List.of(ANNA), later)).isEmpty();
        velocity.count(List.of(ANNA), later);
        var evening = NOON.plus(Duration.ofHours(8));
        assertThat(velocity.look(List.of(ANNA), evening)).isPresent();
        assertThat(velocity.look(List.of(ANNA), NOON.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void what_is_refused_outweighs_what_a_supervisor_could_allow() {
        for (int i = 0; i < 5; i++) velocity.count(List.of(ANNA, STOCK), NOON);
        assertThat(velocity.look(List.of(ANNA, STOCK), NOON).orElseThrow().rule())
                .isEqualTo(RiskRule.STOCK_TOO_FAST);
    }

    @Test
    void one_members_haste_is_not_anothers() {
        for (int i = 0; i < 5; i++) velocity.count(List.of(ANNA), NOON);
        assertThat(velocity.look(List.of(new Subject(Of.MEMBER, "BERT")), NOON)).isEmpty();
    }

    @Test
    void a_kind_without_a_limit_is_never_too_fast() {
        var payer = new Subject(Of.PAYER, "P");
        for (int i = 0; i < 100; i++) velocity.count(List.of(payer), NOON);
        assertThat(velocity.look(List.of(payer), NOON)).isEmpty();
    }

    @Test
    void it_remembers_a_bounded_number_of_subjects() {
        velocity.count(List.of(ANNA, ANNA), NOON);
        for (int i = 0; i < 20_000; i++) {
            velocity.count(List.of(new Subject(Of.MEMBER, "M" + i)), NOON);
        }
        assertThat(velocity.look(List.of(ANNA), NOON)).isEmpty();
        assertThat(velocity.look(List.of(new Subject(Of.MEMBER, "M19999")), NOON)).isEmpty();
    }
}

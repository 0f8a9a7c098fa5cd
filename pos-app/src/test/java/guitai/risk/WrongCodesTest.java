package guitai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// Rule RK-02.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongCodesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final WrongCodes codes = new WrongCodes();

    @Test
    void RK_02_the_fifth_wrong_code_within_a_minute_closes_the_entry_for_a_minute() {
        for (int i = 0; i < 4; i++) assertThat(codes.wrong(NOON.plusSeconds(i))).isFalse();
        assertThat(codes.closedUntil(NOON.plusSeconds(4))).isEmpty();
        assertThat(codes.wrong(NOON.plusSeconds(4))).isTrue();
        assertThat(codes.closedUntil(NOON.plusSeconds(5))).contains(NOON.plusSeconds(64));
        assertThat(codes.closedUntil(NOON.plusSeconds(64))).isEmpty();
    }

    @Test
    void wrong_codes_of_a_clumsy_hour_do_not_add_up() {
        for (int i = 0; i < 20; i++) {
            assertThat(codes.wrong(NOON.plusSeconds(20L * i))).isFalse();
        }
    }

    @Test
    void RK_02_guessing_gets_slower_each_time() {
        assertThat(closedFor(NOON)).isEqualTo(Duration.ofMinutes(1));
        assertThat(closedFor(NOON.plusSeconds(120))).isEqualTo(Duration.ofMinutes(2));
        assertThat(closedFor(NOON.plusSeconds(600))).isEqualTo(Duration.ofMinutes(4));
        for (int i = 1; i <= 6; i++) closedFor(NOON.plusSeconds(600 + 1_900L * i));
        assertThat(closedFor(NOON.plusSeconds(14_000))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_hour_without_a_wrong_code_is_forgiven() {
        closedFor(NOON);
        closedFor(NOON.plusSeconds(120));
        assertThat(closedFor(NOON.plus(Duration.ofHours(2)))).isEqualTo(Duration.ofMinutes(1));
    }

    private Duration closedFor(Instant at) {
        for (int i = 0; i < 5; i++) codes.wrong(at);
        return Duration.between(at, codes.closedUntil(at).orElseThrow());
    }
}

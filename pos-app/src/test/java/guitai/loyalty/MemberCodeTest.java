package guitai.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberCode.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Rule SC-01.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberCodeTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final MemberId MEMBER = new MemberId("7K2M9QX4TB1C8N3P");
    private static final MemberCode CODE =
            new MemberCode("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void a_code_shown_now_is_the_members() {
        assertThat(CODE.read(CODE.show(MEMBER, NOON), NOON)).isEqualTo(new Reading.Live(MEMBER));
    }

    @Test
    void a_screenshot_older_than_two_steps_earns_and_does_not_pay() {
        var shown = CODE.show(MEMBER, NOON);
        assertThat(CODE.read(shown, NOON.plus(Duration.ofMinutes(3).minusSeconds(1))))
                .isEqualTo(new Reading.Live(MEMBER));
        assertThat(CODE.read(shown, NOON.plus(Duration.ofMinutes(3))))
                .isEqualTo(new Reading.Old(MEMBER));
    }

    @Test
    void a_code_with_another_number_or_minute_in_it_is_nobodys() {
        var shown = CODE.show(MEMBER, NOON);
        assertThat(CODE.read(shown.replaceFirst("^7", "8"), NOON)).isEqualTo(new Reading.NotOurs());
        var next = CODE.show(MEMBER, NOON.plusSeconds(60));
        var mixed =
                next.substring(0, next.lastIndexOf('.')) + shown.substring(shown.lastIndexOf('.'));
        assertThat(CODE.read(mixed, NOON)).isEqualTo(new Reading.NotOurs());
        assertThat(CODE.read("04A1B2C3D4", NOON)).isEqualTo(new Reading.NotOurs());
    }

    @Test
    void another_shops_code_is_not_ours() {
        var other = new MemberCode("fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        assertThat(CODE.read(other.show(MEMBER, NOON), NOON)).isEqualTo(new Reading.NotOurs());
    }
}

package guitai.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.privacy.Consent;
import guitai.privacy.ConsentLog;
import guitai.privacy.Purpose;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rules CP-09, SC-18 and SC-19.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageGateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final MessageGate GATE = MessageGate.USUAL;

    @Test
    void CP_09_advertising_goes_out_only_to_whoever_agreed_to_it() {
        var member = said(Purpose.MEMBERSHIP);
        var friend = said(Purpose.MEMBERSHIP, Purpose.MARKETING);
        assertThat(GATE.shut(message(Template.BIRTHDAY), member, List.of(), NOW))
                .contains(MessageEnd.NO_CONSENT);
        assertThat(GATE.shut(message(Template.BIRTHDAY), friend, List.of(), NOW)).isEmpty();
    }

    @Test
    void CP_09_one_tap_stops_what_was_due_before_it() {
        var stopped = said(Purpose.MEMBERSHIP, Purpose.MARKETING).with(word(Purpose.MARKETING, 9));
        assertThat(GATE.shut(message(Template.BIRTHDAY), stopped, List.of(), NOW))
                .contains(MessageEnd.NO_CONSENT);
        assertThat(GATE.shut(message(Template.TIER_UP), stopped, List.of(), NOW)).isEmpty();
    }

    @Test
    void CP_09_what_is_chosen_by_a_persons_purchases_needs_a_consent_to_that_too() {
        var friend = said(Purpose.MEMBERSHIP, Purpose.MARKETING);
        assertThat(GATE.shut(message(Template.COME_BACK), friend, List.of(), NOW))
                .contains(MessageEnd.NO_CONSENT);
        var all = said(Purpose.MEMBERSHIP, Purpose.MARKETING, Purpose.PROFILING);
        assertThat(GATE.shut(message(Template.COME_BACK), all, List.of(), NOW)).isEmpty();
    }

    @Test
    void SC_18_the_third_push_of_a_week_stays_here() {
        var friend = said(Purpose.MEMBERSHIP, Purpose.MARKETING);
        var twice = List.of(NOW.minus(Duration.ofDays(6)), NOW.minusSeconds(1));
        assertThat(GATE.shut(message(Template.REVIEW), friend, twice, NOW))
                .contains(MessageEnd.TOO_MANY);
        var older = List.of(NOW.minus(Duration.ofDays(7)), NOW.minusSeconds(1));
        assertThat(GATE.shut(message(Template.REVIEW), friend, older, NOW)).isEmpty();
    }

    @Test
    void SC_18_what_concerns_somebodys_own_points_is_not_counted_as_a_push() {
        var member = said(Purpose.MEMBERSHIP);
        var many = List.of(NOW, NOW, NOW, NOW);
        assertThat(GATE.shut(message(Template.POINTS_EXPIRE), member, many, NOW)).isEmpty();
    }

    @Test
    void SC_19_tries_are_bounded_and_get_rarer() {
        var all = Duration.ZERO;
        int tries = 0;
        while (MessageGate.worthTrying(tries)) {
            var pause = MessageGate.pause(tries++);
            assertThat(pause).isBetween(Duration.ofMinutes(1), Duration.ofHours(6));
            all = all.plus(pause);
            assertThat(tries).isLessThan(50);
        }
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofDays(3));
    }

    private static Message message(Template template) {
        return new Message("M-1", new MemberId("ANNA"), template, List.of(), NOW);
    }

    private static ConsentLog said(Purpose... purposes) {
        var log = ConsentLog.SILENT;
        for (var purpose : purposes) log = log.with(word(purpose, -1));
        return log;
    }

    private static Consent word(Purpose purpose, int day) {
        return new Consent(
                purpose,
                day < 0,
                "2026-11",
                NOW.minus(Duration.ofDays(10 - Math.max(0, day))),
                "MINI",
                Optional.empty(),
                Optional.empty());
    }
}

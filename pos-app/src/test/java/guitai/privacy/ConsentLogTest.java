package guitai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/// Rules CP-09, CP-11 to CP-13, LY-53.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsentLogTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    @Test
    void CP_13_silence_is_a_no() {
        for (var purpose : Purpose.values()) {
            assertThat(ConsentLog.SILENT.allows(purpose)).isFalse();
        }
    }

    @Test
    void CP_13_a_consent_taken_back_holds_no_more_and_is_still_on_record() {
        var log = ConsentLog.SILENT.with(word(Purpose.MARKETING, true, 0));
        assertThat(log.allows(Purpose.MARKETING)).isTrue();
        var after = log.with(word(Purpose.MARKETING, false, 1));
        assertThat(after.allows(Purpose.MARKETING)).isFalse();
        assertThat(after.said()).hasSize(2);
    }

    @Test
    void CP_09_being_a_member_is_no_consent_to_messages() {
        var log = ConsentLog.SILENT.with(word(Purpose.MEMBERSHIP, true, 0));
        assertThat(log.allows(Purpose.MARKETING)).isFalse();
    }

    @Test
    void CP_12_sharing_names_who_receives_it_and_no_other() {
        var log = ConsentLog.SILENT.with(sharing("mall", true, 0));
        assertThat(log.allows("mall")).isTrue();
        assertThat(log.allows("bank")).isFalse();
        assertThat(log.with(word(Purpose.SHARING, false, 1)).allows("mall")).isFalse();
        assertThatThrownBy(() -> word(Purpose.SHARING, true, 0)).hasMessageContaining("nobody");
    }

    @Test
    void LY_53_of_two_people_who_are_one_the_narrower_word_holds() {
        var both = ConsentLog.SILENT.with(word(Purpose.MEMBERSHIP, true, 0));
        var eager = both.with(word(Purpose.MARKETING, true, 1));
        assertThat(eager.mergedWith(both).allows(Purpose.MARKETING)).isFalse();
        assertThat(both.mergedWith(eager).allows(Purpose.MARKETING)).isFalse();
        assertThat(eager.mergedWith(eager).allows(Purpose.MARKETING)).isTrue();
        assertThat(both.mergedWith(eager).allows(Purpose.MEMBERSHIP)).isTrue();
    }

    private static Consent word(Purpose purpose, boolean given, int minute) {
        return consent(purpose, given, minute, Optional.empty());
    }

    private static Consent sharing(String with, boolean given, int minute) {
        return consent(Purpose.SHARING, given, minute, Optional.of(with));
    }

    private static Consent consent(
            Purpose purpose, boolean given, int minute, Optional<String> receiver) {
        return new Consent(
                purpose,
                given,
                "2026-10",
                NOON.plusSeconds(60L * minute),
                "customer display",
                Optional.of("1001"),
                receiver);
    }
}

package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionTest {
    private static final List<String> TWO_SIDES =
            List.of("ACS ACR1252 1S CL Reader [SAM] 01", "ACS ACR1252 1S CL Reader [PICC] 00");

    @Test
    void of_a_reader_with_two_sides_the_contactless_one_is_taken() {
        assertThat(Session.choose(TWO_SIDES, "")).contains(TWO_SIDES.get(1));
        assertThat(Session.choose(TWO_SIDES, "acr1252")).contains(TWO_SIDES.get(1));
        assertThat(Session.choose(List.of("Chip slot 00", "Some NFC 01"), ""))
                .contains("Some NFC 01");
    }

    @Test
    void a_reader_of_another_name_is_not_taken_instead() {
        assertThat(Session.choose(TWO_SIDES, "OMNIKEY")).isEmpty();
        assertThat(Session.choose(List.of(), "")).isEmpty();
    }
}

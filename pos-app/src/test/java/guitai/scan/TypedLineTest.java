package guitai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedLineTest {

    @Test
    void a_number_and_a_star_are_how_many() {
        assertThat(TypedLine.of("3*6901234567892")).isEqualTo(new TypedLine(3, "6901234567892"));
        assertThat(TypedLine.of(" 12 ＊ kqs ")).isEqualTo(new TypedLine(12, "kqs"));
        assertThat(TypedLine.of("999*1")).isEqualTo(new TypedLine(999, "1"));
    }

    @Test
    void without_one_it_is_once_and_the_text_is_untouched() {
        assertThat(TypedLine.of(" 6901234567892\r"))
                .isEqualTo(new TypedLine(1, " 6901234567892\r"));
    }

    @Test
    void a_quantity_alone_waits_for_its_code() {
        assertThat(TypedLine.of("3*").awaitsCode()).isTrue();
        assertThat(TypedLine.of("3*7").awaitsCode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0*7", "1000*7", "-1*7", "1.5*7", "*7", "a*7"})
    void what_is_no_quantity_stays_part_of_the_text(String raw) {
        assertThat(TypedLine.of(raw)).isEqualTo(new TypedLine(1, raw));
    }

    @Test
    void a_payment_code_in_the_rest_does_not_reach_a_log() {
        assertThat(TypedLine.of("2*134567890123456789").toString())
                .isEqualTo("2*13************6789");
    }
}

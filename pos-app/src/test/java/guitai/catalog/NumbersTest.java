package guitai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersTest {

    @Test
    void a_check_digit_finds_every_single_wrong_digit() {
        var seed = Long.getLong("guitai.seed", 3L);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var body = new StringBuilder();
            for (int d = 7 + random.nextInt(11); d > 0; d--) body.append(random.nextInt(10));
            var full = body.toString() + CheckDigit.of(body.toString());
            assertThat(CheckDigit.isRight(full)).isTrue();
            int at = random.nextInt(full.length());
            var wrong = new StringBuilder(full);
            wrong.setCharAt(
                    at, (char) ('0' + (full.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
            assertThat(CheckDigit.isRight(wrong.toString()))
                    .as("seed %d: %s for %s", seed, wrong, full)
                    .isFalse();
        }
    }

    @Test
    void one_number_printed_in_different_lengths_is_the_same_goods() {
        assertThat(Gtin.of("012345678905")).isEqualTo(Gtin.of("00012345678905"));
        assertThat(Gtin.of("012345678905").shortest()).isEqualTo("0012345678905");
        assertThat(Gtin.of("95012346").shortest()).isEqualTo("95012346");
        assertThat(Gtin.of("16291041500210").shortest()).isEqualTo("16291041500210");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "6936983800012",
                "69369838000131",
                "６９３６９８３８０００１３",
                "690123456789a"
            })
    void what_is_no_trade_item_number_cannot_be_made_one(String digits) {
        assertThatThrownBy(() -> Gtin.of(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leading_zeros_of_a_short_number_do_not_count() {
        assertThat(new Plu("00123")).isEqualTo(new Plu("123"));
        assertThat(new Plu("000").digits()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "12a", "١٢", "-1"})
    void a_short_number_is_one_to_six_plain_digits(String digits) {
        assertThatThrownBy(() -> new Plu(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "01234560", "21234565", "0123456", "0123456a"})
    void what_is_no_short_american_number_is_not_expanded(String digits) {
        assertThat(UpcE.expand(digits)).isEmpty();
    }
}

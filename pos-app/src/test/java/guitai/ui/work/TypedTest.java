package guitai.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TypedTest {

    @Test
    void amounts_are_read_as_people_type_them() {
        assertThat(Typed.amount("100", Money.CNY)).contains(Money.cny(10_000));
        assertThat(Typed.amount("12.3", Money.CNY)).contains(Money.cny(1230));
        assertThat(Typed.amount(" 12.34 ", Money.CNY)).contains(Money.cny(1234));
        assertThat(Typed.amount(".5", Money.CNY)).contains(Money.cny(50));
        assertThat(Typed.amount("7.", Money.CNY)).contains(Money.cny(700));
        assertThat(Typed.amount("7。5", Money.CNY)).contains(Money.cny(750));
    }

    @Test
    void what_is_no_amount_is_refused() {
        for (var text : new String[] {"", ".", "abc", "1.234", "-5", "1,5", "69012345", "1e3"}) {
            assertThat(Typed.amount(text, Money.CNY)).as(text).isEmpty();
        }
    }

    @Test
    void every_amount_that_is_written_is_read_back() {
        var seed = 20_261_121L;
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var amount = Money.cny(random.nextLong(999_999_999));
            assertThat(Typed.amount(amount.plain(), Money.CNY))
                    .as("seed %d, round %d", seed, i)
                    .contains(amount);
        }
    }

    @Test
    void weights_are_kilograms_with_three_decimals() {
        assertThat(Typed.grams("0.358")).hasValue(358);
        assertThat(Typed.grams("2")).hasValue(2000);
        assertThat(Typed.grams("1.2345")).isEmpty();
    }

    @Test
    void a_number_of_pieces_is_whole_and_not_a_barcode() {
        assertThat(Typed.pieces(" 12 ")).hasValue(12);
        assertThat(Typed.pieces("123456")).isEmpty();
        assertThat(Typed.pieces("1.5")).isEmpty();
    }
}

package guitai.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalLong;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TypedWeightTest {
    private static final OptionalLong NONE = OptionalLong.empty();

    @Test
    void a_weight_may_say_what_the_goods_lie_in() {
        assertThat(TypedWeight.of("0.520")).contains(new TypedWeight(OptionalLong.of(520), NONE));
        assertThat(TypedWeight.of("0.520-0.015"))
                .contains(new TypedWeight(OptionalLong.of(520), OptionalLong.of(15)));
        assertThat(TypedWeight.of(" 1。2 － .015 "))
                .contains(new TypedWeight(OptionalLong.of(1200), OptionalLong.of(15)));
        assertThat(TypedWeight.of("-0.015")).contains(new TypedWeight(NONE, OptionalLong.of(15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0.520-", "a-0.015", "0.5-0.1-0.1", "0.5-0.0155", "- -0.1"})
    void what_is_no_weight_is_not_guessed(String text) {
        assertThat(TypedWeight.of(text)).isEmpty();
    }

    @Test
    void grams_are_shown_as_a_scale_shows_them() {
        assertThat(TypedWeight.kilograms(7)).isEqualTo("0.007");
        assertThat(TypedWeight.kilograms(12_345)).isEqualTo("12.345");
    }
}

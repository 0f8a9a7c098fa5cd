package guitai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardHashTest {
    private static final String CARD = "04A1B2C3D4E5F6";

    @Test
    void one_card_has_one_hash_in_a_shop_and_another_in_the_next() {
        var here = CardHash.of(CARD, "S001");
        assertThat(CardHash.of(CARD, "S001")).isEqualTo(here);
        assertThat(CardHash.of(CARD, "S002")).isNotEqualTo(here);
        assertThat(CardHash.of("04A1B2C3D4E5F7", "S001")).isNotEqualTo(here);
    }

    @Test
    void the_hash_says_nothing_of_the_card_and_is_not_printed() {
        var hash = CardHash.of(CARD, "S001");
        assertThat(hash.encoded()).matches("[0-9a-f]{64}");
        assertThat(hash.toString()).doesNotContain(hash.encoded());
    }
}

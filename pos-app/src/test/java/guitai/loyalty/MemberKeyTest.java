package guitai.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Rules LY-53, CP-15 and CP-16.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberKeyTest {

    @Test
    void one_phone_is_one_key_however_it_is_typed() {
        var plain = MemberKey.phone("13812348000");
        assertThat(plain).isPresent();
        assertThat(MemberKey.phone("138 1234 8000")).isEqualTo(plain);
        assertThat(MemberKey.phone("+86 138-1234-8000")).isEqualTo(plain);
        assertThat(MemberKey.phone("008613812348000")).isEqualTo(plain);
    }

    @Test
    void what_is_no_phone_is_not_taken_for_one() {
        assertThat(MemberKey.phone("12812348000")).isEmpty();
        assertThat(MemberKey.phone("1381234800")).isEmpty();
        assertThat(MemberKey.phone("+8612345678901")).isEmpty();
        assertThat(MemberKey.phone("6901234567892")).isEmpty();
        assertThat(MemberKey.phone("+491701234567")).isPresent();
    }

    @Test
    void a_cashier_sees_the_ends_and_a_log_sees_nothing() {
        var phone = MemberKey.phone("13812348000").orElseThrow();
        assertThat(phone.masked()).isEqualTo("138****8000");
        assertThat(phone.toString()).doesNotContain("138").doesNotContain("8000");
        assertThat(MemberKey.card("04a1b2c3d4e5f6").orElseThrow().masked()).isEqualTo("****E5F6");
        assertThat(MemberKey.card("A123").orElseThrow().masked()).isEqualTo("****");
    }
}

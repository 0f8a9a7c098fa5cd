package guitai.credential;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.staff.Pin;
import guitai.staff.PinHash;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Argon2PinsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Argon2Pins pins = new Argon2Pins(RANDOM);

    private static Pin pin(String digits) {
        return Pin.of(digits).orElseThrow();
    }

    @Test
    void the_right_pin_matches_and_no_other() {
        var hash = pins.hash(pin("4711"));

        assertThat(pins.matches(pin("4711"), hash)).isTrue();
        assertThat(pins.matches(pin("4712"), hash)).isFalse();
        assertThat(pins.matches(pin("47110"), hash)).isFalse();
    }

    @Test
    void the_same_pin_is_stored_differently_each_time() {
        assertThat(pins.hash(pin("4711"))).isNotEqualTo(pins.hash(pin("4711")));
    }

    @Test
    void what_is_stored_says_how_it_was_made_and_nothing_of_the_pin() {
        assertThat(pins.hash(pin("471147114711")).encoded())
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}"
                                + "\\$[A-Za-z0-9+/]{43}")
                .doesNotContain("4711471147");
    }

    @Test
    void a_hash_with_other_costs_still_matches() {
        var cheap = new Argon2Pins(RANDOM, new Argon2Pins.Cost(64, 1, 1)).hash(pin("4711"));

        assertThat(pins.matches(pin("4711"), cheap)).isTrue();
        assertThat(pins.matches(pin("4712"), cheap)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711",
                "$argon2id$",
                "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=999,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=4,t=1,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=0,p=0$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQwM$AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$A!"
            })
    void a_stored_hash_that_is_none_matches_nothing(String stored) {
        assertThat(pins.matches(pin("4711"), new PinHash(stored))).isFalse();
    }
}

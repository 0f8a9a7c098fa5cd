package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.Chip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NdefTest {

    private static Optional<Tapped> read(String hex) {
        return Ndef.read(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        // text "MB:7" in "en"; the same in UTF-16
        "D101075402656E4D423A37, MB:7",
        "D1010B5482656E004D0042003A0037, MB:7",
        // an address; with a length of four bytes; with an id
        "D10107550465 78616D2E63, https://exam.c",
        "C10100000007550465 78616D2E63, https://exam.c",
        "D901070155690465 78616D2E63, https://exam.c",
        // a MIME record before the text; an absolute address; a poster around an address
        "920301612F62FF 5101075402656E4D423A37, MB:7",
        "D30400613A2F2F, a://",
        "D1020B5370 D10107550465 78616D2E63, https://exam.c",
    })
    void texts_and_addresses_are_read(String hex, String expected) {
        assertThat(read(hex.replace(" ", ""))).contains(new Tapped.Token(expected));
    }

    @Test
    void the_first_text_is_taken_and_other_kinds_are_passed_over() {
        // an unknown external type, then text
        assertThat(read("940301612E62FF" + "51010754" + "02656E4D423A37"))
                .contains(new Tapped.Token("MB:7"));
        assertThat(read("D0 00 00".replace(" ", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // shorter than it says: header, type, payload, language, four-byte length
                "D1",
                "D101",
                "D101FF5402",
                "D1010154 05",
                "C101FFFFFFFF54",
                // chunked; a prefix nobody defined; bytes that are no UTF-8; an empty text
                "B1010754 02656E4D423A37",
                "D1010255 FF61",
                "D1010455 00C3C3C3",
                "D1010354 02656E",
                // a control character in it; a poster in a poster
                "D1010454 00410D42",
                "D1020D5370 D102085370 D101045504612E62",
            })
    void a_message_that_breaks_its_rules_is_broken(String hex) {
        assertThat(read(hex.replace(" ", ""))).contains(new Tapped.Unreadable(Tapped.Why.BROKEN));
    }

    @Test
    void a_message_of_very_many_records_is_no_token() {
        assertThat(read("100000".repeat(17))).contains(new Tapped.Unreadable(Tapped.Why.TOO_LONG));
    }

    @Test
    void any_bytes_end_in_a_text_nothing_or_a_word_why_not() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            var message = Chip.text("MB:" + "a".repeat(random.nextInt(300)));
            for (int k = random.nextInt(4); k >= 0; k--) {
                message[random.nextInt(Math.min(message.length, 12))] = (byte) random.nextInt(256);
            }
            assertThat(Ndef.read(message)).as("seed %d, round %d", seed, i).isNotNull();
        }
    }

    @Test
    void neither_numbers_nor_tokens_are_printed() {
        assertThat(new Tapped.CardNumber("04A1B2C3D4E5F6").toString()).doesNotContain("A1B2");
        assertThat(new Tapped.Token("MB:secret").toString()).doesNotContain("secret");
    }
}

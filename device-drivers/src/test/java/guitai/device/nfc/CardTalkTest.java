package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.pcsc.PcscFault;
import guitai.device.virtual.Chip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardTalkTest {
    private static final String NUMBER = "04A1B2C3D4E5F6";

    private static Tapped read(Apdu.Wire card) throws PcscFault {
        return new CardTalk(new Apdu(card)).read();
    }

    private static Tapped read(Chip chip) throws PcscFault {
        return read(chip::answer);
    }

    @Test
    void a_card_without_words_is_known_by_its_number() throws PcscFault {
        assertThat(read(Chip.numbered(NUMBER))).isEqualTo(new Tapped.CardNumber(NUMBER));
        assertThat(read(Chip.numbered("A1B2C3D4"))).isEqualTo(new Tapped.CardNumber("A1B2C3D4"));
    }

    @Test
    void a_phone_makes_up_its_number_anew_each_time_and_names_nobody() throws PcscFault {
        assertThat(read(Chip.numbered("08A1B2C3")))
                .isEqualTo(new Tapped.Unreadable(Tapped.Why.RANDOM_NUMBER));
    }

    @Test
    void a_token_comes_in_pieces_as_large_as_the_card_gives_them() throws PcscFault {
        var token = "MB:" + "x".repeat(500);
        for (int chunk : List.of(15, 16, 59, 240, 255)) {
            var chip = Chip.written(NUMBER, Chip.text(token), chunk);
            assertThat(read(chip)).isEqualTo(new Tapped.Token(token));
        }
    }

    @Test
    void a_token_longer_than_any_is_refused_before_it_is_read() throws PcscFault {
        assertThat(read(Chip.written(NUMBER, Chip.text("x".repeat(513)), 240)))
                .isEqualTo(new Tapped.Unreadable(Tapped.Why.TOO_LONG));
        assertThat(read(Chip.written(NUMBER, new byte[1023], 240))).isInstanceOf(Tapped.class);
        // It says it is longer than the room it said it has.
        assertThat(read(Chip.written(NUMBER, new byte[1025], 240)))
                .isEqualTo(new Tapped.Unreadable(Tapped.Why.BROKEN));
    }

    @Test
    void a_tag_nobody_wrote_on_is_known_by_its_number() throws PcscFault {
        assertThat(read(Chip.written(NUMBER, new byte[0], 59)))
                .isEqualTo(new Tapped.CardNumber(NUMBER));
    }

    @Test
    void a_bank_card_is_asked_one_thing_only() throws PcscFault {
        var bank = Chip.bank();
        assertThat(read(bank)).isEqualTo(new Tapped.BankCard());
        assertThat(bank.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_comes_in_parts_is_put_together() throws PcscFault {
        var chip = Chip.numbered(NUMBER);
        Apdu.Wire card =
                command ->
                        switch (HexFormat.of().formatHex(command)) {
                            case "ffca000000" -> hex("6C07");
                            case "ffca000007" -> hex("04A1B26104");
                            case "00c0000004" -> hex("C3D4E5F69000");
                            default -> chip.answer(command);
                        };
        assertThat(read(card)).isEqualTo(new Tapped.CardNumber(NUMBER));
    }

    @Test
    void a_card_that_always_has_more_to_say_is_not_listened_to_for_ever() throws PcscFault {
        assertThat(read(_ -> hex("AA6110"))).isEqualTo(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
    }

    @Test
    void a_tag_that_gives_nothing_of_what_it_promised_is_broken() throws PcscFault {
        var chip = Chip.written(NUMBER, Chip.text("MB:1"), 59);
        Apdu.Wire card =
                command -> starts(command, "00b00002") ? hex("9000") : chip.answer(command);
        assertThat(read(card)).isEqualTo(new Tapped.Unreadable(Tapped.Why.BROKEN));
    }

    @Test
    void whatever_a_card_answers_reading_it_ends_with_a_word() throws PcscFault {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var chip = Chip.written(NUMBER, Chip.address("a.cn/" + i), 15 + random.nextInt(200));
            Apdu.Wire card =
                    command -> {
                        var said = chip.answer(command);
                        return random.nextInt(4) == 0 ? spoiled(said, random) : said;
                    };
            assertThat(read(card)).as("seed %d, round %d", seed, i).isNotNull();
        }
    }

    private static byte[] spoiled(byte[] said, Random random) {
        var other = new byte[random.nextInt(said.length + 3)];
        random.nextBytes(other);
        System.arraycopy(said, 0, other, 0, Math.min(said.length, other.length) / 2);
        // Mostly with a good ending, or nothing in the middle would ever be looked at.
        if (other.length >= 2 && random.nextInt(3) > 0) {
            other[other.length - 2] = (byte) 0x90;
            other[other.length - 1] = 0;
        }
        return other;
    }

    private static boolean starts(byte[] command, String hex) {
        return HexFormat.of().formatHex(command).startsWith(hex);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}

package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.link.Dump;
import guitai.device.pcsc.PcscFault;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Exchanges with cards, written down byte for byte: what is asked, in which order, and what the
/// answers mean.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedCardsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member-card",
                "bank-card",
                "written-tag",
                "memory-card",
                "phone",
                "length-on-request",
            })
    void a_card_is_asked_what_was_recorded_and_means_what_it_meant(String name)
            throws IOException, PcscFault {
        var left = new ArrayDeque<>(dump(name).entries());
        var tapped = new CardTalk(new Apdu(command -> answer(left, command))).read();
        assertThat(left).containsExactly(new Dump.Meant(words(tapped)));
    }

    private static byte[] answer(Deque<Dump.Entry> left, byte[] command) {
        assertThat(left.removeFirst())
                .isInstanceOfSatisfying(
                        Dump.Sent.class, sent -> assertThat(command).isEqualTo(sent.bytes()));
        return ((Dump.Heard) left.removeFirst()).bytes();
    }

    private static String words(Tapped tapped) {
        return switch (tapped) {
            case Tapped.CardNumber(var number) -> "number " + number;
            case Tapped.Token(var text) -> "token " + text;
            case Tapped.BankCard() -> "bank card";
            case Tapped.Unreadable(var why) -> "unreadable " + why;
        };
    }

    private static Dump dump(String name) throws IOException {
        try (var file = RecordedCardsTest.class.getResourceAsStream(name + ".dump")) {
            assertThat(file).as("%s.dump", name).isNotNull();
            return Dump.read(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }
}

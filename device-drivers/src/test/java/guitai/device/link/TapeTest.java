package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TapeTest {
    private static final String CODE = "134567890123456789";

    private final Tape tape = new Tape();

    private void heard(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        tape.add(Frame.Way.IN, bytes, bytes.length);
    }

    private String bytesShown() {
        return String.join(
                " ", tape.lines().stream().map(line -> line.substring(line.indexOf(' '))).toList());
    }

    @Test
    void what_went_to_and_fro_is_shown_in_order() {
        tape.add(Frame.Way.OUT, new byte[] {0x10, 4, 1}, 3);
        tape.add(Frame.Way.IN, new byte[] {0x16, 99}, 1);
        assertThat(tape.lines()).hasSize(2);
        assertThat(tape.lines().getFirst()).isEqualTo("0.000000 > 10 04 01");
        assertThat(tape.lines().getLast()).matches("\\d\\.\\d{6} < 16");
    }

    @Test
    void a_payment_code_shows_its_kind_and_no_more() {
        heard(CODE + "\r");
        assertThat(bytesShown().strip()).isEqualTo("< 31 33" + " **".repeat(16) + " 0D");
    }

    @Test
    void a_person_reads_hex_and_text_and_no_secret_in_either() {
        tape.add(Frame.Way.OUT, new byte[] {0x1B, 'A', (byte) 0xC4}, 3);
        heard(CODE + "\r");
        var pieces = tape.pieces();
        assertThat(pieces.getFirst().sent()).isTrue();
        assertThat(pieces.getFirst().hex()).isEqualTo("1B 41 C4");
        assertThat(pieces.getFirst().text()).isEqualTo("·A·");
        assertThat(pieces.getLast().sent()).isFalse();
        assertThat(pieces.getLast().text()).isEqualTo("13" + "*".repeat(16) + "·");
        assertThat(pieces.getFirst().age()).isGreaterThanOrEqualTo(pieces.getLast().age());
    }

    @Test
    void a_dump_of_it_can_be_read_again_and_holds_no_secret() throws Exception {
        tape.add(Frame.Way.OUT, new byte[] {'W'}, 1);
        heard("\u0002001.386\r");
        heard(CODE + "\r");
        var dump = Dump.read(new StringReader(tape.dump().toString()));
        assertThat(dump).isEqualTo(tape.dump());
        assertThat(dump.entries())
                .containsExactly(
                        new Dump.Sent("57"),
                        new Dump.Heard("02 30 30 31 2E 33 38 36 0D"),
                        new Dump.Heard("31 33" + " 2A".repeat(16) + " 0D"));
    }

    @Test
    void what_was_taped_can_be_played_back() throws Exception {
        tape.add(Frame.Way.OUT, new byte[] {'W'}, 1);
        heard("\u0002001.386\r");
        try (var played = new ReplayedLink(tape.dump())) {
            played.write(new byte[] {'W'});
            assertThat(played.read(new byte[64], Duration.ofSeconds(1))).isEqualTo(9);
            assertThat(played.finished()).isTrue();
        }
    }

    @Test
    void item_numbers_and_weights_are_shown() {
        heard("]E06901234567892\r");
        heard("\u0002001.386\r");
        assertThat(bytesShown()).doesNotContain("*");
    }

    @Test
    void a_code_that_comes_in_pieces_is_hidden_in_all_of_them() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            for (int at = 0; at < CODE.length(); ) {
                int to = Math.min(CODE.length(), at + 1 + random.nextInt(6));
                heard(CODE.substring(at, to));
                at = to;
                // What is sent meanwhile does not cut it in two.
                if (random.nextInt(3) == 0) tape.add(Frame.Way.OUT, new byte[] {5}, 1);
            }
            heard("\r");
            assertThat(longestRunOfDigits(tape.lines()))
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(2);
        }
    }

    // Also when the beginning of the code has left the tape already.
    private static int longestRunOfDigits(List<String> lines) {
        int longest = 0;
        int run = 0;
        for (var line : lines) {
            if (line.contains(" > ")) continue;
            for (var octet : line.substring(line.indexOf('<') + 2).split(" ", -1)) {
                boolean digit =
                        !octet.equals("**")
                                && HexFormat.fromHexDigits(octet) >= '0'
                                && HexFormat.fromHexDigits(octet) <= '9';
                run = digit ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    @Test
    void a_token_is_hidden_and_a_ruler_is_not() {
        heard("SV:abc.defghijklmnop.q\r");
        assertThat(bytesShown().strip()).startsWith("< 53 56 **").endsWith("** 0D");
        var ruled = new Tape();
        var ruler = "-".repeat(48).getBytes(StandardCharsets.US_ASCII);
        ruled.add(Frame.Way.OUT, ruler, ruler.length);
        assertThat(ruled.lines().getFirst()).doesNotContain("*");
    }

    @Test
    void the_last_fifty_are_kept_and_long_ones_are_cut() {
        for (int i = 0; i < 200; i++) tape.add(Frame.Way.OUT, new byte[] {(byte) i}, 1);
        assertThat(tape.lines()).hasSize(Tape.MOST);
        assertThat(tape.lines().getLast()).endsWith("C7");
        var large = new byte[1_000_000];
        tape.add(Frame.Way.OUT, large, large.length);
        assertThat(tape.lines()).hasSize(Tape.MOST);
        assertThat(tape.lines().getFirst().length()).isLessThan(800);
    }
}

package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.scanner.Unreadable.Why;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScanFramerTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 20_000 : 500;

    private static List<Scanned> read(Suffix suffix, String text) {
        return read(suffix, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Scanned> read(Suffix suffix, byte[] bytes) {
        return new ScanFramer(suffix).take(bytes, bytes.length, 0);
    }

    private static List<String> texts(List<Scanned> scans) {
        return scans.stream().map(scan -> ((Scan) scan).text()).toList();
    }

    @Test
    void a_code_ends_with_whatever_line_end_the_scanner_is_set_to() {
        assertThat(texts(read(Suffix.LINE, "6901234567892\r9520001234569\n6901234567892\r\n")))
                .containsExactly("6901234567892", "9520001234569", "6901234567892");
        assertThat(texts(read(Suffix.TAB, "6901234567892\t9520001234569\t")))
                .containsExactly("6901234567892", "9520001234569");
    }

    @Test
    void a_scanner_without_a_suffix_ends_a_code_by_being_silent() {
        var framer = new ScanFramer(Suffix.SILENCE);
        assertThat(framer.take(new byte[] {'1', '2', '3'}, 3, 0)).isEmpty();
        assertThat(framer.idle(59 * MILLI)).isEmpty();
        assertThat(framer.idle(60 * MILLI)).contains(new Scan("123", 60 * MILLI));
        assertThat(framer.idle(200 * MILLI)).isEmpty();
    }

    @Test
    void the_aim_identifier_stays_in_the_text_and_can_be_asked_for() {
        var scan = (Scan) read(Suffix.LINE, "]E06901234567892\r").getFirst();
        assertThat(scan.text()).isEqualTo("]E06901234567892");
        assertThat(scan.aim()).contains("]E0");
        assertThat(scan.data()).isEqualTo("6901234567892");
        assertThat(new Scan("6901234567892", 0).aim()).isEmpty();
        assertThat(new Scan("]E0", 0).data()).isEqualTo("]E0");
    }

    @Test
    void the_gs1_separator_is_kept_and_other_control_characters_are_not() {
        assertThat(texts(read(Suffix.LINE, "\u0002]d2010952\u001D10A\u00071\u0003\r")))
                .containsExactly("]d2010952\u001D10A1");
    }

    @Test
    void chinese_text_of_a_qr_code_is_read_in_both_encodings() {
        assertThat(texts(read(Suffix.LINE, "会员13号\r"))).containsExactly("会员13号");
        assertThat(texts(read(Suffix.LINE, "会员13号\r".getBytes(Charset.forName("GB18030")))))
                .containsExactly("会员13号");
    }

    @Test
    void more_than_512_characters_are_no_code_and_the_next_code_is_read() {
        var scans = read(Suffix.LINE, "7".repeat(513) + "\r" + "8".repeat(512) + "\r");
        assertThat(scans).hasSize(2);
        assertThat(scans.get(0))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.why()).isEqualTo(Why.TOO_LONG));
        assertThat(scans.get(1)).isInstanceOf(Scan.class);
        assertThat(read(Suffix.LINE, "会".repeat(100_000) + "\r"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.why()).isEqualTo(Why.TOO_LONG));
    }

    @Test
    void a_code_that_was_cut_off_is_never_glued_to_the_next() {
        var framer = new ScanFramer(Suffix.LINE);
        assertThat(framer.take("690123".getBytes(StandardCharsets.US_ASCII), 6, 0)).isEmpty();
        var next =
                framer.take("6901234567892\r".getBytes(StandardCharsets.US_ASCII), 14, 600 * MILLI);
        assertThat(next)
                .containsExactly(
                        new Unreadable(Why.CUT_OFF, "690123", 600 * MILLI),
                        new Scan("6901234567892", 600 * MILLI));
    }

    @Test
    void electrical_noise_is_said_to_be_unreadable() {
        assertThat(read(Suffix.LINE, new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0x80, '\r'}))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.why()).isEqualTo(Why.GARBAGE));
        assertThat(read(Suffix.LINE, new byte[] {0, 0, 0, '\r'}))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.why()).isEqualTo(Why.GARBAGE));
    }

    @Test
    void what_was_scanned_is_in_no_log() {
        assertThat(new Scan("134567890123456789", 0).toString()).doesNotContain("1345");
        assertThat(new Unreadable(Why.CUT_OFF, "134567890123456789", 0).toString())
                .doesNotContain("1345");
    }

    @Test
    void codes_are_the_same_however_the_line_cuts_them_up() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var codes = new ArrayList<String>();
            var sent = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                codes.add(
                        Long.toString(random.nextLong(Long.MAX_VALUE))
                                + (random.nextBoolean() ? "会" : ""));
                sent.append(codes.getLast())
                        .append(List.of("\r", "\n", "\r\n").get(random.nextInt(3)));
            }
            var bytes = sent.toString().getBytes(StandardCharsets.UTF_8);
            var framer = new ScanFramer(Suffix.LINE);
            var heard = new ArrayList<Scanned>();
            long now = random.nextLong();
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, 1 + random.nextInt(30));
                now += random.nextLong(400 * MILLI);
                heard.addAll(framer.take(Arrays.copyOfRange(bytes, at, at + count), count, now));
                at += count;
            }
            assertThat(texts(heard)).as("seed %d", seed).isEqualTo(codes);
        }
    }

    @Test
    void any_noise_ends_as_a_scan_or_as_unreadable_and_never_as_a_crash() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var framer = new ScanFramer(List.of(Suffix.values()).get(random.nextInt(3)));
            var heard = new ArrayList<Scanned>();
            for (int i = 0; i < 20; i++) {
                var noise = new byte[1 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 40)];
                random.nextBytes(noise);
                heard.addAll(framer.take(noise, noise.length, i * 10L * MILLI));
            }
            Optional<Scanned> rest = framer.idle(Duration.ofMinutes(1).toNanos());
            rest.ifPresent(heard::add);
            assertThat(framer.idle(Duration.ofMinutes(2).toNanos())).as("seed %d", seed).isEmpty();
            assertThat(heard).as("seed %d", seed).isNotNull().allSatisfy(ScanFramerTest::isClean);
        }
    }

    private static void isClean(Scanned scanned) {
        var text =
                switch (scanned) {
                    case Scan scan -> scan.text();
                    case Unreadable bad -> bad.raw();
                };
        assertThat(text.chars().filter(c -> c != 0x1D && Character.isISOControl(c)).count())
                .isZero();
    }
}

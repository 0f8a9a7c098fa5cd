package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.scanner.Unreadable.Why;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BurstDetectorTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 2_000;

    private final BurstDetector detector = new BurstDetector();
    private long now = 17;

    /// A focused text field and a default button, as far as keys go.
    private final StringBuilder field = new StringBuilder();

    private String snapshot = "";
    private int presses;
    private final List<Scanned> scans = new ArrayList<>();

    private void type(String keys, long gapMillis) {
        for (int i = 0; i < keys.length(); i++) {
            now += gapMillis * MILLI;
            press(keys.charAt(i));
        }
    }

    private void press(char key) {
        switch (detector.key(key, now)) {
            case Keystroke.First _ -> {
                snapshot = field.toString();
                field.append(key);
            }
            case Keystroke.Through _ -> {
                if (key == '\r') {
                    presses++;
                } else {
                    field.append(key);
                }
            }
            case Keystroke.Extra _ -> {}
            case Keystroke.Read(var scanned) -> {
                field.setLength(0);
                field.append(snapshot);
                scans.add(scanned);
            }
        }
    }

    private List<String> texts() {
        return scans.stream()
                .map(
                        scanned ->
                                switch (scanned) {
                                    case Scan scan -> scan.text();
                                    case Unreadable bad -> bad.why() + ":" + bad.raw();
                                })
                .toList();
    }

    @Test
    void a_scan_is_read_and_leaves_the_focused_field_as_it_was() {
        type("rice", 150);
        now += 150 * MILLI;
        type("6901234567892\r", 5);
        assertThat(texts()).containsExactly("6901234567892");
        assertThat(field).hasToString("rice");
        assertThat(presses).isZero();
    }

    @Test
    void a_person_typing_is_left_alone_and_enter_does_what_enter_does() {
        type("6901234567892\r", 120);
        assertThat(field).hasToString("6901234567892");
        assertThat(presses).isOne();
        assertThat(scans).isEmpty();
    }

    @Test
    void a_digit_and_enter_pressed_with_two_fingers_is_a_person() {
        type("5", 300);
        type("\r", 20);
        assertThat(presses).isOne();
        assertThat(scans).isEmpty();
    }

    @Test
    void a_key_held_down_is_a_person() {
        type("0000000000", 33);
        type("\r", 400);
        assertThat(presses).isOne();
        assertThat(field).hasToString("0000000000");
        assertThat(scans).isEmpty();
    }

    @Test
    void a_scanner_set_to_send_two_line_ends_confirms_nothing() {
        type("6901234567892\r\n", 4);
        type("9520001234569\r\r", 4);
        assertThat(presses).isZero();
        assertThat(texts()).containsExactly("6901234567892", "9520001234569");
    }

    @Test
    void a_person_pressing_enter_after_a_scan_is_heard() {
        type("6901234567892\r", 4);
        type("\r", 700);
        assertThat(presses).isOne();
    }

    @Test
    void a_piece_of_a_code_is_shown_as_unreadable_and_confirms_nothing() {
        type("89\r", 4);
        type("x", 500);
        now += 500 * MILLI;
        type("789\r", 4);
        assertThat(texts()).containsExactly("TOO_SHORT:89", "TOO_SHORT:789");
        assertThat(presses).isZero();
    }

    @Test
    void five_codes_that_waited_while_the_screen_hung_are_five_scans_and_no_enter() {
        // All of them are handled within the same millisecond.
        for (int i = 0; i < 5; i++) {
            type("695000000000" + i + "\r", 0);
        }
        assertThat(scans).hasSize(5);
        assertThat(presses).isZero();
        assertThat(field).isEmpty();
    }

    @Test
    void a_screen_that_hangs_in_the_middle_of_a_code_loses_nothing_wherever_the_hole_is() {
        var code = "6901234567892\r";
        for (int hole = 4; hole < code.length(); hole++) {
            scans.clear();
            type(code.substring(0, hole), 5);
            now += Duration.ofSeconds(2).toNanos();
            type(code.substring(hole), 0);
            now += Duration.ofSeconds(1).toNanos();
            assertThat(texts()).as("hole before key %d", hole).containsExactly("6901234567892");
            assertThat(presses).as("hole before key %d", hole).isZero();
            assertThat(field).as("hole before key %d", hole).isEmpty();
        }
    }

    @Test
    void a_code_that_a_busy_machine_takes_in_three_pieces_is_one_scan() {
        type("69012", 5);
        now += 90 * MILLI;
        type("34567", 5);
        now += 200 * MILLI;
        type("892\r", 5);
        assertThat(texts()).containsExactly("6901234567892");
        assertThat(presses).isZero();
        assertThat(field).isEmpty();
    }

    @Test
    void a_scanner_that_stumbles_at_its_first_keys_is_one_scan() {
        for (int at = 1; at < 4; at++) {
            scans.clear();
            now += 500 * MILLI;
            type("6901234567892".substring(0, at), 5);
            now += 60 * MILLI;
            type("6901234567892\r".substring(at), 5);
            assertThat(texts()).as("before key %d", at).containsExactly("6901234567892");
            assertThat(field).as("before key %d", at).isEmpty();
            assertThat(presses).isZero();
        }
    }

    @Test
    void a_short_code_that_stumbles_is_unreadable_and_never_another_code() {
        type("1", 500);
        now += 60 * MILLI;
        type("2345\r", 5);
        assertThat(texts()).containsExactly("TOO_SHORT:12345");
        assertThat(presses).isZero();
        assertThat(field).isEmpty();
    }

    @Test
    void a_fast_typist_and_an_enter_at_once_is_a_person() {
        type("10", 70);
        type("1", 70);
        type("\r", 30);
        assertThat(scans).isEmpty();
        assertThat(presses).isOne();
        assertThat(field).hasToString("101");
    }

    @Test
    void four_keys_that_fell_together_do_not_make_a_person_a_scanner() {
        type("abcd", 20);
        type("efgh", 120);
        type("\r", 200);
        assertThat(scans).isEmpty();
        assertThat(presses).isOne();
        assertThat(field).hasToString("abcdefgh");
    }

    @Test
    void a_code_longer_than_any_code_is_unreadable() {
        type("7".repeat(600) + "\r", 1);
        assertThat(scans).singleElement().isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) scans.getFirst()).why()).isEqualTo(Why.TOO_LONG);
    }

    @Test
    void scans_between_typing_are_told_apart_at_any_speed_a_scanner_and_a_person_have() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var typed = new StringBuilder();
            var scanned = new ArrayList<String>();
            scans.clear();
            field.setLength(0);
            presses = 0;
            int enters = 0;
            for (int turn = 0; turn < 10; turn++) {
                now += (100 + random.nextInt(5_000)) * MILLI;
                if (random.nextBoolean()) {
                    var code = code(random);
                    scanned.add(code);
                    typeAt(random, code + (random.nextInt(4) == 0 ? "\r\n" : "\r"), 0, 35);
                } else {
                    var words = "abc" + random.nextInt(100_000);
                    typed.append(words);
                    typeAt(random, words, 60, 400);
                    now += 3_001 * MILLI;
                    press('\r');
                    enters++;
                }
            }
            assertThat(texts()).as("seed %d", seed).isEqualTo(scanned);
            assertThat(field.toString()).as("seed %d", seed).isEqualTo(typed.toString());
            assertThat(presses).as("seed %d", seed).isEqualTo(enters);
        }
    }

    private static String code(Random random) {
        var code = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(40); i++) {
            code.append((char) (' ' + random.nextInt(95)));
        }
        return code.toString();
    }

    private void typeAt(Random random, String keys, int fromMillis, int toMillis) {
        for (int i = 0; i < keys.length(); i++) {
            now += fromMillis * MILLI + random.nextLong((toMillis - fromMillis) * MILLI + 1);
            press(keys.charAt(i));
        }
    }

    @Test
    void any_keys_at_any_time_are_answered() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                now += random.nextLong(random.nextBoolean() ? 40 * MILLI : 4_000 * MILLI);
                char key = (char) (random.nextInt(8) == 0 ? '\r' : random.nextInt(0x10000));
                assertThat(detector.key(key, now)).as("seed %d", seed).isNotNull();
            }
        }
    }
}

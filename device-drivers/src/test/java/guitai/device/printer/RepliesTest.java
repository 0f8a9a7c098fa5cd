package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceReason;
import guitai.device.printer.PrinterStatus.Paper;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepliesTest {
    private static List<Reply> read(String hex) {
        var bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        return new Replies().take(bytes, bytes.length);
    }

    @Test
    void answers_reports_fences_and_job_numbers_are_told_apart_in_one_stream() {
        assertThat(read("16 14 00 00 0F 13 00 11 37 22 30 30 30 37 00 5F 54 4D 00 12 18 00 0C 0F"))
                .containsExactly(
                        new Reply.Answered(0x16),
                        new Reply.Changed(0x14, 0, 0),
                        new Reply.Fence(),
                        new Reply.Numbered("0007"),
                        new Reply.Answered(0x12),
                        new Reply.Changed(0x18, 0, 0x0C));
    }

    @Test
    void a_report_that_is_broken_off_does_not_swallow_the_answer_behind_it() {
        assertThat(read("14 00 16")).containsExactly(new Reply.Answered(0x16));
    }

    @Test
    void replies_are_the_same_however_the_line_cuts_them_up() {
        var bytes = HexFormat.ofDelimiter(" ").parseHex("16 14 00 00 0F 37 22 30 30 30 37 00 12");
        var replies = new Replies();
        var heard = new ArrayList<Reply>();
        for (byte b : bytes) {
            heard.addAll(replies.take(new byte[] {b}, 1));
        }
        assertThat(heard)
                .containsExactly(
                        new Reply.Answered(0x16),
                        new Reply.Changed(0x14, 0, 0),
                        new Reply.Numbered("0007"),
                        new Reply.Answered(0x12));
    }

    @Test
    void any_noise_is_read_without_a_crash_and_counted_as_noise() {
        for (int seed = 0; seed < 2_000; seed++) {
            var noise = new byte[500];
            new Random(seed).nextBytes(noise);
            var replies = new Replies();
            var heard = replies.take(noise, noise.length);
            assertThat(heard).as("seed %d", seed).hasSizeLessThanOrEqualTo(noise.length);
            assertThat(replies.noise()).as("seed %d", seed).isGreaterThan(4);
        }
    }

    @Test
    void each_bit_is_told_in_words() {
        var bits = new StatusBits(false);
        bits.answered(1, 0x16);
        assertThat(bits.status())
                .isEqualTo(new PrinterStatus(true, Paper.OK, false, false, false, false, true));
        bits.answered(1, 0x1A);
        bits.answered(2, 0x32);
        bits.answered(4, 0x72);
        assertThat(bits.status())
                .isEqualTo(new PrinterStatus(false, Paper.OUT, false, false, false, true, false));
        assertThat(bits.status().inTheWay()).isEqualTo(DeviceReason.PAPER_OUT);
        bits.answered(2, 0x16);
        assertThat(bits.status().inTheWay()).isEqualTo(DeviceReason.COVER_OPEN);
        bits.answered(3, 0x32);
        assertThat(bits.status().inTheWay()).isEqualTo(DeviceReason.BROKEN);
        bits.changed(new Reply.Changed(0x14, 0x08, 0x03));
        assertThat(bits.status())
                .isEqualTo(
                        new PrinterStatus(true, Paper.NEAR_END, false, true, false, false, true));
        assertThat(bits.status().inTheWay()).isEqualTo(DeviceReason.CUTTER);
        bits.changed(new Reply.Changed(0x1C, 0, 0));
        assertThat(bits.status().inTheWay()).isEqualTo(DeviceReason.OFFLINE);
    }
}

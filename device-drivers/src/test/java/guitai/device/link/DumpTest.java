package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DumpTest {
    private static final String FILE =
            """
            > 57
            < 02 30 0D
            = nought
            """;

    private static Dump dump(String text) throws IOException {
        return Dump.read(new StringReader(text));
    }

    @Test
    void what_was_recorded_reads_back_as_it_was() throws IOException {
        assertThat(dump("# a remark\n\n" + FILE)).hasToString(FILE);
    }

    @Test
    void a_line_that_is_none_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dump("> 57\n? 02\n"))
                .withMessage("line 2: ? 02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dump("< 5G\n"))
                .withMessage("line 1: < 5G");
    }

    @Test
    void a_replayed_device_answers_and_is_recorded_as_itself() throws Exception {
        var replay = new ReplayedLink(dump(FILE));
        try (var link = new RecordedLink(replay, 10)) {
            assertThat(link.read(new byte[10], Duration.ofMillis(1))).isZero();
            link.write("W".getBytes(US_ASCII));
            assertThat(link.read(new byte[10], Heard.DEADLINE)).isEqualTo(3);
            assertThat(replay.finished()).isTrue();
            assertThat(link.dump()).hasToString("> 57\n< 02 30 0D\n");
        }
    }

    @Test
    void other_bytes_than_the_recorded_are_a_fault() throws IOException {
        try (var link = new ReplayedLink(dump(FILE))) {
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class, () -> link.write("Z".getBytes(US_ASCII)));
            assertThat(fault.reason()).isEqualTo(DeviceReason.GARBLED);
        }
    }

    @Test
    void a_recording_keeps_the_newest() throws Exception {
        try (var link = new RecordedLink(new ReplayedLink(dump(FILE)), 1)) {
            link.write("W".getBytes(US_ASCII));
            assertThat(link.read(new byte[10], Heard.DEADLINE)).isEqualTo(3);
            assertThat(link.dump()).hasToString("< 02 30 0D\n");
        }
    }
}

package guitai.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.Heard;
import guitai.device.link.SerialLink;
import guitai.device.virtual.VirtualScale.Trouble;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class ScaleListenerTest {
    private static final Duration SOON = Duration.ofMillis(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toledo-8217",
                "nci",
                "enq-dc1",
                "acom-pc100",
                "toledo-stream",
                "acs-stream",
                "xk3190"
            })
    void the_protocol_nobody_knew_is_found(String name) throws DeviceFault {
        try (var wired = new WiredScale(name)) {
            wired.scale.put(1386);
            var live = new Heard<ScaleListener.Heard>();
            var report =
                    ScaleListener.listen(
                            line -> SerialLink.open(wired.path(), line), live, SOON, SOON);
            var likeliest = report.candidates().getFirst();
            assertThat(likeliest.protocol().name()).isEqualTo(name);
            assertThat(likeliest.confidence()).isGreaterThan(90);
            assertThat(likeliest.last()).isInstanceOf(Weighing.Stable.class);
            assertThat(live.isEmpty()).isFalse();
            assertThat(report.heard()).allSatisfy(h -> assertThat(h.hex()).isNotEmpty());
        }
    }

    @Test
    void two_readings_of_the_same_bytes_are_both_shown_with_their_weights() throws DeviceFault {
        try (var wired = new WiredScale("ff-bcd")) {
            wired.scale.put(1386);
            var report =
                    ScaleListener.listen(
                            line -> SerialLink.open(wired.path(), line), _ -> {}, SOON, SOON);
            assertThat(report.candidates())
                    .extracting(c -> c.protocol().name(), c -> c.last().toString())
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(
                                    "ff-bcd", "Stable[weight=1.386 kg, net=false]"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "ff-bcd-from-1", "Stable[weight=13.86 kg, net=false]"));
        }
    }

    @Test
    void where_nothing_speaks_nothing_is_guessed() throws DeviceFault {
        try (var wired = new WiredScale("nci")) {
            wired.scale.have(Trouble.MUTE);
            var report =
                    ScaleListener.listen(
                            line -> SerialLink.open(wired.path(), line), _ -> {}, SOON, SOON);
            assertThat(report.heard()).isEmpty();
            assertThat(report.candidates()).isEmpty();
        }
    }
}

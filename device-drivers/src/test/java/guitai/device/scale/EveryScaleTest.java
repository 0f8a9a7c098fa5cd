package guitai.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.link.SerialLink;
import guitai.device.scale.Weighing.Why;
import guitai.device.virtual.ScalePan.Condition;
import guitai.device.virtual.VirtualScale.Trouble;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;

/// Each driver against the strict scale of its protocol, over a real serial line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class EveryScaleTest {
    // The scales here answer within milliseconds, and stream fifty times a second.
    private static final ScaleTiming QUICK =
            new ScaleTiming(
                    Duration.ofMillis(120),
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(500));

    private final Heard<DeviceStatus> statuses = new Heard<>();

    static List<String> protocols() {
        return ScaleProtocol.NAMES;
    }

    private ProtocolScale open(WiredScale wired, String name) throws DeviceFault {
        var protocol = ScaleProtocol.named(name);
        return ProtocolScale.open(
                SerialLink.open(wired.path(), protocol.line()), protocol, QUICK, statuses);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void what_lies_still_is_weighed_to_the_gram(String name) throws DeviceFault {
        try (var wired = new WiredScale(name);
                var scale = open(wired, name)) {
            for (long grams : new long[] {1386, 5, 14_995}) {
                wired.scale.put(grams);
                settle(scale);
                assertThat(grams(scale.weigh())).isEqualTo(grams);
            }
            assertThat(wired.scale.violations()).isEmpty();
        }
    }

    // What was on its way when the weight changed is still the old one.
    private static void settle(ProtocolScale scale) throws DeviceFault {
        if (scale.protocol().streams()) {
            scale.weigh();
        }
    }

    private static long grams(Weighing said) {
        return switch (said) {
            case Weighing.Stable(var weight, _) -> weight.wholeGrams().orElseThrow();
            case Weighing.None(var why) -> throw new AssertionError("no weight: " + why);
        };
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void what_swings_is_not_sold(String name) throws DeviceFault {
        try (var wired = new WiredScale(name);
                var scale = open(wired, name)) {
            wired.scale.put(1386);
            wired.scale.become(Condition.SWINGING);
            settle(scale);
            assertThat(scale.weigh()).isEqualTo(Weighing.none(Why.MOVING));
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void a_lifted_pan_or_too_much_on_it_is_never_a_weight(String name) throws DeviceFault {
        try (var wired = new WiredScale(name);
                var scale = open(wired, name)) {
            wired.scale.put(1386);
            for (var condition :
                    List.of(Condition.LIFTED, Condition.OVERLOADED, Condition.ZERO_LOST)) {
                wired.scale.become(condition);
                settle(scale);
                assertThat(scale.weigh())
                        .as("%s", condition)
                        .isInstanceOf(Weighing.None.class)
                        .isNotEqualTo(Weighing.none(Why.MOVING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void a_scale_that_cannot_answer_has_not_said_nought(String name) throws DeviceFault {
        try (var wired = new WiredScale(name);
                var scale = open(wired, name)) {
            wired.scale.put(1386);
            settle(scale);
            wired.scale.have(Trouble.MUTE);
            settle(scale);
            assertThat(scale.weigh()).isEqualTo(Weighing.none(Why.NO_ANSWER));
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void damaged_bytes_are_never_another_weight(String name) throws DeviceFault {
        try (var wired = new WiredScale(name);
                var scale = open(wired, name)) {
            wired.scale.put(1386);
            settle(scale);
            wired.scale.have(Trouble.DAMAGED);
            settle(scale);
            var said = scale.weigh();
            if (ScaleProtocol.named(name).trust() == ScaleProtocol.Trust.MANUAL) {
                assertThat(said).isInstanceOf(Weighing.None.class);
            }
            assertThat(said)
                    .isNotEqualTo(
                            new Weighing.Stable(
                                    new Weight(java.math.BigDecimal.ZERO, MassUnit.KILOGRAM),
                                    false));
        }
    }

    @Test
    void an_empty_scale_says_nought_itself() throws DeviceFault {
        try (var wired = new WiredScale("toledo-8217");
                var scale = open(wired, "toledo-8217")) {
            assertThat(grams(scale.weigh())).isZero();
        }
    }

    @Test
    void a_container_is_taken_off_by_the_scale() throws DeviceFault {
        try (var wired = new WiredScale("toledo-8217");
                var scale = open(wired, "toledo-8217")) {
            wired.scale.put(60);
            assertThat(scale.capabilities()).contains(Scale.Capability.TARE);
            assertThat(scale.tare()).isInstanceOf(Weighing.Stable.class);
            wired.scale.put(1446);
            assertThat(scale.weigh())
                    .isEqualTo(
                            new Weighing.Stable(
                                    new Weight(
                                            new java.math.BigDecimal("1.386"), MassUnit.KILOGRAM),
                                    true));
        }
    }

    @Test
    void a_scale_without_a_command_for_it_refuses() throws DeviceFault {
        try (var wired = new WiredScale("cas-pd2");
                var scale = open(wired, "cas-pd2")) {
            assertThat(scale.zero()).isEqualTo(Weighing.none(Why.REFUSED));
            assertThat(wired.scale.violations()).isEmpty();
        }
    }

    @Test
    void a_scale_that_is_switched_off_is_not_there() {
        try (var wired = new WiredScale("nci")) {
            wired.scale.have(Trouble.MUTE);
            var fault =
                    Assertions.catchThrowableOfType(
                            DeviceFault.class, () -> open(wired, "nci").close());
            assertThat(fault.reason()).isEqualTo(DeviceReason.SILENT);
        }
    }

    @Test
    void an_unplugged_scale_says_so_and_gives_no_weight_of_before() throws Exception {
        var wired = new WiredScale("toledo-8217");
        try (var scale = open(wired, "toledo-8217")) {
            wired.scale.put(1386);
            assertThat(grams(scale.weigh())).isEqualTo(1386);
            wired.close();
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
            var fault = Assertions.catchThrowableOfType(DeviceFault.class, scale::weigh);
            assertThat(fault.reason()).isEqualTo(DeviceReason.LOST);
        }
    }

    @Test
    void a_scale_that_is_switched_off_while_nobody_weighs_is_noticed() throws Exception {
        try (var wired = new WiredScale("toledo-8217");
                var scale = open(wired, "toledo-8217")) {
            wired.scale.have(Trouble.MUTE);
            assertThat(scale.capabilities()).isNotEmpty();
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.SILENT));
        }
    }
}

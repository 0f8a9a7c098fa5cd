package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.link.Tape;
import guitai.device.scale.ScaleProtocol;
import guitai.device.virtual.ScalePan.Condition;
import guitai.device.virtual.VirtualScale;
import guitai.peripheral.ShownWeight.Certificate;
import guitai.sale.ScaleReading;
import guitai.sale.ScaleReading.Why;
import guitai.slip.DeviceHealth;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ShownWeightTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    // The last hour of the 31st in Shanghai.
    private static final Instant NOW = Instant.parse("2026-03-31T15:30:00Z");
    private static final Certificate NONE = new Certificate(Optional.empty(), true);

    private final VirtualScale scale = VirtualScale.speaking("toledo-8217");
    private final LinkedBlockingQueue<DeviceHealth> health = new LinkedBlockingQueue<>();

    private ScaleReading read(Certificate certificate, Runnable before) throws Exception {
        return read("toledo-8217", scale, certificate, before);
    }

    private ScaleReading read(
            String protocol, VirtualScale on, Certificate certificate, Runnable before)
            throws Exception {
        try (var line =
                Scales.virtual(on, ScaleProtocol.named(protocol), new Tape(), health::add)) {
            var next = health.poll(20, TimeUnit.SECONDS);
            while (!(next instanceof DeviceHealth.Ready)) next = health.poll(20, TimeUnit.SECONDS);
            before.run();
            return new ShownWeight(line, certificate, () -> NOW, ZONE).read();
        }
    }

    @Test
    void what_lies_still_is_a_weight_as_shown() throws Exception {
        assertThat(read(NONE, () -> scale.put(1386)))
                .isEqualTo(new ScaleReading.Still(1386, false, false));
    }

    @Test
    void an_empty_scale_and_one_that_swings_are_no_weight() throws Exception {
        assertThat(read(NONE, () -> {})).isEqualTo(new ScaleReading.NoWeight(Why.NOTHING_ON_IT));
        assertThat(
                        read(
                                NONE,
                                () -> {
                                    scale.put(1386);
                                    scale.become(Condition.SWINGING);
                                }))
                .isEqualTo(new ScaleReading.NoWeight(Why.MOVING));
    }

    @Test
    void a_scale_that_is_silent_has_not_said_nought() throws Exception {
        assertThat(read(NONE, () -> scale.have(VirtualScale.Trouble.MUTE)))
                .isEqualTo(new ScaleReading.NoWeight(Why.NOT_REACHABLE));
    }

    @Test
    void the_last_day_of_a_certificate_still_counts() throws Exception {
        var today = new Certificate(Optional.of(LocalDate.parse("2026-03-31")), true);
        assertThat(read(today, () -> scale.put(60)))
                .isEqualTo(new ScaleReading.Still(60, false, false));
    }

    @Test
    void after_it_the_shop_is_warned_or_nothing_is_weighed() throws Exception {
        var yesterday = Optional.of(LocalDate.parse("2026-03-30"));
        assertThat(read(new Certificate(yesterday, false), () -> scale.put(60)))
                .isEqualTo(new ScaleReading.Still(60, true, false));
        assertThat(read(new Certificate(yesterday, true), () -> scale.put(60)))
                .isEqualTo(new ScaleReading.NoWeight(Why.EXPIRED));
    }

    @Test
    void a_scale_that_has_taken_off_a_container_says_that_its_weight_is_net() throws Exception {
        try (var line =
                Scales.virtual(
                        scale, ScaleProtocol.named("toledo-8217"), new Tape(), health::add)) {
            var next = health.poll(20, TimeUnit.SECONDS);
            while (!(next instanceof DeviceHealth.Ready)) next = health.poll(20, TimeUnit.SECONDS);
            scale.put(15);
            line.device().orElseThrow().tare();
            scale.put(520);

            assertThat(new ShownWeight(line, NONE, () -> NOW, ZONE).read())
                    .isEqualTo(new ScaleReading.Still(505, false, true));
        }
    }
}

package guitai.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceState;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Supervisor;
import guitai.device.display.CustomerDisplay;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.device.display.LinkDisplay;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleProtocol;
import guitai.device.scale.Weighing;
import guitai.device.scale.Weighing.Why;
import guitai.device.scanner.LinkScanner;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Scanned;
import guitai.device.scanner.Suffix;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// Devices of software at the drivers of real ones, over cables that are pulled, slow and noisy.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoftCableTest {
    private static final DeviceStatus NOT_THERE =
            new DeviceStatus(DeviceState.ABSENT, DeviceReason.NOT_FOUND);

    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Heard<Scanned> scans = new Heard<>();

    private Supervisor<LinkScanner> scanner(VirtualScanner scanner) {
        return Supervisor.start(
                "scanner",
                tell -> {
                    var open = LinkScanner.serial(scanner.cable().line(), Suffix.LINE, tell);
                    open.listen(scans);
                    return open;
                },
                statuses);
    }

    @Test
    void twenty_codes_held_before_the_scanner_arrive_in_order() throws Exception {
        var device = new VirtualScanner();
        try (var _ = scanner(device)) {
            statuses.awaitValue(DeviceStatus.READY);
            var sent = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                sent.add("95200010%02d".formatted(i));
                assertThat(device.read(sent.getLast())).isTrue();
            }
            assertThat(scans.next(20).stream().map(scan -> ((Scan) scan).text()))
                    .containsExactlyElementsOf(sent);
        }
    }

    @Test
    void a_scanner_whose_cable_is_pulled_is_lost_until_it_is_put_back() throws Exception {
        var device = new VirtualScanner();
        try (var _ = scanner(device)) {
            statuses.awaitValue(DeviceStatus.READY);
            device.cable().pull(true);
            assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
            assertThat(statuses.next()).isEqualTo(NOT_THERE);
            assertThat(device.read("9520001001857")).isFalse();
            device.cable().pull(false);
            statuses.awaitValue(DeviceStatus.READY);
            device.read("9520001001857");
            assertThat(((Scan) scans.next()).text()).isEqualTo("9520001001857");
        }
    }

    @Test
    void a_noisy_line_never_makes_one_code_another() throws Exception {
        var device = new VirtualScanner();
        device.cable().noise(true);
        try (var _ = scanner(device)) {
            statuses.awaitValue(DeviceStatus.READY);
            device.read("9520001001857");
            var heard = scans.next();
            assertThat(heard instanceof Scan scan ? scan.text() : "").isNotEqualTo("9520001001857");
            device.cable().noise(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"toledo-8217", "xk3190"})
    void a_scale_is_weighed_on_and_never_shows_what_it_cannot_know(String protocol)
            throws Exception {
        var device = VirtualScale.speaking(protocol);
        try (var line =
                Supervisor.start(
                        "scale",
                        tell ->
                                ProtocolScale.open(
                                        device.cable().line(), ScaleProtocol.named(protocol), tell),
                        statuses)) {
            statuses.awaitValue(DeviceStatus.READY);
            device.put(1_386);
            Heard.until("1386 g", () -> weighed(line).equals(List.of(1_386L)));
            device.cable().pull(true);
            Heard.until("it is gone", () -> line.device().isEmpty());
            device.cable().pull(false);
            Heard.until("1386 g again", () -> weighed(line).equals(List.of(1_386L)));
        }
        assertThat(device.violations()).isEmpty();
    }

    private static List<Long> weighed(Supervisor<ProtocolScale> line) {
        var scale = line.device();
        if (scale.isEmpty()) return List.of();
        try {
            return switch (scale.get().weigh()) {
                case Weighing.Stable(var weight, _) -> List.of(weight.wholeGrams().orElseThrow());
                case Weighing.None _ -> List.of();
            };
        } catch (DeviceFault gone) {
            return List.of();
        }
    }

    @Test
    void a_slow_scale_gives_no_answer_rather_than_an_old_one() throws Exception {
        var device = VirtualScale.speaking("toledo-8217");
        var protocol = ScaleProtocol.named("toledo-8217");
        try (var scale = ProtocolScale.open(device.cable().line(), protocol, statuses)) {
            device.put(500);
            device.cable().slow(true);
            assertThat(scale.weigh()).isEqualTo(new Weighing.None(Why.NO_ANSWER));
        }
    }

    @Test
    void a_display_shows_what_it_is_sent_and_rubbish_on_a_line_of_another_speed() throws Exception {
        var device = new VirtualVfd();
        try (var line =
                Supervisor.<CustomerDisplay>start(
                        "display",
                        tell -> LinkDisplay.vfd(device.cable().line(), false, tell),
                        statuses)) {
            statuses.awaitValue(DeviceStatus.READY);
            line.device().orElseThrow().show(new Shown.Words("Welcome", "to us"));
            Heard.until("it is shown", () -> device.shown().getFirst().startsWith("Welcome"));
            assertThat(device.violations()).isEmpty();
            device.cable().noise(true);
            line.device().orElseThrow().show(new Shown.Words("Goodbye", "then"));
            Heard.until("it is damaged", () -> !device.shown().getFirst().startsWith("Welcome"));
            assertThat(device.shown().getFirst()).doesNotStartWith("Goodbye");
            device.cable().pull(true);
            statuses.awaitValue(NOT_THERE);
        }
    }

    @Test
    void a_pulled_cable_opens_for_nobody() {
        var cable = new VirtualScanner().cable();
        cable.pull(true);
        assertThat(catchThrowableOfType(DeviceFault.class, cable::line).reason())
                .isEqualTo(DeviceReason.NOT_FOUND);
    }

    @Test
    void a_printer_whose_cable_is_pulled_answers_nobody_until_it_is_put_back() throws Exception {
        try (var device = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            var profile = PrinterProfile.named("generic-80");
            Supervisor.Opener<ReceiptPrinter> opener =
                    tell ->
                            ReceiptPrinter.open(
                                    guitai.device.link.TcpLink.open(device.host(), device.port()),
                                    profile,
                                    tell);
            try (var _ = Supervisor.start("printer", opener, statuses)) {
                statuses.awaitValue(DeviceStatus.READY);
                device.pull(true);
                statuses.awaitValue(new DeviceStatus(DeviceState.ABSENT, DeviceReason.UNREACHABLE));
                device.pull(false);
                statuses.awaitValue(DeviceStatus.READY);
            }
        }
    }
}

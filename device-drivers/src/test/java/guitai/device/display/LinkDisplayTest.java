package guitai.device.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Pty;
import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.device.link.Dump;
import guitai.device.link.ReplayedLink;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.virtual.VirtualLed8;
import guitai.device.virtual.VirtualVfd;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The displays against strict ones made of software, over a real serial line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class LinkDisplayTest {
    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final VirtualVfd vfd = new VirtualVfd();
    private final VirtualLed8 led = new VirtualLed8();

    private static SerialLink link(Pty pty) throws DeviceFault {
        return SerialLink.open(pty.path(), SerialSettings.USUAL);
    }

    private static void until(Pty pty, Consumer<byte[]> display, BooleanSupplier isSo) {
        Heard.until(
                "the display shows it",
                () -> {
                    display.accept(pty.poll(5));
                    return isSo.getAsBoolean();
                });
    }

    private void shows(Pty pty, String first, String second) {
        until(pty, vfd::take, () -> vfd.shown().equals(List.of(first, second)));
        assertThat(vfd.violations()).isEmpty();
    }

    @Test
    void goods_and_what_they_cost_stand_in_two_lines() throws Exception {
        try (var pty = Pty.open();
                var display = LinkDisplay.vfd(link(pty), false, statuses)) {
            display.show(new Shown.Amount(Kind.PRICE, "Jasmine tea 500ml x 2", "9.00"));
            shows(pty, "Jasmine tea 500ml x ", "                9.00");
            display.show(new Shown.Words("Welcome", ""));
            shows(pty, "Welcome             ", " ".repeat(20));
            display.show(new Shown.Words("茶 x 2", "9.00"));
            shows(pty, "? x 2               ", "9.00                ");
            display.show(new Shown.Blank());
            shows(pty, " ".repeat(20), " ".repeat(20));
        }
    }

    @Test
    void a_display_with_a_chinese_font_shows_no_half_character() throws Exception {
        try (var pty = Pty.open();
                var display = LinkDisplay.vfd(link(pty), true, statuses)) {
            display.show(new Shown.Words("A茉莉花茶五百毫升装超值", "𠮷"));
            shows(pty, "A茉莉花茶五百毫升装 ", "?" + " ".repeat(19));
        }
    }

    @Test
    void eight_digits_show_the_amount_and_the_lamp_says_which() throws Exception {
        try (var pty = Pty.open();
                var display = LinkDisplay.led8(link(pty), statuses)) {
            display.show(new Shown.Amount(Kind.TOTAL, "", "24.61"));
            until(pty, led::take, () -> led.shown().equals("24.61"));
            assertThat(led.lamp()).isEqualTo(VirtualLed8.Lamp.TOTAL);
            display.show(new Shown.Amount(Kind.CHANGE, "", "0.39"));
            until(pty, led::take, () -> led.shown().equals("0.39"));
            assertThat(led.lamp()).isEqualTo(VirtualLed8.Lamp.CHANGE);
            display.show(new Shown.Amount(Kind.TOTAL, "", "1234567.89"));
            until(pty, led::take, () -> led.shown().equals("-"));
            display.show(new Shown.Blank());
            until(pty, led::take, () -> led.shown().isEmpty());
            assertThat(led.violations()).isEmpty();
        }
    }

    @Test
    void only_the_newest_is_shown_on_a_display_that_is_slow() throws Exception {
        try (var pty = Pty.open();
                var display = LinkDisplay.vfd(link(pty), false, statuses)) {
            for (int i = 0; i <= 5000; i++) {
                display.show(new Shown.Amount(Kind.TOTAL, "Total", i + ".00"));
            }
            shows(pty, "Total               ", "             5000.00");
        }
    }

    @Test
    void a_display_that_is_pulled_out_is_told() throws Exception {
        var pty = Pty.open();
        try (var display = LinkDisplay.vfd(link(pty), false, statuses)) {
            pty.close();
            assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
            display.show(new Shown.Blank());
        }
    }

    @Test
    void what_is_no_amount_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shown.Amount(Kind.TOTAL, "", "¥ 24.61"));
    }

    @Test
    void recorded_bytes_are_sent_today_as_they_were_then() throws Exception {
        try (var file = LinkDisplayTest.class.getResourceAsStream("vfd.dump")) {
            var line =
                    new ReplayedLink(
                            Dump.read(new InputStreamReader(file, StandardCharsets.UTF_8)));
            try (var display = LinkDisplay.vfd(line, false, statuses)) {
                display.show(new Shown.Amount(Kind.TOTAL, "Total", "24.61"));
                Heard.until("all was sent", line::finished);
            }
        }
        try (var file = LinkDisplayTest.class.getResourceAsStream("led8.dump")) {
            var line =
                    new ReplayedLink(
                            Dump.read(new InputStreamReader(file, StandardCharsets.UTF_8)));
            try (var display = LinkDisplay.led8(line, statuses)) {
                display.show(new Shown.Amount(Kind.TOTAL, "", "24.61"));
                Heard.until("all was sent", line::finished);
            }
        }
    }
}

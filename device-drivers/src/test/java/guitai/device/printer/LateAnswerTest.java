package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.virtual.Model;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;

/// A printer keeps in its memory what a line that broke had brought, and says when that is on
/// paper: to whoever is connected then.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateAnswerTest {
    // A receipt of the tests takes some seconds at this speed; one that does not say by itself that
    // its paper is back is asked again only after a while.
    private static final int SLOW = 400;
    private static final int VERY_SLOW = 120;

    private static final PrintDocument OLD = lines("old", 60);

    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Heard<JobOutcome> later = new Heard<>();
    private VirtualPrinter device;

    private static VirtualPrinter switchOn(String profile) throws IOException {
        return VirtualPrinter.start(
                0,
                profile.startsWith("star")
                        ? Model.star(VirtualPrinter.DOTS_80)
                        : Model.escPos(VirtualPrinter.DOTS_80));
    }

    @BeforeEach
    void switchOn() throws IOException {
        device = switchOn("generic-80");
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private LinkPrinter open(String profile) throws DeviceFault {
        return LinkPrinter.open(
                TcpLink.open(device.host(), device.port()),
                PrinterProfile.named(profile),
                statuses);
    }

    private static PrintDocument lines(String text, int count) {
        var document = PrintDocument.builder();
        for (int i = 0; i < count; i++) document.line(text + " " + i);
        return document.cut().build();
    }

    /// What a printer that works takes for the old job.
    private static long bytesOf(String profile) throws Exception {
        try (var twin = switchOn(profile);
                var printer =
                        LinkPrinter.open(
                                TcpLink.open(twin.host(), twin.port()),
                                PrinterProfile.named(profile),
                                _ -> {})) {
            assertThat(printer.print(OLD, _ -> {})).isEqualTo(new JobOutcome.Confirmed());
            return twin.bytesPrinted();
        }
    }

    /// Leaves one job in the printer's memory, whole, with nobody to hear of it.
    private void leaveBehind(String profile) throws Exception {
        long all = bytesOf(profile);
        device.close();
        device = switchOn(profile);
        try (var printer = open(profile)) {
            statuses.awaitValue(DeviceStatus.READY);
            device.runOutOfPaperAfter(1);
            assertThat(printer.print(OLD, later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            Heard.until(
                    "all of it is in the printer's memory",
                    () -> device.bytesPrinted() + device.bytesWaiting() >= all);
            device.cutConnection();
            assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.LOST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "epson-80", "star-80"})
    void the_answer_to_an_old_job_after_a_reconnect_confirms_no_newer_one(String profile)
            throws Exception {
        leaveBehind(profile);
        device.speed(profile.startsWith("star") ? VERY_SLOW : SLOW);
        try (var printer = open(profile)) {
            device.refill();
            Heard.until(
                    "the printer is ready", () -> printer.status().inTheWay() == DeviceReason.NONE);
            var said = print(printer, lines("new", 60));
            // Whatever is called confirmed is on paper then.
            if (said instanceof JobOutcome.Confirmed) {
                assertThat(newest()).startsWith("new 0").endsWith("new 59");
            }
            device.speed(0);
            if (said instanceof JobOutcome.Stalled) {
                assertThat(later.next()).isEqualTo(new JobOutcome.Confirmed());
            }
            assertThat(newest()).startsWith("new 0").endsWith("new 59");
            assertThat(printer.print(lines("next", 2), later))
                    .isEqualTo(new JobOutcome.Confirmed());
        }
        assertThat(device.awaitPapers(3, Heard.DEADLINE)).hasSize(3);
        assertThat(device.violations()).isEmpty();
    }

    private String newest() {
        return device.papers().isEmpty() ? "" : device.papers().getLast().text();
    }

    /// As the till does: what is held is tried again.
    private JobOutcome print(LinkPrinter printer, PrintDocument document) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var said = printer.print(document, later);
            if (!(said instanceof JobOutcome.Held) || System.nanoTime() - end > 0) return said;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "star-80"})
    void what_a_printer_lost_with_its_power_keeps_no_later_job_waiting(String profile)
            throws Exception {
        leaveBehind(profile);
        device.forgetMemory();
        device.refill();
        try (var printer = open(profile)) {
            assertThat(print(printer, lines("new", 2))).isEqualTo(new JobOutcome.Confirmed());
        }
        assertThat(newest()).contains("new 0");
    }
}

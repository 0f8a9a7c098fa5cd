package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Supervisor;
import guitai.device.link.TcpLink;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StalledPrinterTest {
    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Heard<JobOutcome> later = new Heard<>();
    private VirtualPrinter device;

    @BeforeEach
    void switchOn() throws IOException {
        device = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private LinkPrinter open(String profile, Duration patience) throws DeviceFault {
        return LinkPrinter.open(
                TcpLink.open(device.host(), device.port()),
                PrinterProfile.named(profile),
                LinkPrinterTest.timing(patience),
                statuses);
    }

    /// What a printer that works takes from the first byte of its line to the last of this.
    private long bytesOf(PrintDocument document, String profile) throws Exception {
        var broken = device;
        try (var twin = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            device = twin;
            try (var printer = open(profile, Duration.ofSeconds(5))) {
                assertThat(printer.print(document, later)).isEqualTo(new JobOutcome.Confirmed());
                return twin.bytesPrinted();
            }
        } finally {
            device = broken;
        }
    }

    /// Far more than the printer and all buffers on the way take.
    private static PrintDocument endless() {
        var document = PrintDocument.builder();
        for (int i = 0; i < PrintDocument.MOST_BLOCKS; i++) {
            document.line("x".repeat(2_000));
        }
        return document.build();
    }

    @Test
    void closing_ends_a_write_that_a_stalled_printer_does_not_take() throws Exception {
        var printer = open("generic-80", Duration.ofSeconds(5));
        device.runOutOfPaperAfter(10);
        assertThat(printer.print(endless(), later))
                .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
        printer.close();
        assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.CLOSED));
        Heard.until("no thread is left behind", () -> threads(device.port()) == 0);
        assertThat(later.isEmpty()).isTrue();
    }

    private static long threads(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getName().startsWith("printer-")
                                        && thread.getName().endsWith(":" + port))
                .count();
    }

    @Test
    void a_drawer_behind_a_blocked_line_is_said_to_be_busy_and_nobody_hangs() throws Exception {
        try (var printer = open("generic-80", Duration.ofMillis(300))) {
            device.runOutOfPaperAfter(10);
            assertThat(printer.print(endless(), later)).isInstanceOf(JobOutcome.Stalled.class);
            Heard.until("the line is blocked", () -> isBusy(printer));
        }
    }

    private static boolean isBusy(LinkPrinter printer) {
        try {
            printer.kick(DrawerPin.TWO);
            return false;
        } catch (DeviceFault e) {
            return e.reason() == DeviceReason.BUSY;
        }
    }

    @Test
    void a_printer_that_hangs_after_a_job_was_sent_leaves_it_unknown() throws Exception {
        for (var profile : new String[] {"generic-80", "epson-80"}) {
            try (var printer = open(profile, Duration.ofMillis(300))) {
                statuses.awaitValue(DeviceStatus.READY);
                device.speed(1_000);
                assertThat(printer.print(SampleReceipt.of("x"), later))
                        .isEqualTo(new JobOutcome.Stalled(DeviceReason.SILENT));
                device.hang(true);
                assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.SILENT));
            }
            device.hang(false);
            device.speed(0);
        }
        assertThat(later.isEmpty()).isTrue();
    }

    @Test
    void a_printer_that_hangs_while_idle_is_noticed() throws Exception {
        try (var printer = open("generic-80", Duration.ofMillis(300))) {
            statuses.awaitValue(DeviceStatus.READY);
            device.hang(true);
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.SILENT));
            assertThat(printer.print(SampleReceipt.of("x"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.SILENT));
        }
    }

    @Test
    void a_job_the_printer_dropped_is_unknown_when_a_later_one_is_confirmed() throws Exception {
        var all = bytesOf(SampleReceipt.of("x"), "epson-80");
        try (var printer = open("epson-80", Duration.ofSeconds(2))) {
            device.runOutOfPaperAfter(10);
            assertThat(printer.print(SampleReceipt.of("x"), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            Heard.until(
                    "all of it is in the printer's memory",
                    () -> device.bytesPrinted() + device.bytesWaiting() >= all);
            device.forgetMemory();
            device.refill();
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            statuses.awaitValue(DeviceStatus.READY);
            assertThat(printer.print(SampleReceipt.of("y"), later))
                    .isEqualTo(new JobOutcome.Confirmed());
            assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.DROPPED));
        }
    }

    @Test
    void a_printer_that_comes_back_at_another_port_is_found_and_prints() throws Exception {
        var port = new AtomicInteger(device.port());
        Supervisor.Opener<ReceiptPrinter> opener =
                tell ->
                        LinkPrinter.open(
                                TcpLink.open("127.0.0.1", port.get()),
                                PrinterProfile.named("generic-80"),
                                tell);
        try (var supervisor = Supervisor.start("printer", opener, statuses)) {
            statuses.awaitValue(DeviceStatus.READY);
            device.close();
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
            device = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
            port.set(device.port());
            statuses.awaitValue(DeviceStatus.READY);
            var document = PrintDocument.builder().line("back").cut().build();
            assertThat(supervisor.device().orElseThrow().print(document, later))
                    .isEqualTo(new JobOutcome.Confirmed());
            assertThat(device.awaitPapers(1, Heard.DEADLINE).getFirst().text()).isEqualTo("back");
        }
    }

    @Test
    void a_supervisor_closes_within_its_second_while_the_printer_takes_nothing() throws Exception {
        Supervisor.Opener<ReceiptPrinter> opener =
                tell ->
                        LinkPrinter.open(
                                TcpLink.open(device.host(), device.port()),
                                PrinterProfile.named("generic-80"),
                                tell);
        var supervisor = Supervisor.start("printer", opener, statuses);
        statuses.awaitValue(DeviceStatus.READY);
        device.runOutOfPaperAfter(10);
        assertThat(supervisor.device().orElseThrow().print(endless(), later))
                .isInstanceOf(JobOutcome.Stalled.class);
        supervisor.close();
        Heard.until("no thread is left behind", () -> threads(device.port()) == 0);
    }
}

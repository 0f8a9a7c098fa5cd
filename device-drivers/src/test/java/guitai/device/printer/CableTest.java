package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.PtyCable;
import guitai.device.Supervisor;
import guitai.device.link.CharDeviceLink;
import guitai.device.link.Link;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.virtual.Models;
import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.concurrent.atomic.AtomicReference;

/// Printers on a real terminal line: the kernel's, with the drivers' real native code.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CableTest {
    private static final SerialSettings SETTINGS =
            new SerialSettings(115_200, 8, SerialSettings.Parity.NONE, 1);

    enum Way {
        SERIAL,
        CHARACTER_DEVICE;

        Link open(String path) throws DeviceFault {
            return switch (this) {
                case SERIAL -> SerialLink.open(path, SETTINGS);
                case CHARACTER_DEVICE -> CharDeviceLink.open(path);
            };
        }
    }

    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Heard<JobOutcome> later = new Heard<>();

    private static PrintDocument note(String text) {
        return PrintDocument.builder().line(text).cut().build();
    }

    @ParameterizedTest
    @CsvSource({
        "SERIAL, generic-80",
        "SERIAL, star-80",
        "CHARACTER_DEVICE, epson-80",
        "CHARACTER_DEVICE, star-80"
    })
    void a_receipt_is_printed_and_confirmed(Way way, String profile) throws Exception {
        var model = PrinterProfile.named(profile);
        try (var device = VirtualPrinter.start(0, Models.of(model));
                var cable = new PtyCable(device.host(), device.port());
                var printer = ReceiptPrinter.open(way.open(cable.path()), model, statuses)) {
            assertThat(printer.print(SampleReceipt.of("谢谢惠顾"), later))
                    .isEqualTo(new JobOutcome.Confirmed());
            printer.kick(DrawerPin.TWO);
            Heard.until("the drawer is open", device::drawerOpen);
            assertThat(device.awaitPapers(1, Heard.DEADLINE).getFirst().text())
                    .contains("示范便利店", "谢谢惠顾");
            assertThat(device.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_printer_that_stalls_goes_on_where_it_stopped(Way way) throws Exception {
        var model = PrinterProfile.named("generic-80");
        try (var device = VirtualPrinter.start(0, Models.of(model));
                var cable = new PtyCable(device.host(), device.port());
                var printer = ReceiptPrinter.open(way.open(cable.path()), model, statuses)) {
            device.runOutOfPaperAfter(40);
            assertThat(printer.print(SampleReceipt.of("first"), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            assertThat(printer.print(note("held"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.PAPER_OUT));
            device.refill();
            assertThat(later.next()).isEqualTo(new JobOutcome.Confirmed());
            assertThat(printer.print(note("next"), later)).isEqualTo(new JobOutcome.Confirmed());
            assertThat(device.awaitPapers(2, Heard.DEADLINE)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_plug_pulled_in_the_middle_leaves_the_job_unknown_and_a_new_place_is_found(Way way)
            throws Exception {
        var model = PrinterProfile.named("generic-80");
        try (var device = VirtualPrinter.start(0, Models.of(model))) {
            var cable = new AtomicReference<>(new PtyCable(device.host(), device.port()));
            Supervisor.Opener<ReceiptPrinter> opener =
                    tell -> ReceiptPrinter.open(way.open(cable.get().path()), model, tell);
            try (var supervisor = Supervisor.start("printer", opener, statuses)) {
                statuses.awaitValue(DeviceStatus.READY);
                device.runOutOfPaperAfter(20);
                var printer = supervisor.device().orElseThrow();
                assertThat(printer.print(SampleReceipt.of("lost"), later))
                        .isInstanceOf(JobOutcome.Stalled.class);
                cable.get().close();
                assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.LOST));
                assertThat(printer.print(note("never"), later)).isInstanceOf(JobOutcome.Held.class);
                device.forgetMemory();
                device.refill();
                cable.set(new PtyCable(device.host(), device.port()));
                // The one that is lost may be at hand for a moment more.
                Heard.until(
                        "it is found again",
                        () ->
                                supervisor
                                        .device()
                                        .filter(other -> !other.equals(printer))
                                        .isPresent());
                assertThat(supervisor.device().orElseThrow().print(note("back"), later))
                        .isEqualTo(new JobOutcome.Confirmed());
                assertThat(device.awaitPapers(1, Heard.DEADLINE))
                        .extracting(Paper::text)
                        .allMatch(text -> !text.contains("never"))
                        .anyMatch(text -> text.endsWith("back"));
            }
            cable.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void closing_ends_a_job_that_the_line_does_not_take(Way way) throws Exception {
        var model = PrinterProfile.named("generic-80");
        try (var device = VirtualPrinter.start(0, Models.of(model));
                var cable = new PtyCable(device.host(), device.port())) {
            var printer = ReceiptPrinter.open(way.open(cable.path()), model, statuses);
            device.runOutOfPaperAfter(5);
            var endless = PrintDocument.builder();
            for (int i = 0; i < PrintDocument.MOST_BLOCKS; i++) {
                endless.line("茶".repeat(100));
            }
            assertThat(printer.print(endless.build(), later))
                    .isInstanceOf(JobOutcome.Stalled.class);
            printer.close();
            assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.CLOSED));
            Heard.until("no thread is left behind", () -> threads(cable.path()) == 0);
        }
    }

    private static long threads(String path) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getName().startsWith("printer-")
                                        && thread.getName().endsWith(path))
                .count();
    }
}

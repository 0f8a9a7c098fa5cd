package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Supervisor;
import guitai.device.printer.PrintDocument;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.Model;
import guitai.device.virtual.VirtualPrinter;
import guitai.patience.Patience;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob.Trouble;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter.Outcome;
import guitai.slip.SlipPrinter.Readiness;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Two printers over real TCP: an ESC/POS one, and a Star that stands in for it.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SecondPrinterTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Slip SLIP = new Slip.VoidSlip(SampleShop.voided(), SampleShop.WANG);

    private final LinkedBlockingQueue<DeviceHealth> strip = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Outcome> later = new LinkedBlockingQueue<>();
    private final PrinterHealth health = new PrinterHealth(strip::add);
    private VirtualPrinter first;
    private VirtualPrinter second;
    private List<Supervisor<ReceiptPrinter>> lines;
    private EscPosSlipPrinter printer;

    @BeforeEach
    void switchOn() throws Exception {
        first = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
        second = VirtualPrinter.start(0, Model.star(VirtualPrinter.DOTS_80));
        var spare =
                Printers.network(
                        second.host(),
                        second.port(),
                        PrinterProfile.named("star-80"),
                        health::second);
        Patience.until("the spare is ready", () -> spare.device().isPresent());
        lines =
                List.of(
                        Printers.network(
                                first.host(),
                                first.port(),
                                PrinterProfile.named("generic-80"),
                                health::first),
                        spare);
        printer = new EscPosSlipPrinter(lines, SecondPrinterTest::lay);
        await(new DeviceHealth.Ready(false));
    }

    @AfterEach
    void switchOff() {
        lines.forEach(Supervisor::close);
        first.close();
        second.close();
    }

    @Test
    void a_slip_the_first_cannot_print_comes_out_of_the_second_and_the_strip_says_so()
            throws Exception {
        assertThat(print(1)).isEqualTo(new Outcome.Confirmed());
        first.runOutOfPaper();
        await(new DeviceHealth.Elsewhere(Trouble.PAPER_OUT));

        assertThat(printer.readiness()).isEqualTo(new Readiness.Ready(false));
        assertThat(print(2)).isEqualTo(new Outcome.Confirmed());

        first.refill();
        await(new DeviceHealth.Ready(false));
        assertThat(print(3)).isEqualTo(new Outcome.Confirmed());
        assertThat(texts(first, 2)).containsExactly("slip 1", "slip 3");
        assertThat(texts(second, 1)).containsExactly("slip 2");
    }

    @Test
    void a_slip_that_was_begun_on_the_first_is_never_printed_on_the_second() throws Exception {
        first.runOutOfPaperAfter(3);
        assertThat(print(1)).isEqualTo(new Outcome.Stalled(Trouble.PAPER_OUT));
        assertThat(print(2)).isEqualTo(new Outcome.Confirmed());
        assertThat(texts(second, 1)).containsExactly("slip 2");

        first.refill();
        assertThat(later.poll(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Confirmed());
        assertThat(texts(first, 1)).containsExactly("slip 1");
        assertThat(second.papers()).hasSize(1);
    }

    @Test
    void when_neither_can_print_the_slip_is_held_for_the_reason_of_the_first() throws Exception {
        second.cover(true);
        first.runOutOfPaper();
        await(new DeviceHealth.NotReady(Trouble.PAPER_OUT));
        Patience.until(
                "neither can print", () -> printer.readiness() instanceof Readiness.NotReady);
        assertThat(print(1)).isEqualTo(new Outcome.Held(Trouble.PAPER_OUT));
        assertThat(first.papers()).isEmpty();
        assertThat(second.papers()).isEmpty();
    }

    @Test
    void a_drawer_left_open_is_shown_beside_how_the_printer_is() {
        strip.clear();
        health.drawerLeftOpen(true);
        assertThat(strip)
                .containsExactly(new DeviceHealth.DrawerLeftOpen(new DeviceHealth.Ready(false)));
        strip.clear();
        health.drawerLeftOpen(false);
        assertThat(strip).containsExactly(new DeviceHealth.Ready(false));
    }

    private Outcome print(long job) {
        return printer.print(SLIP, 0, job, later::add);
    }

    private static List<String> texts(VirtualPrinter printer, int count) throws Exception {
        return printer.awaitPapers(count, LONG_ENOUGH).stream()
                .map(paper -> paper.text().strip())
                .toList();
    }

    private static PrintDocument lay(Slip slip, int copy, long job) {
        return PrintDocument.builder().line("slip " + job).feed(3).cut().build();
    }

    private void await(DeviceHealth wanted) throws InterruptedException {
        for (var next = strip.poll(20, TimeUnit.SECONDS);
                !wanted.equals(next);
                next = strip.poll(20, TimeUnit.SECONDS)) {
            assertThat(next).as("what the strip was told").isNotNull();
        }
    }
}

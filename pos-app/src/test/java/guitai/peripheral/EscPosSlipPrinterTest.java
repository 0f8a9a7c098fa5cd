package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Supervisor;
import guitai.device.printer.PrintDocument;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;
import guitai.patience.Patience;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob.Trouble;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;
import guitai.slip.SlipPrinter.Outcome;
import guitai.slip.SlipPrinter.Readiness;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The slip printer against a strict printer over real TCP.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EscPosSlipPrinterTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Slip SLIP = new Slip.VoidSlip(SampleShop.voided(), SampleShop.WANG);

    private final LinkedBlockingQueue<DeviceHealth> health = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Outcome> later = new LinkedBlockingQueue<>();
    private VirtualPrinter virtual;
    private Supervisor<ReceiptPrinter> line;
    private SlipPrinter printer;

    @BeforeEach
    void switchOn() throws Exception {
        virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
        line =
                Printers.network(
                        virtual.host(),
                        virtual.port(),
                        PrinterProfile.named("generic-80"),
                        health::add);
        printer = new EscPosSlipPrinter(line, EscPosSlipPrinterTest::lay);
        await(new DeviceHealth.Ready(false)::equals);
    }

    @AfterEach
    void switchOff() {
        line.close();
        virtual.close();
    }

    @Test
    void a_slip_that_came_out_is_confirmed_and_is_on_paper_once() throws Exception {
        assertThat(printer.readiness()).isEqualTo(new Readiness.Ready(false));
        assertThat(print(1)).isEqualTo(new Outcome.Confirmed());
        assertThat(virtual.awaitPapers(1, LONG_ENOUGH)).hasSize(1);
        assertThat(virtual.papers().getFirst().text()).contains("slip 1 ");
    }

    @Test
    void without_paper_nothing_is_sent_and_the_slip_is_held() throws Exception {
        virtual.runOutOfPaper();
        await(new DeviceHealth.NotReady(Trouble.PAPER_OUT)::equals);

        assertThat(printer.readiness()).isEqualTo(new Readiness.NotReady(Trouble.PAPER_OUT));
        assertThat(print(1)).isEqualTo(new Outcome.Held(Trouble.PAPER_OUT));

        virtual.refill();
        await(new DeviceHealth.Ready(false)::equals);
        assertThat(print(2)).isEqualTo(new Outcome.Confirmed());
        assertThat(virtual.awaitPapers(1, LONG_ENOUGH)).hasSize(1);
        assertThat(virtual.papers().getFirst().text()).contains("slip 2 ");
    }

    @Test
    void an_open_cover_holds_the_slip_and_says_so() throws Exception {
        virtual.cover(true);
        await(new DeviceHealth.NotReady(Trouble.COVER_OPEN)::equals);
        assertThat(print(1)).isEqualTo(new Outcome.Held(Trouble.COVER_OPEN));
    }

    @Test
    void paper_that_ends_in_the_middle_stalls_the_slip_and_a_new_roll_finishes_it()
            throws Exception {
        virtual.runOutOfPaperAfter(40);
        assertThat(print(1)).isEqualTo(new Outcome.Stalled(Trouble.PAPER_OUT));
        assertThat(later).isEmpty();

        virtual.refill();
        assertThat(later.poll(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Confirmed());
        assertThat(virtual.awaitPapers(1, LONG_ENOUGH)).hasSize(1);
        assertThat(later).isEmpty();
    }

    @Test
    void a_cable_pulled_in_the_middle_leaves_the_slip_unknown_and_it_is_not_printed_again()
            throws Exception {
        virtual.speed(600);
        virtual.cutConnectionAfter(700);
        var outcome = print(1);
        if (outcome instanceof Outcome.Stalled) outcome = later.poll(20, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);

        virtual.speed(0);
        await(new DeviceHealth.Ready(false)::equals);
        assertThat(print(2)).isEqualTo(new Outcome.Confirmed());
        var all = virtual.papers().stream().map(p -> p.text()).toList();
        assertThat(all).filteredOn(t -> t.contains("slip 1 begins")).hasSizeLessThanOrEqualTo(1);
        assertThat(all).filteredOn(t -> t.contains("slip 2 begins")).hasSize(1);
    }

    @Test
    void a_printer_that_is_switched_off_holds_slips_and_is_found_again_when_it_is_back()
            throws Exception {
        var port = virtual.port();
        virtual.close();
        await(h -> h instanceof DeviceHealth.NotReady);
        assertThat(print(1)).isInstanceOf(Outcome.Held.class);
        assertThat(printer.readiness()).isInstanceOf(Readiness.NotReady.class);

        virtual = VirtualPrinter.start(port, VirtualPrinter.DOTS_80);
        await(new DeviceHealth.Ready(false)::equals);
        assertThat(print(1)).isEqualTo(new Outcome.Confirmed());
    }

    @Test
    void twenty_slips_that_waited_for_paper_come_out_in_order_and_each_once() throws Exception {
        virtual.runOutOfPaper();
        await(new DeviceHealth.NotReady(Trouble.PAPER_OUT)::equals);
        var waiting = new ArrayList<>(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(print(waiting.getFirst())).isEqualTo(new Outcome.Held(Trouble.PAPER_OUT));

        virtual.refill();
        await(new DeviceHealth.Ready(false)::equals);
        while (!waiting.isEmpty()) {
            assertThat(print(waiting.getFirst())).isEqualTo(new Outcome.Confirmed());
            waiting.removeFirst();
        }

        var papers = virtual.awaitPapers(20, LONG_ENOUGH);
        assertThat(papers).hasSize(20);
        for (int i = 0; i < 20; i++) {
            assertThat(papers.get(i).text()).contains("slip " + (i + 1) + " begins");
        }
        assertThat(virtual.violations()).isEmpty();
    }

    @Test
    void closing_ends_a_call_that_waits_for_the_printer() throws Exception {
        virtual.speed(50);
        var outcomes = new LinkedBlockingQueue<Outcome>();
        var thread = Thread.ofPlatform().daemon().start(() -> outcomes.add(print(1)));
        Patience.until("it prints", () -> virtual.bytesPrinted() >= 60);

        line.close();
        assertThat(outcomes.poll(5, TimeUnit.SECONDS))
                .isEqualTo(new Outcome.Unknown(Trouble.TILL_STOPPED));
        thread.join();
    }

    private Outcome print(long job) {
        return printer.print(SLIP, 0, job, later::add);
    }

    private static PrintDocument lay(Slip slip, int copy, long job) {
        var document = PrintDocument.builder().line("slip " + job + " begins");
        for (int i = 0; i < 30; i++) document.line("商品 " + i, "12.50");
        return document.line("slip " + job + " ends").cut().build();
    }

    private void await(Predicate<DeviceHealth> wanted) throws InterruptedException, IOException {
        var heard = new ArrayList<DeviceHealth>();
        var end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (true) {
            var next = health.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) throw new IOException("never came; heard " + List.copyOf(heard));
            heard.add(next);
            if (wanted.test(next)) return;
        }
    }
}

package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.printer.PrinterStatus.Paper;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkPrinterTest {
    private static final JobOutcome CONFIRMED = new JobOutcome.Confirmed();

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

    private LinkPrinter open(String profile) throws DeviceFault {
        return LinkPrinter.open(
                TcpLink.open(device.host(), device.port()),
                PrinterProfile.named(profile),
                statuses);
    }

    private static PrintDocument note(String text) {
        return PrintDocument.builder().line(text).cut().build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "epson-80"})
    void a_receipt_is_printed_and_confirmed(String profile) throws Exception {
        try (var printer = open(profile)) {
            assertThat(printer.print(SampleReceipt.of("谢谢惠顾"), later)).isEqualTo(CONFIRMED);
        }
        var paper = device.awaitPapers(1, Heard.DEADLINE).getFirst();
        assertThat(paper.text())
                .contains("示范便利店", "谢谢惠顾", "[picture]", "Café noir 500 g", "￥433.44");
        assertThat(device.violations()).isEmpty();
        assertThat(device.kicks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "epson-80"})
    void jobs_come_out_in_order(String profile) throws Exception {
        try (var printer = open(profile)) {
            for (int i = 0; i < 20; i++) {
                assertThat(printer.print(note("job " + i), later)).isEqualTo(CONFIRMED);
            }
        }
        var papers = device.awaitPapers(20, Heard.DEADLINE);
        for (int i = 0; i < 20; i++) {
            assertThat(papers.get(i).text()).isEqualTo("job " + i);
        }
    }

    @Test
    void out_of_paper_before_a_job_holds_it_and_sends_nothing() throws Exception {
        try (var printer = open("generic-80")) {
            statuses.awaitValue(DeviceStatus.READY);
            device.runOutOfPaper();
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            assertThat(printer.status().paper()).isEqualTo(Paper.OUT);
            assertThat(printer.print(note("one"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.PAPER_OUT));

            device.refill();
            statuses.awaitValue(DeviceStatus.READY);
            assertThat(printer.print(note("two"), later)).isEqualTo(CONFIRMED);
        }
        assertThat(device.awaitPapers(1, Heard.DEADLINE))
                .singleElement()
                .satisfies(paper -> assertThat(paper.text()).isEqualTo("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "epson-80"})
    void paper_that_runs_out_in_the_middle_stalls_the_job_and_a_refill_finishes_it_once(
            String profile) throws Exception {
        try (var printer = open(profile)) {
            device.runOutOfPaperAfter(40);
            assertThat(printer.print(SampleReceipt.of("first"), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            assertThat(printer.print(note("second"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.PAPER_OUT));
            assertThat(later.isEmpty()).isTrue();

            device.refill();
            assertThat(later.next()).isEqualTo(CONFIRMED);
            assertThat(printer.print(note("third"), later)).isEqualTo(CONFIRMED);
        }
        var papers = device.awaitPapers(2, Heard.DEADLINE);
        assertThat(papers).hasSize(2);
        assertThat(papers.get(0).text()).containsOnlyOnce("first").containsOnlyOnce("示范便利店");
        assertThat(papers.get(1).text()).isEqualTo("third");
        assertThat(later.isEmpty()).isTrue();
        assertThat(device.violations()).isEmpty();
    }

    @Test
    void the_drawer_opens_without_paper_and_says_that_it_is_open() throws Exception {
        try (var printer = open("generic-80")) {
            assertThat(printer.status().drawerOpen()).isFalse();
            device.runOutOfPaper();
            printer.kick(DrawerPin.TWO);
            Heard.until("the drawer is open", () -> printer.status().drawerOpen());
            device.closeDrawer();
            Heard.until("the drawer is closed", () -> !printer.status().drawerOpen());
            printer.kick(DrawerPin.FIVE);
            Heard.until("the drawer is open again", () -> printer.status().drawerOpen());
        }
        assertThat(device.kicks()).containsExactly(2, 5);
        assertThat(device.violations()).isEmpty();
    }

    @Test
    void the_drawer_opens_while_a_job_is_stalled() throws Exception {
        try (var printer = open("generic-80")) {
            device.runOutOfPaperAfter(40);
            assertThat(printer.print(SampleReceipt.of("x"), later))
                    .isInstanceOf(JobOutcome.Stalled.class);
            printer.kick(DrawerPin.TWO);
            Heard.until("the drawer is open", device::drawerOpen);
        }
    }

    @Test
    void what_is_wrong_is_told_by_its_name_and_again_when_it_is_over() throws Exception {
        try (var printer = open("generic-80")) {
            statuses.awaitValue(DeviceStatus.READY);
            device.cover(true);
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.COVER_OPEN));
            assertThat(printer.print(note("x"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.COVER_OPEN));
            device.cover(false);
            statuses.awaitValue(DeviceStatus.READY);
            device.offline(true);
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.OFFLINE));
            device.offline(false);
            statuses.awaitValue(DeviceStatus.READY);
            device.paperNearEnd(true);
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.PAPER_NEAR_END));
            assertThat(printer.print(note("still printed"), later)).isEqualTo(CONFIRMED);
        }
    }

    @Test
    void a_printer_that_is_opened_without_paper_says_so_at_once() throws Exception {
        device.runOutOfPaper();
        try (var printer = open("generic-80")) {
            assertThat(statuses.next()).isEqualTo(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            device.refill();
            statuses.awaitValue(DeviceStatus.READY);
            assertThat(printer.print(note("x"), later)).isEqualTo(CONFIRMED);
        }
    }

    @Test
    void a_cable_pulled_in_the_middle_leaves_the_job_unknown_and_nothing_is_printed_again()
            throws Exception {
        try (var printer = open("generic-80")) {
            statuses.awaitValue(DeviceStatus.READY);
            device.cutConnectionAfter(400);
            assertThat(printer.print(SampleReceipt.of("first"), later))
                    .isEqualTo(new JobOutcome.Unknown(DeviceReason.LOST));
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
            assertThat(printer.print(note("second"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.LOST));
            assertThat(catchThrowableOfType(DeviceFault.class, printer::refresh).reason())
                    .isEqualTo(DeviceReason.LOST);
        }
        try (var printer = open("generic-80")) {
            assertThat(printer.print(note("third"), later)).isEqualTo(CONFIRMED);
        }
        assertThat(device.awaitPapers(1, Heard.DEADLINE))
                .singleElement()
                .satisfies(
                        paper ->
                                assertThat(paper.text())
                                        .containsOnlyOnce("示范便利店")
                                        .doesNotContain("first")
                                        .endsWith("third"));
        assertThat(later.isEmpty()).isTrue();
    }

    @Test
    void something_that_answers_with_noise_is_no_printer() {
        device.babble(true);
        var quick = timing(Duration.ofMillis(300));
        var fault =
                catchThrowableOfType(
                        DeviceFault.class,
                        () ->
                                LinkPrinter.open(
                                                TcpLink.open(device.host(), device.port()),
                                                PrinterProfile.named("generic-80"),
                                                quick,
                                                statuses)
                                        .close());
        assertThat(fault.reason()).isEqualTo(DeviceReason.GARBLED);
    }

    @Test
    void nobody_answers_while_the_printer_serves_another_till() throws Exception {
        try (var other = open("generic-80")) {
            var quick = timing(Duration.ofMillis(200));
            var link = TcpLink.open(device.host(), device.port());
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class,
                            () ->
                                    LinkPrinter.open(
                                            link,
                                            PrinterProfile.named("generic-80"),
                                            quick,
                                            statuses));
            assertThat(fault.reason()).isEqualTo(DeviceReason.SILENT);
            assertThat(other.refresh().online()).isTrue();
        }
    }

    static PrinterTiming timing(Duration all) {
        return new PrinterTiming(all, all, all, all, all);
    }
}

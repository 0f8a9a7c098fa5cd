package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.virtual.Model;
import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StarPrinterTest {
    private static final JobOutcome CONFIRMED = new JobOutcome.Confirmed();
    private static final PrinterProfile STAR = PrinterProfile.named("star-80");

    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Heard<JobOutcome> later = new Heard<>();
    private VirtualPrinter device;

    @BeforeEach
    void switchOn() throws IOException {
        device = VirtualPrinter.start(0, Model.star(VirtualPrinter.DOTS_80));
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private LinkPrinter open() throws DeviceFault {
        return LinkPrinter.open(
                TcpLink.open(device.host(), device.port()),
                STAR,
                LinkPrinterTest.timing(Duration.ofSeconds(2)),
                statuses);
    }

    private static PrintDocument note(String text) {
        return PrintDocument.builder().line(text).cut().build();
    }

    @Test
    void a_receipt_is_printed_and_confirmed_and_nothing_is_complained_about() throws Exception {
        try (var printer = open()) {
            assertThat(printer.print(SampleReceipt.of("谢谢惠顾"), later)).isEqualTo(CONFIRMED);
        }
        var paper = device.awaitPapers(1, Heard.DEADLINE).getFirst();
        assertThat(paper.text())
                .contains("示范便利店", "谢谢惠顾", "￥433.44")
                .contains("[QR " + SampleReceipt.QR, "[|| " + SampleReceipt.EAN);
        assertThat(device.violations()).isEmpty();
        assertThat(device.kicks()).isEmpty();
    }

    @Test
    void forty_jobs_are_confirmed_one_by_one_past_the_end_of_its_counter() throws Exception {
        try (var printer = open()) {
            for (int i = 0; i < 40; i++) {
                assertThat(printer.print(note("job " + i), later)).isEqualTo(CONFIRMED);
            }
        }
        assertThat(device.awaitPapers(40, Heard.DEADLINE).getLast().text()).isEqualTo("job 39");
    }

    @Test
    void paper_that_runs_out_in_the_middle_stalls_the_job_and_a_refill_finishes_it_once()
            throws Exception {
        try (var printer = open()) {
            device.runOutOfPaperAfter(40);
            assertThat(printer.print(SampleReceipt.of("first"), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            assertThat(printer.print(note("second"), later))
                    .isEqualTo(new JobOutcome.Held(DeviceReason.PAPER_OUT));
            printer.kick(DrawerPin.TWO);
            Heard.until("the drawer is open", device::drawerOpen);
            device.refill();
            assertThat(later.next()).isEqualTo(CONFIRMED);
            assertThat(printer.print(note("third"), later)).isEqualTo(CONFIRMED);
        }
        assertThat(device.awaitPapers(2, Heard.DEADLINE))
                .extracting(Paper::text)
                .satisfiesExactly(
                        first -> assertThat(first).containsOnlyOnce("first"),
                        third -> assertThat(third).isEqualTo("third"));
        assertThat(device.kicks()).containsExactly(2);
        assertThat(device.violations()).isEmpty();
    }

    @Test
    void cover_paper_and_drawer_are_told_by_their_names() throws Exception {
        try (var printer = open()) {
            statuses.awaitValue(DeviceStatus.READY);
            device.cover(true);
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.COVER_OPEN));
            device.cover(false);
            device.paperNearEnd(true);
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.PAPER_NEAR_END));
            assertThat(printer.status().drawerOpen()).isFalse();
            printer.kick(DrawerPin.FIVE);
            Heard.until("it says the drawer is open", () -> refreshed(printer).drawerOpen());
        }
        assertThat(device.kicks()).containsExactly(5);
    }

    private static PrinterStatus refreshed(LinkPrinter printer) {
        try {
            return printer.refresh();
        } catch (DeviceFault e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_job_whose_memory_was_lost_is_never_called_printed() throws Exception {
        var quick = LinkPrinterTest.timing(Duration.ofMillis(500));
        try (var printer =
                LinkPrinter.open(
                        TcpLink.open(device.host(), device.port()), STAR, quick, statuses)) {
            device.runOutOfPaperAfter(20);
            assertThat(printer.print(note("x".repeat(300)), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            device.forgetMemory();
            device.refill();
            assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.SILENT));
        }
    }

    @Test
    void a_counter_that_begins_anew_after_the_power_was_off_confirms_nothing() throws Exception {
        var quick = LinkPrinterTest.timing(Duration.ofMillis(500));
        try (var printer =
                LinkPrinter.open(
                        TcpLink.open(device.host(), device.port()), STAR, quick, statuses)) {
            for (int i = 0; i < 3; i++) {
                assertThat(printer.print(note("job " + i), later)).isEqualTo(CONFIRMED);
            }
            device.runOutOfPaperAfter(20);
            assertThat(printer.print(note("x".repeat(300)), later))
                    .isEqualTo(new JobOutcome.Stalled(DeviceReason.PAPER_OUT));
            device.powerFailure();
            device.refill();
            assertThat(later.next()).isEqualTo(new JobOutcome.Unknown(DeviceReason.SILENT));
        }
    }

    @Test
    void its_words_are_those_of_the_manual() {
        var star = new StarLine(STAR);
        var hex = HexFormat.ofDelimiter(" ").withUpperCase();
        var lines =
                List.<PrintLine>of(
                        new PrintLine.Text("茶", true, Block.Size.DOUBLE),
                        new PrintLine.Code128("A%1", 2),
                        new PrintLine.Cut());
        assertThat(star.job(lines, "0001").stream().map(hex::formatHex))
                .containsExactly(
                        "1B 40 1B 1E 61 00 1B 7A 01",
                        "1B 69 01 01 1B 45 B2 E8 0A 1B 46 1B 69 00 00",
                        "1B 4A 06 1B 1D 61 01 1B 62 36 32 31 50 41 25 30 31 1E 1B 1D 61 00 1B 4A"
                                + " 06",
                        "1B 64 03",
                        "17");
        assertThat(hex.formatHex(star.ask(1))).isEqualTo("1B 06 01");
        assertThat(hex.formatHex(star.kick(DrawerPin.TWO))).isEqualTo("1C");
    }

    @Test
    void frames_are_found_in_any_noise_and_never_make_it_crash() {
        for (int seed = 0; seed < 2_000; seed++) {
            var noise = new byte[300];
            new Random(seed).nextBytes(noise);
            var replies = new StarReplies();
            replies.take(noise, noise.length);
            assertThat(replies.noise()).as("seed %d", seed).isGreaterThan(4);
            var frame = HexFormat.of().parseHex("0101010101230624000008002A00");
            assertThat(replies.take(frame, frame.length))
                    .as("seed %d", seed)
                    .contains(new Reply.Star(0x24, 0, 0, 0x08, 13));
        }
    }
}

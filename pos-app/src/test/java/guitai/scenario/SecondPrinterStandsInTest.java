package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Two printers on the network and the real till between them: what the first cannot print comes
/// out of the second, and nothing of both.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondPrinterStandsInTest {
    private static final String WATER = "9520001001857";
    private static final Pattern HEADING = Pattern.compile("单号 (S001-01-[0-9]{8}-[0-9]{6})");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);

    @TempDir private Path home;

    private static LaneProcess trading(Path home, VirtualPrinter first, VirtualPrinter second)
            throws Exception {
        var lane =
                LaneProcess.start(
                        home,
                        "printer = tcp:" + first.host() + ":" + first.port(),
                        "printer.second = tcp:" + second.host() + ":" + second.port());
        lane.ask("/sign-on 1001 1111", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
        return lane;
    }

    private static String sell(LaneProcess lane) {
        lane.ask(WATER, "line-added");
        return lane.ask("/pay cash", "sale-completed").path("receipt").asText();
    }

    private static void confirmed(LaneProcess lane, String document) {
        lane.seen(
                "printed",
                job ->
                        job.path("document").asText().equals(document)
                                && job.path("state").asText().equals("confirmed"));
    }

    private static List<String> receipts(VirtualPrinter printer) {
        var all = new ArrayList<String>();
        for (var paper : printer.papers()) {
            HEADING.matcher(paper.text()).results().forEach(found -> all.add(found.group(1)));
        }
        return all;
    }

    private void standsIn(Consumer<VirtualPrinter> hurt, Consumer<VirtualPrinter> mend)
            throws Exception {
        try (var first = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var second = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, first, second)) {
            var before = sell(lane);
            confirmed(lane, before);
            assertThat(receipts(first)).containsExactly(before);

            hurt.accept(first);
            var meanwhile = new ArrayList<String>();
            for (int i = 0; i < 3; i++) meanwhile.add(sell(lane));
            for (var one : meanwhile) confirmed(lane, one);
            assertThat(receipts(second)).isEqualTo(meanwhile);
            // The first print of a document is no copy, whichever printer it comes from.
            assertThat(second.papers()).noneMatch(paper -> paper.text().contains("重印 COPY"));
            assertThat(receipts(first)).containsExactly(before);

            mend.accept(first);
            var after = backOnTheFirst(lane, first);
            var all = new ArrayList<>(receipts(first));
            all.addAll(receipts(second));
            assertThat(all).doesNotHaveDuplicates().contains(after).containsAll(meanwhile);
            assertThat(first.violations()).isEmpty();
            assertThat(second.violations()).isEmpty();
            assertThat(lane.quit()).isZero();
        }
    }

    /// Sells until the first printer is found again.
    private static String backOnTheFirst(LaneProcess lane, VirtualPrinter first) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() - end < 0) {
            var sold = sell(lane);
            confirmed(lane, sold);
            if (receipts(first).contains(sold)) return sold;
        }
        throw new AssertionError("the first printer is not used again");
    }

    @Test
    void receipts_come_from_the_second_printer_while_the_cover_of_the_first_is_open()
            throws Exception {
        standsIn(first -> first.cover(true), first -> first.cover(false));
    }

    @Test
    void receipts_come_from_the_second_printer_while_the_cable_of_the_first_is_pulled()
            throws Exception {
        standsIn(first -> first.pull(true), first -> first.pull(false));
    }

    @Test
    void a_receipt_that_was_begun_on_the_first_stays_there_and_the_next_comes_from_the_second()
            throws Exception {
        try (var first = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var second = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, first, second)) {
            first.runOutOfPaperAfter(20);
            var begun = sell(lane);
            lane.seen("printed", job -> job.path("state").asText().equals("stalled"));
            var next = sell(lane);
            confirmed(lane, next);
            assertThat(receipts(second)).containsExactly(next);

            first.refill();
            confirmed(lane, begun);
            assertThat(receipts(first)).containsExactly(begun);
            assertThat(receipts(second)).containsExactly(next);
            assertThat(lane.quit()).isZero();
        }
    }

    @Test
    void a_receipt_whose_outcome_nobody_knows_is_on_no_second_paper_before_a_person_asks()
            throws Exception {
        try (var first = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var second = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, first, second)) {
            var before = sell(lane);
            confirmed(lane, before);
            first.cutConnectionAfter(300);
            var lost = sell(lane);
            var unknown = lane.seen("printed", job -> job.path("state").asText().equals("unknown"));
            assertThat(unknown.path("document").asText()).isEqualTo(lost);
            first.cover(true);
            var next = sell(lane);
            confirmed(lane, next);
            assertThat(receipts(second)).containsExactly(next);

            lane.send("/print-again " + unknown.path("job").asLong());
            confirmed(lane, lost);
            assertThat(receipts(second)).containsExactly(next, lost);
            assertThat(lane.quit()).isZero();
        }
    }
}

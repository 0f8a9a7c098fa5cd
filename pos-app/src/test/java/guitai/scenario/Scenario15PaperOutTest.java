package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Scenario 15, printer out of paper; and a printer whose line goes in the middle.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario15PaperOutTest {
    private static final String WATER = "9520001001857";
    private static final Pattern HEADING = Pattern.compile("单号 (S001-01-[0-9]{8}-[0-9]{6})");

    @TempDir private Path home;

    private static LaneProcess trading(Path home, VirtualPrinter printer) throws Exception {
        var lane =
                LaneProcess.start(home, "printer = tcp:" + printer.host() + ":" + printer.port());
        lane.ask("/sign-on 1001 1111", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
        return lane;
    }

    private static String sell(LaneProcess lane) {
        lane.ask(WATER, "line-added");
        return lane.ask("/pay cash", "sale-completed").path("receipt").asText();
    }

    private static List<String> receipts(VirtualPrinter printer) {
        var all = new ArrayList<String>();
        for (var paper : printer.papers()) {
            HEADING.matcher(paper.text()).results().forEach(found -> all.add(found.group(1)));
        }
        return all;
    }

    @Test
    void a_sale_stays_paid_without_paper_and_after_a_new_roll_each_receipt_comes_once_in_order()
            throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, printer)) {
            var sold = new ArrayList<String>();
            sold.add(sell(lane));
            lane.ask("/wait idle", "idle");
            printer.runOutOfPaperAfter(20);
            sold.add(sell(lane));
            var trouble =
                    lane.seen(
                            "printed",
                            job -> List.of("stalled", "held").contains(job.path("state").asText()));
            assertThat(trouble.path("why").asText()).isEqualTo("paper-out");
            assertThat(trouble.path("document").asText()).isEqualTo(sold.getLast());
            // The next customers are served meanwhile; their receipts wait.
            for (int i = 0; i < 3; i++) sold.add(sell(lane));
            lane.seen("printed", job -> job.path("state").asText().equals("held"));
            assertThat(lane.ask("/x", "x").path("net").asLong()).isEqualTo(1_000);

            printer.refill();

            // Five receipts and the X.
            printer.awaitPapers(6, Duration.ofSeconds(40));
            lane.seen(
                    "printed",
                    job ->
                            job.path("kind").asText().equals("x")
                                    && job.path("state").asText().equals("confirmed"));
            assertThat(receipts(printer)).isEqualTo(sold);
            assertThat(printer.papers().stream().map(Paper::text))
                    .noneMatch(text -> text.contains("重印 COPY"));
            assertThat(printer.violations()).isEmpty();
            everyDocumentHasItsOwnJob(lane);
            assertThat(lane.quit()).isZero();
        }
    }

    @Test
    void an_open_cover_is_named_and_the_same_receipt_goes_on_when_it_is_shut() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, printer)) {
            printer.speed(2_000);
            var first = sell(lane);
            lane.seen("printed", job -> job.path("state").asText().equals("sent"));
            printer.cover(true);
            var next = sell(lane);
            var trouble =
                    lane.seen(
                            "printed",
                            job -> List.of("stalled", "held").contains(job.path("state").asText()));
            assertThat(trouble.path("why").asText()).isEqualTo("cover-open");

            printer.speed(0);
            printer.cover(false);

            printer.awaitPapers(2, Duration.ofSeconds(40));
            confirmed(lane, next);
            assertThat(receipts(printer)).containsExactly(first, next);
            everyDocumentHasItsOwnJob(lane);
            assertThat(lane.quit()).isZero();
        }
    }

    private static void confirmed(LaneProcess lane, String document) {
        lane.seen(
                "printed",
                job ->
                        job.path("document").asText().equals(document)
                                && job.path("state").asText().equals("confirmed"));
    }

    /// One job a document, whatever happened to it on the way.
    private static void everyDocumentHasItsOwnJob(LaneProcess lane) {
        var jobs = new HashMap<Long, String>();
        for (var fact : lane.all("printed")) {
            var document = fact.path("kind").asText() + " " + fact.path("document").asText();
            assertThat(jobs.putIfAbsent(fact.path("job").asLong(), document)).isIn(null, document);
        }
        assertThat(jobs.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_printer_that_goes_away_in_the_middle_leaves_one_receipt_unknown_and_it_is_not_repeated()
            throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = trading(home, printer)) {
            sell(lane);
            lane.ask("/wait idle", "idle");
            printer.cutConnectionAfter(300);
            var lost = sell(lane);
            var unknown = lane.seen("printed", job -> job.path("state").asText().equals("unknown"));
            assertThat(unknown.path("document").asText()).isEqualTo(lost);
            var next = sell(lane);
            confirmed(lane, next);
            assertThat(receipts(printer).stream().filter(lost::equals).count())
                    .isLessThanOrEqualTo(1);

            // A person looked: it did not come out.
            lane.send("/print-again " + unknown.path("job").asLong());
            confirmed(lane, lost);
            assertThat(printer.papers().getLast().text()).contains("重印").contains(lost);
            assertThat(lane.quit()).isZero();
        }
    }
}

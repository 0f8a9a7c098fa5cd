package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Scenario 16, a printer that is unplugged and comes back: nobody does anything at the till.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario16PrinterBackTest {
    private static final String WATER = "9520001001857";
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Pattern HEADING = Pattern.compile("单号 (S001-01-[0-9]{8}-[0-9]{6})");

    @TempDir private Path home;

    private static LaneProcess trading(Path home, String... settings) throws Exception {
        var lane = LaneProcess.start(home, settings);
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

    /// Sells without the printer: each receipt waits for a named reason, and the drawer's key
    /// works.
    private static List<String> sellMeanwhile(LaneProcess lane) {
        var waiting = new ArrayList<String>();
        for (int i = 0; i < 3; i++) waiting.add(sell(lane));
        var held =
                lane.seen(
                        "printed",
                        job ->
                                job.path("document").asText().equals(waiting.getFirst())
                                        && job.path("state").asText().equals("held"));
        assertThat(held.path("why").asText()).isIn("not-reachable", "line-lost");
        var opened = lane.ask("/no-sale 换零钱", "drawer-opened");
        assertThat(opened.path("document").asText()).isNotEmpty();
        return waiting;
    }

    @Test
    void a_network_printer_that_is_switched_on_again_is_found_and_prints_what_waited_in_order()
            throws Exception {
        var first = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
        int port = first.port();
        try (var lane = trading(home, "printer = tcp:" + first.host() + ":" + port)) {
            sell(lane);
            lane.ask("/wait idle", "idle");
            first.close();
            var waiting = sellMeanwhile(lane);

            try (var back = VirtualPrinter.start(port, VirtualPrinter.DOTS_80)) {
                assertThat(back.awaitPapers(1, PROMISED)).isNotEmpty();
                assertThat(back.awaitPapers(3, PROMISED)).hasSize(3);
                assertThat(receipts(back)).isEqualTo(waiting);
                // A drawer that was asked for while it was away does not spring open by itself
                // now.
                assertThat(back.kicks()).isEmpty();
                lane.ask("/no-sale 换零钱", "drawer-opened");
                var sold = sell(lane);
                assertThat(back.awaitPapers(4, PROMISED)).hasSize(4);
                assertThat(receipts(back)).endsWith(sold);
                assertThat(back.kicks()).hasSize(2);
                assertThat(back.violations()).isEmpty();
                assertThat(lane.quit()).isZero();
            }
        } finally {
            first.close();
        }
        assertThat(Openings.journaled(home)).isEqualTo(2);
    }

    @Test
    void a_printer_that_comes_back_at_another_port_of_this_machine_is_found_behind_its_link()
            throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "no pseudo terminals here");
        var link = home.resolveSibling(home.getFileName() + "-printer");
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            var cable = new PrinterCable(link, printer);
            var port = Files.readSymbolicLink(link);
            try (var lane = trading(home, "printer = serial:" + link + "@115200")) {
                sell(lane);
                lane.ask("/wait idle", "idle");
                cable.close();
                var waiting = sellMeanwhile(lane);
                // Something else has that port now.
                try (var other = ScannerLine.open()) {
                    cable = new PrinterCable(link, printer);
                    assertThat(Files.readSymbolicLink(link).toString())
                            .isNotIn(port.toString(), other.path());
                    assertThat(printer.awaitPapers(2, PROMISED)).hasSizeGreaterThan(1);
                    assertThat(printer.awaitPapers(4, PROMISED)).hasSize(4);
                    assertThat(receipts(printer)).endsWith(waiting.toArray(String[]::new));
                }
                lane.ask("/no-sale 换零钱", "drawer-opened");
                var sold = sell(lane);
                assertThat(printer.awaitPapers(5, PROMISED)).hasSize(5);
                assertThat(receipts(printer)).endsWith(sold).doesNotHaveDuplicates();
                assertThat(lane.quit()).isZero();
            } finally {
                cable.close();
            }
        }
        assertThat(Openings.journaled(home)).isEqualTo(2);
    }
}

package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.store.journal.ChainCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Scenario 1, crash after tender: a till is killed at any moment while it sells and prints.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario1CrashAfterTenderTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 200 : 8;
    private static final int MOST_SALES = 14;
    private static final int EACH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEADING = Pattern.compile("单号 (S001-01-[0-9]{8}-[0-9]{6})");

    @TempDir private Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, Integer> papers = new HashMap<>();
    private final Set<Long> offered = new HashSet<>();
    private int papersSeen;
    private int notAcknowledged;
    private int scannedLast;

    @Test
    void every_paid_sale_is_there_once_and_no_receipt_is_printed_twice_by_itself()
            throws Exception {
        var seed = Long.getLong("guitai.seed", 20261121L);
        var random = new Random(seed);
        var home = folder.resolve("home");
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            var settings = new String[] {"printer = tcp:" + printer.host() + ":" + printer.port()};
            for (int round = 0; round <= ROUNDS; round++) {
                try (var lane = LaneProcess.start(home, settings)) {
                    comeBack(lane, round);
                    if (round < ROUNDS) sellUntilKilled(lane, random);
                    else stopInOrder(lane);
                } catch (AssertionError failed) {
                    throw new AssertionError("seed " + seed + ", round " + round, failed);
                }
                read(printer);
            }
        }
        judge(home);
    }

    /// Looks at what the till says after it was killed, and empties the counter.
    private void comeBack(LaneProcess lane, int round) {
        lane.ask("/sign-on 1001 1111", "signed-on");
        if (round == 0) {
            lane.ask("/open-shift 500.00", "shift-opened");
            return;
        }
        var basket = false;
        for (var recovered : lane.all("recovered")) {
            switch (recovered.path("what").asText()) {
                case "print" -> {
                    offered.add(recovered.path("id").asLong());
                    // A person looked.
                    lane.ask("/on-paper " + recovered.path("id").asLong(), "settled");
                }
                case "sale" -> basket = true;
                default -> {}
            }
        }
        if (basket) lane.ask("/void", "sale-voided");
        var sold = (int) (lane.ask("/x", "x").path("net").asLong() / EACH);
        var more = sold - acknowledged.size() - notAcknowledged;
        assertThat(more).as("sales that nobody was told of in this kill").isBetween(0, 1);
        notAcknowledged += more;
        if (scannedLast > 0 && more == 0) {
            assertThat(basket).as("%d goods were scanned and not paid", scannedLast).isTrue();
        }
    }

    private void sellUntilKilled(LaneProcess lane, Random random) {
        var goods = lane.all("ready").getFirst().path("sample").path("goods");
        var one = priced(goods, 100);
        var two = priced(goods, 200);
        var kill = 1 + random.nextInt(MOST_SALES);
        for (int i = 0; i < MOST_SALES + 2; i++) {
            lane.send(one);
            lane.send(two);
            lane.send("/pay cash 10");
        }
        for (int i = 0; i < kill; i++) lane.await("sale-completed");
        LockSupport.parkNanos(random.nextInt(20_000_000));
        lane.kill();
        scannedLast = 0;
        for (var fact : lane.all()) {
            switch (fact.path("fact").asText()) {
                case "line-added" -> scannedLast++;
                case "sale-completed" -> {
                    scannedLast = 0;
                    acknowledged.add(fact.path("receipt").asText());
                }
                default -> {}
            }
        }
    }

    private static void stopInOrder(LaneProcess lane) {
        lane.ask("/wait idle", "idle");
        assertThat(lane.quit()).isZero();
    }

    private void judge(Path home) throws IOException {
        var opening = SmallTills.open(home.resolve("training"), InstantSource.system());
        if (!(opening instanceof TillOpening.Opened(var till, _, _))) {
            throw new AssertionError(opening);
        }
        try (till) {
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
            var text = new StringWriter();
            till.export(text);
            var sales = new ArrayList<String>();
            for (var line : text.toString().lines().toList()) {
                var entry = JSON.readTree(line);
                if (entry.path("type").asText().equals("SALE")) {
                    sales.add(entry.path("id").asText());
                }
            }
            assertThat(acknowledged).doesNotHaveDuplicates();
            assertThat(sales).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(sales).hasSize(acknowledged.size() + notAcknowledged);
            assertThat(papers.values()).as("how often each receipt began").containsOnly(1);
            for (var sale : sales) receipt(sale, till.printJobs());
        }
    }

    /// On paper, or offered to a person who looks.
    private void receipt(String sale, PrintJobs jobs) {
        var job = jobs.latest(Slip.Kind.SALE_RECEIPT, sale).orElseThrow();
        switch (job.state()) {
            case PrintJob.State.Confirmed() -> assertThat(papers).containsKey(sale);
            case PrintJob.State.Dropped() -> assertThat(offered).contains(job.id());
            case PrintJob.State.Queued(),
                    PrintJob.State.Held _,
                    PrintJob.State.Sent(),
                    PrintJob.State.Stalled _,
                    PrintJob.State.Unknown _ ->
                    throw new AssertionError(sale + " is " + job.state());
        }
    }

    private static String priced(JsonNode goods, long price) {
        for (var item : goods) {
            if (item.path("price").asLong() == price) return item.path("gtin").asText();
        }
        throw new AssertionError("nothing costs " + price);
    }

    private void read(VirtualPrinter printer) {
        for (var paper : printer.papers()) {
            if (paper.number() <= papersSeen) continue;
            papersSeen = paper.number();
            headings(paper).forEach(number -> papers.merge(number, 1, Integer::sum));
        }
    }

    /// A receipt that was cut off by a kill may share its paper with the next.
    private static List<String> headings(Paper paper) {
        return HEADING.matcher(paper.text()).results().map(found -> found.group(1)).toList();
    }
}

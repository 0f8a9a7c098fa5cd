package guitai.soak;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.TestSandbox;
import guitai.scenario.LaneProcess;
import guitai.scenario.Openings;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Every device at once, for a minute, or for half an hour of a night: `soak.seconds` and
/// `soak.seed` say otherwise.
///
/// A seed gives the same selling and the same troubles; how they fall together is the machine's.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeviceSoakTest {
    private static final int USUAL = 60;
    private static final int NIGHTLY = 1_800;
    // What a warm till has more or less of from one moment to the next: a connection to head
    // office, a thread that waits for work.
    private static final int BREATH = 6;

    private static final long SEED = Long.getLong("soak.seed", System.nanoTime() & 0xFFFF_FFFFL);
    private static final Duration LENGTH =
            Duration.ofSeconds(
                    Integer.getInteger(
                            "soak.seconds",
                            Boolean.getBoolean("guitai.nightly") ? NIGHTLY : USUAL));

    @TempDir private Path folder;

    @Test
    void whatever_happens_to_the_devices_no_scan_is_lost_nothing_prints_twice_and_nothing_grows()
            throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "no pseudo terminals here");
        System.out.println("soak: seed " + SEED + ", " + LENGTH.toSeconds() + " s");
        var papers = new Papers();
        var home = folder.resolve("home");
        int openings;
        try (var sandbox = TestSandbox.start(folder.resolve("sandbox"));
                var counter = new Counter(folder, papers)) {
            try (var lane =
                    LaneProcess.startWith(
                            sandbox.endpoints().base(),
                            counter.environment(),
                            home,
                            counter.settings())) {
                openings = soak(lane, counter, papers);
                assertThat(lane.quit()).isZero();
                counter.printer().look();
                assertThat(papers.settle(lane.all("printed"))).as("seed %d", SEED).isEmpty();
            }
        }
        var journal = Openings.journal(home);
        assertThat(journal.lines().filter(DeviceSoakTest::opensTheDrawer).count())
                .as("seed %d", SEED)
                .isEqualTo(openings);
    }

    private static boolean opensTheDrawer(String entry) {
        return entry.contains("\"SALE\"")
                || entry.contains("\"NO_SALE\"")
                || entry.contains("\"CASH_MOVED\"");
    }

    /// @return how often the drawer may have been opened
    private static int soak(LaneProcess lane, Counter counter, Papers papers) throws Exception {
        var printer = counter.printer();
        var footprint = new Footprint(lane.pid());
        var cashier =
                new Cashier(
                        lane,
                        counter.scanner(),
                        counter.scale(),
                        counter.cards(),
                        new Random(SEED));
        cashier.open();
        var begin = System.nanoTime();
        var warmUp = LENGTH.dividedBy(4).toNanos();
        var gremlin = new Gremlin(counter.troubles(), SEED + 1);
        try {
            while (System.nanoTime() - begin < LENGTH.toNanos()) {
                cashier.serve();
                printer.look();
                assertThat(papers.kicks())
                        .as("kicks without a document; seed %d", SEED)
                        .isLessThanOrEqualTo(cashier.openings());
                if (System.nanoTime() - begin >= warmUp) {
                    warmUp = Long.MAX_VALUE;
                    gremlin.pause();
                    idle(lane);
                    footprint.settle();
                    footprint.warm();
                    gremlin.go();
                }
                footprint.look();
            }
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError("seed " + SEED + ", after: " + gremlin.log(), wrong);
        } finally {
            gremlin.stop();
        }
        idle(lane);
        footprint.settle();
        System.out.printf(
                "soak: %d customers, %d scans sent whole, %d times unplugged, %d troubles of"
                        + " devices, %d papers, %d kicks of %d openings, %s, %d taps, pcscd killed"
                        + " %d times; %s%n",
                cashier.customers(),
                cashier.scanned(),
                cashier.unplugged(),
                gremlin.strikes(),
                papers.count(),
                papers.kicks(),
                cashier.openings(),
                cashier.weighed(),
                cashier.tapped(),
                counter.cards().map(RoughCards::restarts).orElse(0),
                footprint);
        assertThat(cashier.taps()).as("seed %d", SEED).isEmpty();
        assertThat(footprint.grown())
                .as("%s; seed %d", footprint, SEED)
                .isLessThanOrEqualTo(BREATH);
        return cashier.openings();
    }

    /// Everything that waited is out, or said to be anybody's guess.
    private static void idle(LaneProcess lane) {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!isOut(lane)) {
            if (System.nanoTime() > end) throw new AssertionError("paper does not come out");
            var _ = lane.next(TimeUnit.MILLISECONDS.toNanos(200), "printed");
        }
    }

    // A job nobody has tried yet has said nothing of itself; a quiet till has tried them all.
    private static boolean isOut(LaneProcess lane) {
        return lane.ask("/wait idle", "idle").path("quiet").asBoolean()
                && Papers.allOut(lane.all("printed"));
    }
}

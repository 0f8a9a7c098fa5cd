package guitai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.store.journal.ChainCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same days on the real store, with its real files left lying as they are at each power cut.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SimulationOnDiskTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("guitai.nightly");
    private static final int SEEDS = NIGHTLY ? 20 : 2;
    private static final int HOURS = NIGHTLY ? 24 : 4;

    @Test
    void a_day_on_the_real_disk_is_to_the_last_word_the_day_in_memory(@TempDir Path folder)
            throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var here = Files.createDirectories(folder.resolve("seed-" + seed));
            var disks = new ArrayList<RealDisk>();
            var outcome =
                    Simulation.run(
                            seed,
                            HOURS,
                            clock -> {
                                disks.add(new RealDisk(here, clock));
                                return disks.getFirst();
                            },
                            Ports.RIGHT);
            assertThat(outcome.wrong()).as("seed %d of %d hours", seed, HOURS).isEmpty();
            assertThat(outcome.digest())
                    .as("seed %d of %d hours", seed, HOURS)
                    .isEqualTo(inMemory(seed).digest());
            journalIsWhole(disks.getFirst().home(), levels(outcome.books().facts()));
        }
    }

    private static Simulation.Outcome inMemory(int seed) {
        return Simulation.run(seed, HOURS, Ports.RIGHT);
    }

    /// What the day's papers add up to, item by item.
    private static Map<Sku, Long> levels(List<Fact> facts) {
        var levels = new HashMap<Sku, Long>();
        for (var fact : facts) {
            if (fact instanceof Fact.SaleCompleted(var sale, _)) {
                for (var line : sale.lines()) {
                    levels.merge(line.sku(), -line.quantity().milli(), Long::sum);
                }
            }
            if (fact instanceof Fact.ReturnCompleted(var back, _)) {
                for (var line : back.lines()) {
                    if (!line.saleable()) continue;
                    levels.merge(line.sold().sku(), line.quantity().milli(), Long::sum);
                }
            }
            if (fact instanceof Fact.GoodsReceived(var paper, _)) {
                for (var line : paper.lines()) {
                    levels.merge(line.sku(), line.quantity().milli(), Long::sum);
                }
            }
            if (fact instanceof Fact.GoodsWrittenOff(var off, _)) {
                levels.merge(off.sku(), -off.quantity().milli(), Long::sum);
            }
        }
        return levels;
    }

    private static void journalIsWhole(Path home, Map<Sku, Long> levels) {
        try (var till = open(home)) {
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
            assertThat(till.unreadable()).isEmpty();
            assertThat(till.stock().unbalanced()).isZero();
            assertThat(levels).hasSize(SimulatedShop.ITEMS.size());
            levels.forEach(
                    (sku, milli) ->
                            assertThat(till.stock().level(sku).milli())
                                    .as(sku.value())
                                    .isEqualTo(milli));
        }
    }

    private static TillStore open(Path home) {
        if (SmallTills.open(home, () -> TillClock.BEGIN) instanceof TillOpening.Opened opened) {
            return opened.till();
        }
        throw new AssertionError("the till does not open any more");
    }
}

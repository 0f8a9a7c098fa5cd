package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Opening;
import guitai.store.Shop;
import guitai.store.StoreUnavailable;
import guitai.store.sqlite.Disk.Cut;
import guitai.store.sqlite.Trace.Op;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Records what a selling till does to its disk, then cuts the power between every two steps.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PowerCutTest {
    private static final int SALES = Boolean.getBoolean("guitai.nightly") ? 400 : 60;
    private static final long SEED = 20261121;
    @TempDir Path folder;
    private Path found = Path.of("");

    @BeforeEach
    void a_disk_for_what_is_found() throws IOException {
        // Thousands of small databases: in memory where the machine offers it.
        var memory = Path.of("/dev/shm");
        found =
                Files.isWritable(memory)
                        ? Files.createTempDirectory(memory, "power-cut")
                        : Files.createDirectories(folder.resolve("found"));
    }

    @AfterEach
    void clear() throws IOException {
        empty();
        Files.delete(found);
    }

    private void empty() throws IOException {
        try (var files = Files.list(found)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    private List<Op> record(int sales) throws Exception {
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var log = folder.resolve("trace");
        Trace.run(
                log,
                folder.resolve("said"),
                CrashingTill.command(scratch, home(), Integer.toString(sales)),
                "--seccomp-bpf",
                "-e",
                "trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink");
        return Trace.read(log);
    }

    private Path home() {
        return folder.resolve("home");
    }

    @Test
    void a_power_cut_at_any_moment_loses_no_acknowledged_sale_and_tears_none() throws Exception {
        var ops = record(SALES);
        // The driver runs uname, whose output is in there too.
        assertThat(ops.stream().filter(op -> op instanceof Op.Said(var l) && l.startsWith("ACK ")))
                .hasSize(SALES);
        assertThat(
                        ops.stream()
                                .filter(
                                        op ->
                                                op instanceof Op.Flush(var f)
                                                        && f.endsWith("till.db")))
                .describedAs("the log must have been moved into the database meanwhile")
                .hasSizeGreaterThan(2);
        var wrong = new ArrayList<String>();
        var cuts = cut(ops, wrong);
        assertThat(wrong).describedAs("of %d cuts, seed %d", cuts, SEED).isEmpty();
        // Each sale is one transaction of some twenty writes, cut in three ways after each.
        assertThat(cuts).isGreaterThan(SALES * 40);
    }

    @Test
    void the_replay_notices_a_disk_that_only_says_it_has_flushed() throws Exception {
        var ops = record(10);
        var lying =
                ops.stream()
                        .filter(op -> !(op instanceof Op.Flush(var f) && f.endsWith("-wal")))
                        .toList();
        var wrong = new ArrayList<String>();
        cut(lying, wrong);
        assertThat(wrong).isNotEmpty();
    }

    private int cut(List<Op> ops, List<String> wrong) throws IOException {
        var random = new Random(SEED);
        var disk = new Disk();
        var said = new Said();
        int cuts = 0;
        for (int step = 0; step < ops.size(); step++) {
            var op = ops.get(step);
            disk.happen(op);
            if (op instanceof Op.Said(var line)) said.heard(line);
            for (var cut : Cut.values()) {
                empty();
                disk.after(cut, random, home().toString(), found);
                var what = whatIsWrong(said, cuts++);
                if (what.isPresent())
                    wrong.add("after step " + step + ", " + cut + ": " + what.get());
            }
        }
        return cuts;
    }

    private Optional<String> whatIsWrong(Said said, int cut) {
        // Before the first sale the whole opening is asked: a first start must survive, too.
        if (said.sales() == 0 || cut % 20 == 0) return reopened(said);
        try (var database = Database.writing(found.resolve("till.db"), SqliteOptions.small())) {
            var integrity = database.pragma("integrity_check");
            if (!integrity.equals("ok")) return Optional.of(integrity);
            database.begin("BEGIN");
            return said.check(
                    new JournalTable(database),
                    table ->
                            database.one(
                                            "SELECT count(*) AS n FROM " + table,
                                            row -> row.getLong("n"))
                                    .orElseThrow(),
                    1);
        } catch (StoreUnavailable e) {
            return Optional.of(e.toString());
        }
    }

    private Optional<String> reopened(Said said) {
        var opening =
                SqliteStore.open(
                        found, Shop.clock(), Shop.TABLES, List.of(), SqliteOptions.small());
        if (!(opening instanceof Opening.Opened(var store, var _)))
            return Optional.of(opening.toString());
        try (store) {
            return said.check(store, 1);
        }
    }
}

package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Shop;
import guitai.store.Store;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.BackupOutcome.Copied;
import guitai.store.backup.BackupOutcome.NotCopied;
import guitai.store.backup.RestoreCheck;
import guitai.store.backup.RestoreCheck.Damaged;
import guitai.store.backup.RestoreCheck.Fit;
import guitai.store.backup.RestoreCheck.Foreign;
import guitai.store.backup.RestoreCheck.Newer;
import guitai.store.backup.RestoreCheck.NotACopy;
import guitai.store.backup.RestoreCheck.Older;
import guitai.store.backup.RestoreOutcome;
import guitai.store.backup.RestoreOutcome.HomeInUse;
import guitai.store.backup.RestoreOutcome.Refused;
import guitai.store.backup.RestoreOutcome.Restored;
import guitai.store.journal.ChainHash;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BackupTest {
    @TempDir Path folder;
    private Path home;
    private Path copy;

    @BeforeEach
    void a_shop_with_a_copy_of_five_sales() {
        home = folder.resolve("home");
        copy = folder.resolve("second disk").resolve("copy.db");
        try (var store = Shop.open(home)) {
            sell(store, 1, 5);
            assertThat(copied(store).lastSeq()).isEqualTo(5);
        }
    }

    private static ChainHash sell(Store store, int from, int to) {
        for (int i = from; i <= to; i++) {
            var id = "S" + i;
            store.write(tx -> Shop.sell(tx, id));
        }
        return store.journal().entry(to).orElseThrow().hash();
    }

    private Copied copied(Store store) {
        try {
            Files.createDirectories(copy.resolveSibling("."));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var outcome = store.backup(copy);
        assertThat(outcome).isInstanceOf(Copied.class);
        return (Copied) outcome;
    }

    private RestoreCheck check() {
        return new SqliteRestore(home, Shop.TABLES.size()).check(copy);
    }

    private RestoreOutcome restore() {
        return new SqliteRestore(home, Shop.TABLES.size()).restore(copy);
    }

    private void assertHomeHas(int sales) {
        try (var store = Shop.open(home)) {
            assertThat(store.journal().count()).isEqualTo(sales);
            assertThat(Shop.count(store, "line")).isEqualTo(5L * sales);
        }
    }

    @Test
    void a_copy_made_while_selling_is_whole() throws Exception {
        try (var store = Shop.open(home)) {
            var selling = new AtomicBoolean(true);
            var till =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 6; selling.get() && i < 5000; i++)
                                            sell(store, i, i);
                                    });
            for (int round = 0; round < 5; round++) {
                var done = copied(store);
                assertThat(store.journal().entry(done.lastSeq()).orElseThrow().hash())
                        .isEqualTo(done.lastHash());
                assertThat(check())
                        .isInstanceOfAny(Fit.class, Older.class)
                        .isNotInstanceOf(Damaged.class);
            }
            selling.set(false);
            till.join();
        }
    }

    @Test
    void a_copy_brings_a_lost_home_back() throws IOException {
        Files.delete(home.resolve("till.db"));
        assertThat(restore()).isInstanceOf(Restored.class);
        assertHomeHas(5);
        home = folder.resolve("another machine");
        assertThat(restore()).isInstanceOf(Restored.class);
        assertHomeHas(5);
    }

    @Test
    void a_copy_as_new_as_the_home_takes_its_place_and_the_old_one_is_kept() {
        var outcome = restore();
        assertThat(outcome).isInstanceOf(Restored.class);
        var replaced = ((Restored) outcome).replaced();
        assertThat(replaced).contains(home.resolve("till.replaced-at-5.db"));
        assertHomeHas(5);
        assertThat(restore())
                .isInstanceOfSatisfying(
                        Restored.class,
                        again ->
                                assertThat(again.replaced())
                                        .contains(home.resolve("till.replaced-at-5-2.db")));
        assertThat(copy).exists();
        assertThat(home.resolve("till.db.restoring")).doesNotExist();
    }

    @Test
    void an_older_copy_is_refused_because_sales_would_be_lost() {
        try (var store = Shop.open(home)) {
            sell(store, 6, 8);
        }
        assertThat(check()).isEqualTo(new Older(5, 8));
        assertThat(restore()).isEqualTo(new Refused(new Older(5, 8)));
        assertHomeHas(8);
    }

    @Test
    void sales_that_are_only_in_the_log_count_too() throws Exception {
        var crashed = folder.resolve("crashed");
        Files.createDirectories(crashed);
        try (var store = Shop.open(home)) {
            sell(store, 6, 8);
            // As a crash leaves them: the log holds what the database has not got yet.
            Files.copy(home.resolve("till.db"), crashed.resolve("till.db"));
            Files.copy(home.resolve("till.db-wal"), crashed.resolve("till.db-wal"));
        }
        home = crashed;
        assertThat(restore()).isEqualTo(new Refused(new Older(5, 8)));
        assertHomeHas(8);
    }

    @Test
    void a_newer_copy_of_the_same_till_is_fit() throws IOException {
        ChainHash last;
        try (var store = Shop.open(home)) {
            Files.copy(copy, folder.resolve("older.db"));
            last = sell(store, 6, 8);
            copied(store);
        }
        Files.copy(folder.resolve("older.db"), folder.resolve("home2.db"));
        home = folder.resolve("home2");
        Files.createDirectories(home);
        Files.move(folder.resolve("home2.db"), home.resolve("till.db"));
        assertThat(check()).isEqualTo(new Fit(8, last, 5));
        restore();
        assertHomeHas(8);
    }

    @Test
    void a_copy_of_another_till_is_refused_at_the_entry_where_they_part() {
        home = folder.resolve("other");
        try (var store = Shop.open(home)) {
            sell(store, 1, 3);
            store.write(tx -> Shop.sell(tx, "T4"));
            sell(store, 5, 9);
        }
        assertThat(check()).isEqualTo(new Foreign(4));
        assertThat(restore()).isEqualTo(new Refused(new Foreign(4)));
        assertHomeHas(9);
    }

    @Test
    void a_damaged_copy_is_refused_and_the_home_stays() throws IOException {
        var sound = Files.readAllBytes(copy);
        var changed = sound.clone();
        changed[
                        new String(sound, StandardCharsets.ISO_8859_1).indexOf("\"S2\",\"pad\":\"x")
                                + 13] ^=
                1;
        Files.write(copy, changed);
        assertThat(check()).isEqualTo(new Damaged("journal entry 2: not what was written"));
        Files.write(copy, Arrays.copyOf(sound, sound.length / 2));
        assertThat(check()).isInstanceOf(Damaged.class);
        assertThat(restore()).isInstanceOf(Refused.class);
        assertHomeHas(5);
    }

    @Test
    void what_is_no_copy_is_refused() throws IOException {
        Files.writeString(copy, "minutes of the last meeting ".repeat(99));
        assertThat(check()).isInstanceOfAny(NotACopy.class, Damaged.class);
        Files.delete(copy);
        assertThat(check()).isInstanceOf(NotACopy.class);
        assertThat(restore()).isInstanceOf(Refused.class);
        copy = home.resolve("till.db");
        assertThat(restore())
                .isEqualTo(new Refused(new NotACopy("this is the home's own database")));
        assertHomeHas(5);
    }

    @Test
    void a_copy_of_a_later_program_is_refused() {
        assertThat(new SqliteRestore(home, 0).check(copy)).isEqualTo(new Newer(1, 0));
    }

    @Test
    void nothing_is_swapped_under_a_running_till() {
        try (var store = Shop.open(home)) {
            assertThat(restore()).isInstanceOf(HomeInUse.class);
            assertThat(check()).isInstanceOf(Fit.class);
            store.write(tx -> Shop.sell(tx, "S6"));
        }
        assertHomeHas(6);
    }

    @Test
    void a_home_damaged_beyond_reading_takes_any_sound_copy() throws IOException {
        Files.write(home.resolve("till.db"), new byte[8192]);
        assertThat(check()).isInstanceOf(Fit.class);
        assertThat(restore()).isInstanceOf(Restored.class);
        assertHomeHas(5);
    }

    @Test
    void a_copy_that_cannot_be_made_leaves_the_one_before() throws IOException {
        var before = Files.readAllBytes(copy);
        try (var store = Shop.open(home)) {
            for (var target :
                    new Path[] {
                        folder.resolve("no such folder").resolve("copy.db"),
                        home.resolve("copy.db"),
                        copy.getParent()
                    }) assertThat(store.backup(target)).isInstanceOf(NotCopied.class);
            // The place of the unfinished copy is taken by something that cannot be removed.
            var taken = copy.resolveSibling("copy.db.part");
            Files.createDirectories(taken.resolve("full"));
            BackupOutcome outcome = store.backup(copy);
            assertThat(outcome).isInstanceOf(NotCopied.class);
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }

    @Test
    void a_copy_stands_alone() throws IOException {
        try (var files = Files.list(copy.resolveSibling("."))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("copy.db");
        }
        assertThat(check()).isInstanceOf(Fit.class);
        try (var files = Files.list(copy.resolveSibling("."))) {
            assertThat(files.count()).isEqualTo(1);
        }
    }
}

package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Health.Reserve;
import guitai.store.Health.Writing.Ready;
import guitai.store.Health.Writing.Refused;
import guitai.store.Opening;
import guitai.store.Opening.Unavailable;
import guitai.store.Shop;
import guitai.store.Store;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DiskTest {
    private static final long MB = 1 << 20;
    private static final SqliteOptions WITH_RESERVE =
            new SqliteOptions(MB, 50, SqliteOptions.USUAL.mostPages());
    @TempDir Path folder;

    private static Opening opening(Path home, SqliteOptions options) {
        return SqliteStore.open(home, Shop.clock(), Shop.TABLES, List.of(), options);
    }

    private static Store open(Path home, SqliteOptions options) {
        return Shop.opened(opening(home, options)).store();
    }

    /// Sells until the store refuses; every sale before that was acknowledged.
    private static StoreUnavailable sellUntilRefused(Store store, Said said, String name) {
        for (int i = 1; i < 100_000; i++) {
            var id = name + i;
            try {
                var entry = store.write(tx -> Shop.sell(tx, id));
                said.heard("ACK " + entry.seq() + " " + id + " " + entry.hash());
            } catch (StoreUnavailable e) {
                said.heard("NO " + id + " " + e.reason());
                return e;
            }
        }
        throw new AssertionError("the disk never got full");
    }

    @Test
    void a_full_disk_refuses_the_sale_and_keeps_all_that_was_acknowledged() {
        var said = new Said();
        try (var store = open(folder, new SqliteOptions(MB, 1000, 100))) {
            assertThat(store.health().reserve()).isEqualTo(Reserve.HELD);
            for (var round : List.of("A", "B", "C")) {
                assertThat(sellUntilRefused(store, said, round).reason())
                        .isEqualTo(Reason.DISK_FULL);
                assertThat(said.check(store, 0)).isEmpty();
            }
            assertThat(store.health().writing())
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
        }
        assertThat(said.sales()).isGreaterThan(50);
        try (var store = open(folder, WITH_RESERVE)) {
            assertThat(said.check(store, 0)).isEmpty();
            store.write(tx -> Shop.sell(tx, "after"));
            assertThat(store.health().writing()).isEqualTo(new Ready());
        }
    }

    @Test
    void the_reserve_is_let_go_when_the_disk_is_full_and_taken_again_when_there_is_room() {
        try (var store = open(folder, new SqliteOptions(MB, 1000, 100))) {
            var reserve = folder.resolve("reserve");
            assertThat(reserve).hasSize(MB);
            sellUntilRefused(store, new Said(), "A");
            assertThat(reserve).doesNotExist();
            assertThat(store.health().reserve()).isEqualTo(Reserve.HELD);
            assertThat(reserve).hasSize(MB);
        }
    }

    @Test
    void a_store_without_a_reserve_says_so() {
        try (var store = open(folder, SqliteOptions.small())) {
            assertThat(store.health().reserve()).isEqualTo(Reserve.NONE);
            assertThat(store.health().freeBytes()).isPositive();
        }
    }

    @Test
    void a_connection_that_may_not_write_says_read_only() {
        try (var database = Database.writing(folder.resolve("x.db"), SqliteOptions.USUAL)) {
            database.run("CREATE TABLE a(b INTEGER) STRICT");
            database.run("PRAGMA query_only=ON");
            database.begin("BEGIN");
            var refused = Shop.refused(() -> database.update("INSERT INTO a VALUES(1)"));
            assertThat(refused.reason()).isEqualTo(Reason.READ_ONLY);
        }
    }

    @Test
    void on_a_disk_that_is_really_full_the_reserve_is_enough_to_close_a_shift() throws Exception {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 4 * MB)) {
            var said = new Said();
            var home = disk.folder().resolve("home");
            var other = Files.write(disk.folder().resolve("other"), new byte[(int) MB]);
            try (var store = open(home, WITH_RESERVE)) {
                assertThat(store.health().reserve()).isEqualTo(Reserve.HELD);
                assertThat(sellUntilRefused(store, said, "A").reason()).isEqualTo(Reason.DISK_FULL);
                assertThat(store.health().reserve()).isEqualTo(Reserve.RELEASED);
                assertThat(said.check(store, 0)).isEmpty();
                var sold = said.sales();
                sellUntilRefused(store, said, "B");
                assertThat(said.sales() - sold).isGreaterThan(10);
                assertThat(said.check(store, 0)).isEmpty();
            }
            Files.delete(other);
            try (var store = open(home, SqliteOptions.small())) {
                assertThat(said.check(store, 0)).isEmpty();
                store.write(tx -> Shop.sell(tx, "after"));
            }
        }
    }

    private static void fill(Path file) {
        var piece = new byte[4096];
        try (var out = Files.newOutputStream(file)) {
            while (true) out.write(piece);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    @Test
    void a_till_that_finds_its_disk_full_in_the_morning_opens_on_its_reserve() throws Exception {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 4 * MB)) {
            var home = disk.folder().resolve("home");
            open(home, WITH_RESERVE).close();
            fill(disk.folder().resolve("other"));
            try (var store = open(home, WITH_RESERVE)) {
                assertThat(store.health().reserve()).isEqualTo(Reserve.RELEASED);
                store.write(tx -> Shop.sell(tx, "S1"));
            }
        }
    }

    @Test
    void a_disk_that_has_become_read_only_is_told() throws Exception {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 4 * MB)) {
            var home = disk.folder().resolve("home");
            try (var store = open(home, SqliteOptions.small())) {
                store.write(tx -> Shop.sell(tx, "S1"));
            }
            disk.remount("ro");
            assertThat(opening(home, SqliteOptions.small()))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
            disk.remount("rw");
            try (var store = open(home, SqliteOptions.small())) {
                assertThat(store.journal().count()).isEqualTo(1);
            }
        }
    }
}

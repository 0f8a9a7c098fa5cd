package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Opening;
import guitai.store.Opening.HeldByOther;
import guitai.store.Opening.Holder.OtherProcess;
import guitai.store.Opening.Unavailable;
import guitai.store.Shop;
import guitai.store.Store;
import guitai.store.journal.Entry;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OpeningTest {
    @TempDir Path folder;

    private static Opening open(Path home) {
        return SqliteStore.open(home, Shop.clock(), Shop.TABLES, List.of(), SqliteOptions.small());
    }

    @Test
    void a_start_tells_the_last_thing_remembered_and_that_all_was_in_order() {
        try (var store = Shop.open(folder)) {
            store.write(tx -> Shop.sell(tx, "S1"));
        }
        var opened = Shop.opened(open(folder));
        assertThat(opened.report().clean()).isTrue();
        assertThat(opened.report().lastEntry()).map(Entry::id).contains("S1");
        opened.store().close();
    }

    @Test
    void a_new_home_is_empty_and_in_order() {
        var opened = Shop.opened(open(folder.resolve("a").resolve("b")));
        assertThat(opened.report().clean()).isTrue();
        assertThat(opened.report().lastEntry()).isEmpty();
        assertThat(opened.store().home()).isEqualTo(folder.resolve("a").resolve("b"));
        opened.store().close();
    }

    @Test
    void the_pragmas_are_the_ones_that_were_measured() {
        try (var database = Database.writing(folder.resolve("x.db"), SqliteOptions.USUAL)) {
            assertThat(database.pragma("journal_mode")).isEqualTo("wal");
            assertThat(database.number("synchronous")).isEqualTo(2);
            assertThat(database.number("foreign_keys")).isEqualTo(1);
            assertThat(database.number("trusted_schema")).isZero();
            assertThat(database.number("cell_size_check")).isEqualTo(1);
            assertThat(database.number("secure_delete")).isEqualTo(1);
            assertThat(database.number("recursive_triggers")).isEqualTo(1);
            assertThat(database.number("busy_timeout")).isEqualTo(5000);
            assertThat(database.number("wal_autocheckpoint")).isEqualTo(1000);
        }
    }

    @Test
    void a_second_start_in_the_same_process_is_told_who_holds_the_home() throws Exception {
        try (var store = Shop.open(folder)) {
            var sameHome = Files.createSymbolicLink(folder.resolveSibling("link"), folder);
            for (var home : List.of(folder, sameHome))
                assertThat(open(home))
                        .isInstanceOfSatisfying(
                                HeldByOther.class,
                                e ->
                                        assertThat(e.holder())
                                                .isInstanceOfSatisfying(
                                                        OtherProcess.class,
                                                        p ->
                                                                assertThat(p.pid())
                                                                        .isEqualTo(
                                                                                ProcessHandle
                                                                                        .current()
                                                                                        .pid())));
            Files.delete(sameHome);
            store.write(tx -> Shop.sell(tx, "S1"));
            assertThat(anotherProcessOn(folder)).contains("HeldByOther");
        }
        Shop.open(folder).close();
    }

    /// What a till in a process of its own says when it cannot open.
    private String anotherProcessOn(Path home) throws Exception {
        var other =
                new ProcessBuilder(CrashingTill.command(scratch(), home, "1"))
                        .redirectErrorStream(true)
                        .start();
        var words = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        other.waitFor();
        return words;
    }

    private Path scratch() throws IOException {
        return Files.createDirectories(folder.resolve("scratch"));
    }

    @Test
    void a_home_held_by_another_process_is_free_again_when_that_one_dies() throws Exception {
        var home = folder.resolve("home");
        var other =
                new ProcessBuilder(CrashingTill.command(scratch(), home, "1000000"))
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (var out = other.inputReader()) {
            assertThat(out.readLine()).startsWith("ACK 1 ");
            assertThat(open(home))
                    .isEqualTo(new HeldByOther(new OtherProcess(other.pid(), Shop.OPENING_TIME)));
            other.toHandle().destroyForcibly();
            other.waitFor();
        }
        var opened = Shop.opened(open(home));
        assertThat(opened.report().clean()).isFalse();
        opened.store().close();
        var again = Shop.opened(open(home));
        assertThat(again.report().clean()).isTrue();
        again.store().close();
    }

    @Test
    void a_home_with_an_odd_name_is_used_under_that_name() {
        for (var name : List.of("柜台 1", "what?mode=memory", "100%25", "a#b", "it's")) {
            var home = folder.resolve(name);
            try (var store = Shop.open(home)) {
                store.write(tx -> Shop.sell(tx, "S1"));
                assertThat(Shop.count(store, "sale")).isEqualTo(1);
            }
            assertThat(home.resolve("till.db")).isRegularFile().isNotEmptyFile();
        }
    }

    @Test
    void a_home_that_cannot_be_a_folder_is_told() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(open(file)).isInstanceOf(Unavailable.class);
        assertThat(open(file.resolve("home"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_home_whose_database_is_gone_is_not_taken_for_a_new_one() throws Exception {
        var options = new SqliteOptions(1 << 16, 1000, SqliteOptions.USUAL.mostPages());
        Store store =
                Shop.opened(SqliteStore.open(folder, Shop.clock(), Shop.TABLES, List.of(), options))
                        .store();
        store.close();
        Files.delete(folder.resolve("till.db"));
        assertThat(open(folder)).isEqualTo(new Opening.Damaged("database", "till.db is missing"));
        assertThat(folder.resolve("till.db")).doesNotExist();
    }

    @Test
    void closing_leaves_only_what_is_needed() throws Exception {
        Shop.open(folder).close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("till.db", "till.lock");
        }
    }

    @Test
    void what_was_deleted_is_gone_from_the_file() throws Exception {
        var phone = "13912345678".getBytes(StandardCharsets.US_ASCII);
        try (var store = Shop.open(folder)) {
            store.write(tx -> tx.due().add("message", "M1", Shop.OPENING_TIME, phone));
        }
        assertThat(database()).contains("13912345678");
        try (var store = Shop.open(folder)) {
            store.write(tx -> tx.due().done(tx.due().find("message", "M1").orElseThrow().id()));
        }
        assertThat(database()).doesNotContain("13912345678");
    }

    private String database() throws IOException {
        return Files.readString(folder.resolve("till.db"), StandardCharsets.ISO_8859_1);
    }
}

package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.store.Opening.Opened;
import guitai.store.journal.Entry;
import guitai.store.migration.Migration;
import guitai.store.projection.Projection;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;
import guitai.store.table.Tx;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProjectionTest {
    private static final List<Migration> TABLES =
            List.of(
                    new Migration(
                            1,
                            "seen",
                            "CREATE TABLE seen(seq INTEGER PRIMARY KEY, words TEXT NOT NULL)"
                                    + " STRICT"));
    @TempDir Path folder;

    /// Writes down what it saw; applying one entry twice would break its primary key.
    private record Seen(int version, BiConsumer<Entry, Tx> also) implements Projection {
        static Seen version(int version) {
            return new Seen(version, (_, _) -> {});
        }

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public void apply(Entry entry, Tx tx) {
            tx.execute("INSERT INTO seen VALUES(?, ?)", entry.seq(), version + " " + entry.id());
            also.accept(entry, tx);
        }

        @Override
        public void reset(Tx tx) {
            tx.execute("DELETE FROM seen");
        }
    }

    private Opened open(Projection... projections) {
        return Shop.opened(
                SqliteStore.open(
                        folder, Shop.clock(), TABLES, List.of(projections), SqliteOptions.small()));
    }

    private static void append(Store store, int from, int to) {
        store.write(
                tx -> {
                    for (int i = from; i <= to; i++) tx.append(Shop.draft("E" + i, "{}"));
                    return to;
                });
    }

    private static List<String> seen(Store store) {
        return store.read(
                in -> in.query("SELECT words FROM seen ORDER BY seq", row -> row.text("words")));
    }

    @Test
    void it_follows_each_entry_in_the_same_transaction() {
        try (var store = open(Seen.version(1)).store()) {
            append(store, 1, 2);
            assertThatThrownBy(
                            () ->
                                    store.write(
                                            tx -> {
                                                tx.append(Shop.draft("E3", "{}"));
                                                assertThat(seenIn(tx)).hasSize(3);
                                                throw new IllegalStateException("undone");
                                            }))
                    .hasMessage("undone");
            assertThat(seen(store)).containsExactly("1 E1", "1 E2");
        }
    }

    private static List<String> seenIn(Tx tx) {
        return tx.query("SELECT words FROM seen", row -> row.text("words"));
    }

    @Test
    void a_new_version_is_built_again_from_the_beginning_over_more_than_one_batch() {
        try (var store = open(Seen.version(1)).store()) {
            append(store, 1, 2500);
        }
        var opened = open(Seen.version(2));
        try (var store = opened.store()) {
            assertThat(opened.report().rebuilt()).containsExactly("seen");
            assertThat(seen(store)).hasSize(2500).startsWith("2 E1").endsWith("2 E2500");
            append(store, 2501, 2501);
            assertThat(seen(store)).hasSize(2501);
        }
        var again = open(Seen.version(2));
        assertThat(again.report().rebuilt()).isEmpty();
        again.store().close();
    }

    @Test
    void it_catches_up_on_what_a_program_without_it_has_written() {
        try (var store = open(Seen.version(1)).store()) {
            append(store, 1, 3);
        }
        for (int run = 4; run <= 5; run++)
            try (var store = open().store()) {
                append(store, run, run);
            }
        var opened = open(Seen.version(1));
        try (var store = opened.store()) {
            assertThat(opened.report().rebuilt()).containsExactly("seen");
            append(store, 6, 6);
            assertThat(seen(store)).containsExactly("1 E1", "1 E2", "1 E3", "1 E4", "1 E5", "1 E6");
        }
    }

    @Test
    void a_build_that_was_interrupted_goes_on_where_it_was() {
        try (var store = open().store()) {
            append(store, 1, 2500);
        }
        var fails =
                new Seen(
                        1,
                        (entry, _) -> {
                            if (entry.seq() == 1700) throw new IllegalStateException("power");
                        });
        assertThatThrownBy(() -> open(fails)).hasMessage("power");
        try (var store = open().store()) {
            assertThat(seen(store)).hasSize(1000);
        }
        try (var store = open(Seen.version(1)).store()) {
            assertThat(seen(store)).hasSize(2500);
        }
    }

    @Test
    void it_may_write_its_own_tables_only() {
        var steps =
                List.<BiConsumer<Entry, Tx>>of(
                        (_, tx) -> tx.append(Shop.draft("X", "{}")),
                        (_, tx) -> tx.due().add("print", "A", Instant.EPOCH, new byte[0]),
                        (_, tx) -> tx.set("a", "b"),
                        (_, tx) -> tx.advance("up", 1));
        for (var step : steps) {
            try (var store = open(new Seen(1, step)).store()) {
                assertThatThrownBy(() -> append(store, 1, 1))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("projection");
                assertThat(store.journal().count()).isZero();
            }
        }
    }

    @Test
    void two_of_one_name_are_a_mistake() {
        assertThatThrownBy(() -> open(Seen.version(1), Seen.version(2)))
                .isInstanceOf(IllegalArgumentException.class);
        open(Seen.version(1)).store().close();
    }
}

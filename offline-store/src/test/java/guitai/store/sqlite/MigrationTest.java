package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.store.ConstraintBroken;
import guitai.store.Opening;
import guitai.store.Opening.Newer;
import guitai.store.Opening.NotMigrated;
import guitai.store.Shop;
import guitai.store.migration.Migration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MigrationTest {
    @TempDir Path home;

    @BeforeEach
    void a_shop_with_one_sale() {
        try (var store = Shop.open(home)) {
            store.write(tx -> Shop.sell(tx, "S1"));
        }
    }

    private Opening open(Migration... more) {
        var all = new ArrayList<>(Shop.TABLES);
        all.addAll(List.of(more));
        return SqliteStore.open(home, Shop.clock(), all, List.of(), SqliteOptions.small());
    }

    @Test
    void a_new_home_needs_no_copy_and_tells_what_it_made() {
        var opening =
                SqliteStore.open(
                        home.resolve("new"),
                        Shop.clock(),
                        Shop.TABLES,
                        List.of(),
                        SqliteOptions.small());
        var report = Shop.opened(opening).report();
        assertThat(report.migrated()).containsExactly("sales");
        assertThat(report.copy()).isEmpty();
        Shop.opened(opening).store().close();
    }

    @Test
    void an_upgrade_keeps_everything_and_leaves_a_copy_of_what_was() {
        var opened =
                Shop.opened(
                        open(
                                new Migration(
                                        2, "cashier", "ALTER TABLE sale ADD COLUMN cashier TEXT"),
                                new Migration(
                                        3,
                                        "sale with a state",
                                        """
                                        CREATE TABLE sale_new(
                                          id TEXT PRIMARY KEY, total INTEGER NOT NULL,
                                          cashier TEXT, state TEXT NOT NULL) STRICT;
                                        INSERT INTO sale_new SELECT id, total, cashier, 'PAID' FROM sale;
                                        DROP TABLE sale;
                                        ALTER TABLE sale_new RENAME TO sale;
                                        """)));
        try (var store = opened.store()) {
            assertThat(opened.report().migrated()).containsExactly("cashier", "sale with a state");
            assertThat(
                            store.<List<String>>read(
                                    in ->
                                            in.query(
                                                    "SELECT state FROM sale",
                                                    row -> row.text("state"))))
                    .containsExactly("PAID");
            assertThat(Shop.count(store, "line")).isEqualTo(5);
            assertThat(store.journal().count()).isEqualTo(1);
        }
        var copy = opened.report().copy().orElseThrow();
        assertThat(copy).hasFileName("till.before-upgrade-from-1.db");
        try (var before = Database.still(copy)) {
            assertThat(before.number("user_version")).isEqualTo(1);
            assertThat(before.pragma("integrity_check")).isEqualTo("ok");
        }
    }

    @Test
    void opening_again_migrates_nothing() {
        var opened = Shop.opened(open());
        assertThat(opened.report().migrated()).isEmpty();
        assertThat(opened.report().copy()).isEqualTo(Optional.empty());
        opened.store().close();
        assertThat(home.resolve("till.before-upgrade-from-1.db")).doesNotExist();
    }

    @Test
    void an_upgrade_that_fails_changes_nothing_and_says_which() {
        var opening =
                open(
                        new Migration(2, "cashier", "ALTER TABLE sale ADD COLUMN cashier TEXT"),
                        new Migration(
                                3, "wrong", "CREATE TABLE a(b TEXT); UPDATE nowhere SET x = 1"));
        assertThat(opening).isInstanceOf(NotMigrated.class);
        var failed = (NotMigrated) opening;
        assertThat(failed.version()).isEqualTo(3);
        assertThat(failed.name()).isEqualTo("wrong");
        assertThat(failed.why()).contains("nowhere");
        var opened = Shop.opened(open());
        try (var store = opened.store()) {
            assertThat(opened.report().migrated()).isEmpty();
            assertThat(Shop.count(store, "sale")).isEqualTo(1);
            assertThat(Shop.count(store, "pragma_table_info('sale') WHERE name = 'cashier'"))
                    .isZero();
        }
    }

    @Test
    void an_upgrade_that_breaks_a_rule_of_a_table_changes_nothing() {
        var opening =
                open(new Migration(2, "twice", "INSERT INTO sale(id, total) VALUES('S1', 1)"));
        assertThat(opening)
                .isInstanceOfSatisfying(
                        NotMigrated.class, e -> assertThat(e.why()).contains("UNIQUE"));
        Shop.opened(open()).store().close();
    }

    @Test
    void an_upgrade_that_leaves_lines_without_their_sale_is_undone() {
        var opening = open(new Migration(2, "forgetful", "DELETE FROM sale"));
        assertThat(opening)
                .isInstanceOfSatisfying(
                        NotMigrated.class, e -> assertThat(e.why()).contains("line"));
        try (var store = Shop.opened(open()).store()) {
            assertThat(Shop.count(store, "sale")).isEqualTo(1);
        }
    }

    @Test
    void a_database_of_a_later_program_is_refused_and_left_alone() throws Exception {
        Shop.opened(open(new Migration(2, "later", "CREATE TABLE later(a TEXT) STRICT")))
                .store()
                .close();
        var before = Files.readAllBytes(home.resolve("till.db"));
        assertThat(open()).isEqualTo(new Newer(2, 1));
        assertThat(Files.readAllBytes(home.resolve("till.db"))).isEqualTo(before);
    }

    @Test
    void a_list_with_a_gap_or_that_ends_the_transaction_is_a_mistake() {
        assertThatThrownBy(() -> open(new Migration(3, "gap", "SELECT 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gap");
        assertThatThrownBy(() -> new Migration(2, "sly", "DELETE FROM sale; COMMIT; SELECT 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sly");
        Shop.opened(open()).store().close();
    }

    @Test
    void a_refused_start_is_not_a_run_that_ended_badly() {
        Shop.opened(open(new Migration(2, "later", "CREATE TABLE later(a TEXT) STRICT")))
                .store()
                .close();
        assertThat(open()).isInstanceOf(Newer.class);
        var opened =
                Shop.opened(open(new Migration(2, "later", "CREATE TABLE later(a TEXT) STRICT")));
        assertThat(opened.report().clean()).isTrue();
        opened.store().close();
    }

    @Test
    void a_rule_that_is_only_checked_at_the_end_undoes_all_and_the_store_goes_on() {
        var later =
                new Migration(
                        2,
                        "later",
                        "CREATE TABLE later(sale TEXT NOT NULL REFERENCES sale(id)"
                                + " DEFERRABLE INITIALLY DEFERRED) STRICT");
        try (var store = Shop.opened(open(later)).store()) {
            assertThatThrownBy(
                            () ->
                                    store.write(
                                            tx -> {
                                                Shop.sell(tx, "S2");
                                                return tx.execute("INSERT INTO later VALUES('S9')");
                                            }))
                    .isInstanceOf(ConstraintBroken.class);
            assertThat(store.journal().count()).isEqualTo(1);
            store.write(tx -> Shop.sell(tx, "S3"));
            assertThat(store.journal().count()).isEqualTo(2);
        }
    }
}

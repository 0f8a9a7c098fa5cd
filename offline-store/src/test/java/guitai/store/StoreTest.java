package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.store.ConstraintBroken.Rule;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StoreTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Shop.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_sale_is_there_with_all_its_parts_after_a_restart() {
        store.write(tx -> Shop.sell(tx, "S1"));
        store.close();
        store = Shop.open(folder.resolve("home"));
        assertThat(Shop.count(store, "sale")).isEqualTo(1);
        assertThat(Shop.count(store, "line")).isEqualTo(5);
        assertThat(Shop.count(store, "tender")).isEqualTo(1);
        assertThat(store.<Long>read(in -> in.due().waiting("print").waiting())).isEqualTo(1);
        assertThat(store.journal().byId("S1")).isPresent();
    }

    @Test
    void a_sale_that_fails_half_way_leaves_nothing() {
        assertThatThrownBy(
                        () ->
                                store.write(
                                        tx -> {
                                            Shop.sell(tx, "S1");
                                            throw new IllegalArgumentException("a bug");
                                        }))
                .hasMessage("a bug");
        assertThat(Shop.count(store, "sale")).isZero();
        assertThat(store.journal().count()).isZero();
        store.write(tx -> Shop.sell(tx, "S2"));
        assertThat(store.journal().entry(1).orElseThrow().id()).isEqualTo("S2");
    }

    @Test
    void every_kind_of_value_comes_back_as_it_went_in() {
        var at = Instant.parse("2026-03-01T02:03:04.567Z");
        var code = new byte[] {0, -1, 127};
        store.write(
                tx ->
                        tx.execute(
                                "INSERT INTO sale(id, total, note, paid, at, code)"
                                        + " VALUES(?,?,?,?,?,?)",
                                "柜台 😀",
                                Long.MAX_VALUE,
                                "",
                                true,
                                at,
                                code));
        store.write(
                tx ->
                        tx.execute(
                                "INSERT INTO sale(id, total, note, paid, code) VALUES(?,?,?,?,?)",
                                "2",
                                7,
                                Absent.ABSENT,
                                Absent.unless(OptionalLong.empty()),
                                new byte[0]));
        var rows =
                store.read(
                        in ->
                                in.query(
                                        "SELECT * FROM sale ORDER BY total DESC",
                                        row ->
                                                List.<Object>of(
                                                        row.text("id"),
                                                        row.getLong("total"),
                                                        row.optionalText("note"),
                                                        row.optionalLong("paid"),
                                                        row.optionalInstant("at"),
                                                        row.bytes("code").length)));
        assertThat(rows)
                .containsExactly(
                        List.of(
                                "柜台 😀",
                                Long.MAX_VALUE,
                                Optional.of(""),
                                OptionalLong.of(1),
                                Optional.of(at),
                                3),
                        List.of(
                                "2",
                                7L,
                                Optional.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                0));
    }

    @Test
    void a_value_of_an_unknown_kind_is_refused_without_showing_it() {
        assertThatThrownBy(
                        () ->
                                store.write(
                                        tx ->
                                                tx.execute(
                                                        "INSERT INTO sale(id, total) VALUES(?, ?)",
                                                        "1",
                                                        List.of("secret"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument 2")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_missing_column_and_a_null_are_named() {
        store.write(tx -> tx.execute("INSERT INTO sale(id, total) VALUES('1', 2)"));
        assertThatThrownBy(
                        () -> store.read(in -> in.one("SELECT id FROM sale", r -> r.text("total"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("total");
        assertThatThrownBy(
                        () -> store.read(in -> in.one("SELECT * FROM sale", r -> r.text("note"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note");
    }

    @Test
    void a_broken_rule_is_told_apart_and_the_store_goes_on() {
        store.write(tx -> tx.execute("INSERT INTO sale(id, total) VALUES('1', 2)"));
        assertThat(broken("INSERT INTO sale(id, total) VALUES('1', 2)")).isEqualTo(Rule.UNIQUE);
        assertThat(broken("INSERT INTO sale(id, total) VALUES('2', -2)")).isEqualTo(Rule.CHECK);
        assertThat(broken("INSERT INTO sale(id) VALUES('2')")).isEqualTo(Rule.NOT_NULL);
        assertThat(broken("INSERT INTO line VALUES('9', 1, 'x', 1)")).isEqualTo(Rule.FOREIGN_KEY);
        assertThat(Shop.count(store, "sale")).isEqualTo(1);
        assertThat(store.health().writing()).isInstanceOf(Health.Writing.Ready.class);
    }

    private Rule broken(String sql) {
        try {
            store.write(
                    tx -> {
                        tx.execute("INSERT INTO sale(id, total) VALUES('before', 2)");
                        return tx.execute(sql);
                    });
        } catch (ConstraintBroken e) {
            return e.rule();
        }
        throw new AssertionError("was taken: " + sql);
    }

    @Test
    void work_that_expects_a_broken_rule_may_go_on_in_the_same_transaction() {
        store.write(
                tx -> {
                    tx.execute("INSERT INTO sale(id, total) VALUES('1', 2)");
                    assertThatThrownBy(
                                    () -> tx.execute("INSERT INTO sale(id, total) VALUES('1', 3)"))
                            .isInstanceOf(ConstraintBroken.class);
                    return tx.execute("INSERT INTO sale(id, total) VALUES('2', 2)");
                });
        assertThat(Shop.count(store, "sale")).isEqualTo(2);
    }

    @Test
    void a_failed_statement_cannot_be_overlooked() {
        var failure =
                Shop.refused(
                        () ->
                                store.write(
                                        tx -> {
                                            tx.execute(
                                                    "INSERT INTO sale(id, total) VALUES('1', 2)");
                                            Shop.refused(
                                                    () ->
                                                            tx.execute(
                                                                    "INSERT INTO nowhere"
                                                                            + " VALUES(1)"));
                                            return "all is well";
                                        }));
        assertThat(failure.reason()).isEqualTo(Reason.OTHER);
        assertThat(Shop.count(store, "sale")).isZero();
        assertThat(store.health().writing()).isInstanceOf(Health.Writing.Refused.class);
        store.write(tx -> Shop.sell(tx, "S1"));
        assertThat(store.health().writing()).isInstanceOf(Health.Writing.Ready.class);
    }

    @Test
    void nobody_but_the_store_ends_a_transaction() {
        for (var sql : List.of("COMMIT", " rollback", "PRAGMA synchronous=OFF", "VACUUM", "begin"))
            assertThatThrownBy(() -> store.write(tx -> tx.execute(sql)))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                store.write(
                                        tx ->
                                                tx.execute(
                                                        "INSERT OR ROLLBACK INTO line DEFAULT"
                                                                + " VALUES")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_transaction_is_of_no_use_after_its_end_or_inside_another() {
        var kept = new ArrayList<Tx>();
        store.write(tx -> kept.add(tx));
        assertThatThrownBy(() -> kept.getFirst().execute("DELETE FROM sale"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.write(tx -> store.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        var reads = new ArrayList<Reads>();
        store.read(in -> reads.add(in));
        assertThatThrownBy(() -> reads.getFirst().cursor("up"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(in -> store.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reading_cannot_write() {
        var failure =
                Shop.refused(
                        () -> store.read(in -> in.query("DELETE FROM sale RETURNING id", r -> 1)));
        assertThat(failure.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(Shop.count(store, "sale")).isZero();
    }

    @Test
    void names_remember_what_was_last_said() {
        store.write(
                tx -> {
                    tx.set("workstation", "A1");
                    tx.set("workstation", "A2");
                    return 0;
                });
        assertThat(store.<Object>read(in -> in.setting("workstation")))
                .isEqualTo(Optional.of("A2"));
        assertThat(store.<Object>read(in -> in.setting("nothing"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_cursor_only_goes_forward_and_never_past_the_end() {
        store.write(tx -> Shop.sell(tx, "S1"));
        store.write(tx -> Shop.sell(tx, "S2"));
        store.write(tx -> advance(tx, 1));
        assertThat(store.<Long>read(in -> in.cursor("head office"))).isEqualTo(1);
        assertThatThrownBy(() -> store.write(tx -> advance(tx, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.write(tx -> advance(tx, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        store.write(tx -> advance(tx, 2));
        assertThat(store.<Long>read(in -> in.cursor("head office"))).isEqualTo(2);
    }

    private static boolean advance(Tx tx, long seq) {
        tx.advance("head office", seq);
        return true;
    }
}

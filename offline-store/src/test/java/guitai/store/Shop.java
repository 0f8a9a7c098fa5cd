package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Opening.Opened;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;
import guitai.store.migration.Migration;
import guitai.store.projection.Projection;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;
import guitai.store.table.Tx;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// A small shop's tables and one sale of it, for tests.
public final class Shop {
    public static final Instant OPENING_TIME = Instant.parse("2026-03-01T01:00:00Z");

    public static final List<Migration> TABLES =
            List.of(
                    new Migration(
                            1,
                            "sales",
                            """
                            CREATE TABLE sale(
                              id TEXT PRIMARY KEY, total INTEGER NOT NULL CHECK(total >= 0),
                              note TEXT, paid INTEGER, at INTEGER, code BLOB) STRICT;
                            CREATE TABLE line(
                              sale TEXT NOT NULL REFERENCES sale(id), no INTEGER NOT NULL,
                              name TEXT NOT NULL, amount INTEGER NOT NULL,
                              PRIMARY KEY(sale, no)) STRICT, WITHOUT ROWID;
                            CREATE TABLE tender(
                              id INTEGER PRIMARY KEY, sale TEXT NOT NULL REFERENCES sale(id),
                              kind TEXT NOT NULL, amount INTEGER NOT NULL) STRICT;
                            """));

    private Shop() {}

    public static InstantSource clock() {
        return InstantSource.fixed(OPENING_TIME);
    }

    public static Store open(Path home) {
        return open(home, clock(), TABLES, List.of());
    }

    public static Store open(Path home, InstantSource clock) {
        return open(home, clock, TABLES, List.of());
    }

    public static Store open(
            Path home,
            InstantSource clock,
            List<Migration> migrations,
            List<Projection> projections) {
        return opened(SqliteStore.open(home, clock, migrations, projections, SqliteOptions.small()))
                .store();
    }

    public static Opened opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opened.class);
        return (Opened) opening;
    }

    public static EntryDraft draft(String id, String body) {
        return new EntryDraft("SALE", 1, id, body.getBytes(StandardCharsets.UTF_8));
    }

    /// One sale as a till writes it: a header, five lines, one tender, what is still due, the
    /// entry.
    public static Entry sell(Tx tx, String id) {
        tx.execute("INSERT INTO sale(id, total) VALUES(?, 500)", id);
        for (int no = 1; no <= 5; no++)
            tx.execute("INSERT INTO line VALUES(?, ?, '矿泉水 550ml', 100)", id, no);
        tx.execute("INSERT INTO tender(sale, kind, amount) VALUES(?, 'CASH', 500)", id);
        tx.due().add("print", id, OPENING_TIME, new byte[] {1});
        return tx.append(
                draft(id, "{\"sale\":\"" + id + "\",\"pad\":\"" + "x".repeat(300) + "\"}"));
    }

    public static long count(Store store, String table) {
        return store.read(
                in ->
                        in.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"))
                                .orElseThrow());
    }

    /// Runs an action that must fail to find the store usable, and gives what it said.
    public static StoreUnavailable refused(Supplier<?> action) {
        try {
            throw new AssertionError("was not refused but gave " + action.get());
        } catch (StoreUnavailable e) {
            return e;
        }
    }
}

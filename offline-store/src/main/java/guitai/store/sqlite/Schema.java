package guitai.store.sqlite;

import guitai.store.migration.Migration;

import java.util.List;

/// The store's own tables, as migrations of its own. Never edit one that has shipped.
final class Schema {
    /// "GTAI" in the file's header: this is such a store and no other SQLite file.
    static final int APPLICATION_ID = 0x47544149;

    static final String VERSION = "store_version";

    static final List<Migration> OWN =
            List.of(
                    new Migration(
                            1,
                            "the store's tables",
                            """
                            PRAGMA application_id = 0x47544149;

                            CREATE TABLE setting(
                              name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

                            CREATE TABLE journal(
                              seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, type TEXT NOT NULL,
                              version INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL,
                              hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT;
                            CREATE TRIGGER journal_is_dense BEFORE INSERT ON journal
                              WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM journal)
                              BEGIN SELECT RAISE(ABORT, 'journal: not the next entry'); END;
                            CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
                              BEGIN SELECT RAISE(ABORT, 'journal: entries do not change'); END;
                            CREATE TRIGGER journal_stays BEFORE DELETE ON journal
                              BEGIN SELECT RAISE(ABORT, 'journal: entries do not go'); END;

                            CREATE TABLE cursor(
                              name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;

                            -- following: applied with each entry, so seq is not kept up to date
                            CREATE TABLE projection(
                              name TEXT PRIMARY KEY, version INTEGER NOT NULL, seq INTEGER NOT NULL,
                              following INTEGER NOT NULL) STRICT, WITHOUT ROWID;

                            CREATE TABLE due_task(
                              id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,
                              payload BLOB NOT NULL, added_at INTEGER NOT NULL,
                              next_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
                              last_why TEXT, blocked TEXT, UNIQUE(kind, key)) STRICT;
                            CREATE INDEX due_task_next ON due_task(next_at) WHERE blocked IS NULL;
                            """));

    private Schema() {}
}

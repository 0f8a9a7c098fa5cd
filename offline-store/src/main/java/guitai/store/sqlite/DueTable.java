package guitai.store.sqlite;

import guitai.store.due.Backlog;
import guitai.store.due.DueList;
import guitai.store.due.DueTask;
import guitai.store.due.DueTasks;
import guitai.store.due.Payload;
import guitai.store.table.Absent;
import guitai.store.table.Row;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The due tasks on one connection.
final class DueTable implements DueTasks {
    private static final String SELECT =
            "SELECT id, kind, key, payload, added_at, next_at, attempts, last_why, blocked"
                    + " FROM due_task";

    private final Database database;
    private final InstantSource clock;

    DueTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For looking only.
    static DueList list(Database database) {
        return new DueTable(database, () -> Instant.EPOCH);
    }

    @Override
    public boolean add(String kind, String key, Instant at, byte[] payload) {
        return database.update(
                        "INSERT INTO due_task(kind, key, payload, added_at, next_at)"
                                + " VALUES(?,?,?,?,?) ON CONFLICT(kind, key) DO NOTHING",
                        kind,
                        key,
                        payload,
                        clock.instant(),
                        at)
                == 1;
    }

    @Override
    public boolean attempted(long id, Instant nextAt, String why) {
        return database.update(
                        "UPDATE due_task SET attempts = attempts + 1, next_at = ?, last_why = ?"
                                + " WHERE id = ?",
                        nextAt,
                        why,
                        id)
                == 1;
    }

    @Override
    public boolean done(long id) {
        return database.update("DELETE FROM due_task WHERE id = ?", id) == 1;
    }

    /// Empties the table and fills it again: SQLite overwrites the pages of a table that is emptied
    /// at once, and promises nothing of what it leaves where it moves rows from page to page.
    ///
    /// @return how many tasks there are
    int rewrite() {
        var tasks = database.query(SELECT + " ORDER BY id", DueTable::task);
        database.update("DELETE FROM due_task");
        for (var task : tasks)
            database.update(
                    "INSERT INTO due_task(id, kind, key, payload, added_at, next_at, attempts,"
                            + " last_why, blocked) VALUES(?,?,?,?,?,?,?,?,?)",
                    task.id(),
                    task.kind(),
                    task.key(),
                    task.payload().bytes(),
                    task.addedAt(),
                    task.nextAt(),
                    task.attempts(),
                    Absent.unless(task.lastWhy()),
                    Absent.unless(task.blocked()));
        return tasks.size();
    }

    @Override
    public boolean block(long id, String reason) {
        return database.update("UPDATE due_task SET blocked = ? WHERE id = ?", reason, id) == 1;
    }

    @Override
    public boolean unblock(long id, Instant nextAt) {
        return database.update(
                        "UPDATE due_task SET blocked = NULL, next_at = ?"
                                + " WHERE id = ? AND blocked IS NOT NULL",
                        nextAt,
                        id)
                == 1;
    }

    @Override
    public List<DueTask> due(Instant now, int limit) {
        return database.query(
                SELECT + " WHERE blocked IS NULL AND next_at <= ? ORDER BY next_at, id LIMIT ?",
                DueTable::task,
                now,
                limit);
    }

    @Override
    public Optional<DueTask> find(String kind, String key) {
        return database.one(SELECT + " WHERE kind = ? AND key = ?", DueTable::task, kind, key);
    }

    @Override
    public List<DueTask> blocked(int limit) {
        return database.query(
                SELECT + " WHERE blocked IS NOT NULL ORDER BY id LIMIT ?", DueTable::task, limit);
    }

    @Override
    public Optional<Instant> nextAt() {
        return database.one(
                "SELECT next_at FROM due_task WHERE blocked IS NULL ORDER BY next_at LIMIT 1",
                row -> row.instant("next_at"));
    }

    @Override
    public Backlog waiting(String kind) {
        return database.one(
                        "SELECT count(*) AS n, count(blocked) AS blocked, min(added_at) AS oldest"
                                + " FROM due_task WHERE kind = ?",
                        row ->
                                new Backlog(
                                        kind,
                                        row.getLong("n") - row.getLong("blocked"),
                                        row.getLong("blocked"),
                                        row.optionalInstant("oldest")),
                        kind)
                .orElseThrow();
    }

    private static DueTask task(Row row) {
        return new DueTask(
                row.getLong("id"),
                row.text("kind"),
                row.text("key"),
                Payload.of(row.bytes("payload")),
                row.instant("added_at"),
                row.instant("next_at"),
                row.getInt("attempts"),
                row.optionalText("last_why"),
                row.optionalText("blocked"));
    }
}

package guitai.store.sqlite;

import guitai.store.due.DueTasks;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;
import guitai.store.journal.Journal;
import guitai.store.projection.Projection;
import guitai.store.table.RowReader;
import guitai.store.table.Tx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One transaction on the writing connection.
final class SqliteTx implements Tx {
    private final Database database;
    private final InstantSource clock;
    private final List<Projection> projections;
    private Head head;
    private boolean projecting;
    private boolean ended;

    SqliteTx(Database database, InstantSource clock, List<Projection> projections, Head head) {
        this.database = database;
        this.clock = clock;
        this.projections = projections;
        this.head = head;
    }

    @Override
    public Entry append(EntryDraft draft) {
        notProjecting("append");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (head.mustTell(now)) add(head.clockEntry(now), now);
        return add(draft, now);
    }

    private Entry add(EntryDraft draft, Instant now) {
        var entry = head.next(draft, now);
        new JournalTable(open()).add(entry);
        head = head.after(entry, now);
        for (var projection : projections) project(tx -> projection.apply(entry, tx));
        return entry;
    }

    /// Lets a projection write its own tables and nothing else.
    void project(Consumer<Tx> step) {
        projecting = true;
        try {
            step.accept(this);
        } finally {
            projecting = false;
        }
    }

    @Override
    public int execute(String sql, Object... args) {
        return open().update(sql, args);
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, Object... args) {
        return open().query(sql, reader, args);
    }

    @Override
    public <T> Optional<T> one(String sql, RowReader<T> reader, Object... args) {
        return open().one(sql, reader, args);
    }

    @Override
    public DueTasks due() {
        notProjecting("due");
        return new DueTable(open(), clock);
    }

    /// See [DueTable#rewrite].
    int rewriteTasks() {
        return new DueTable(open(), clock).rewrite();
    }

    @Override
    public long cursor(String name) {
        return Words.cursor(open(), name);
    }

    @Override
    public void advance(String cursor, long seq) {
        notProjecting("advance");
        var now = cursor(cursor);
        if (seq < now || seq > head.seq())
            throw new IllegalArgumentException(
                    "cursor "
                            + cursor
                            + " from "
                            + now
                            + " to "
                            + seq
                            + ", the end is "
                            + head.seq());
        if (seq > now) Words.advance(open(), cursor, seq);
    }

    @Override
    public Optional<String> setting(String name) {
        return Words.setting(open(), name);
    }

    @Override
    public void set(String name, String value) {
        notProjecting("set");
        if (name.equals(Schema.VERSION))
            throw new IllegalArgumentException(name + " belongs to the store");
        Words.set(open(), name, value);
    }

    @Override
    public Journal journal() {
        return new JournalTable(open());
    }

    /// The end of the journal when this is committed.
    Head head() {
        return head;
    }

    void end() {
        ended = true;
    }

    private Database open() {
        if (ended) throw new IllegalStateException("a transaction was used after its end");
        return database;
    }

    private void notProjecting(String what) {
        if (projecting)
            throw new IllegalStateException("a projection writes its own tables only, not " + what);
    }
}

package guitai.store.sqlite;

import guitai.store.due.DueList;
import guitai.store.journal.Journal;
import guitai.store.table.Reads;
import guitai.store.table.RowReader;

import java.util.List;
import java.util.Optional;

/// What a reading sees; of no use once it has ended.
final class SqliteReads implements Reads {
    private final Database database;
    private boolean ended;

    SqliteReads(Database database) {
        this.database = database;
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
    public long cursor(String name) {
        return Words.cursor(open(), name);
    }

    @Override
    public Optional<String> setting(String name) {
        return Words.setting(open(), name);
    }

    @Override
    public DueList due() {
        return DueTable.list(open());
    }

    @Override
    public Journal journal() {
        return new JournalTable(open());
    }

    void end() {
        ended = true;
    }

    private Database open() {
        if (ended) throw new IllegalStateException("a reading was used after its end");
        return database;
    }
}

package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.sqlite.Statements.Prepared;
import guitai.store.table.Absent;
import guitai.store.table.RowReader;

import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// One connection to a database file. Not thread-safe, but for [#interrupt].
///
/// The driver stays in its auto-commit mode for ever and transactions are statements. In its other
/// mode it does not notice that SQLite has rolled back by itself (as it does when the disk is full)
/// and commits the second half of a transaction on its own.
final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 5000;

    private final SQLiteConnection connection;
    private final Statements statements;
    private volatile Optional<Thread> owner = Optional.empty();

    // SQLite may have rolled back by itself; whatever came after would be committed on its own.
    private Optional<StoreUnavailable> failure = Optional.empty();

    private Database(SQLiteConnection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /// The connection that writes; makes the file when there is none.
    static Database writing(Path file, SqliteOptions options) {
        var database = open(file, "", SQLiteOpenMode.READWRITE.flag | SQLiteOpenMode.CREATE.flag);
        return database.settled(() -> database.settle(options));
    }

    /// A connection that cannot write.
    static Database reading(Path file) {
        return readOnly(file, "");
    }

    /// A file that nobody writes, such as a copy: leaves no other files beside it.
    static Database still(Path file) {
        return readOnly(file, "?immutable=1");
    }

    private static Database readOnly(Path file, String how) {
        var database = open(file, how, SQLiteOpenMode.READONLY.flag);
        return database.settled(
                () -> database.run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON"));
    }

    private static Database open(Path file, String how, int mode) {
        // As a URI: the driver would take what follows a ? in a plain name for settings.
        var name = file.toAbsolutePath().toUri() + how;
        var properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(mode | SQLiteOpenMode.OPEN_URI.flag));
        // Else the driver asks for the last row id after every INSERT.
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        try {
            return new Database(new JDBC4Connection("jdbc:sqlite:" + name, name, properties));
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private Database settled(Runnable settings) {
        try {
            settings.run();
            return this;
        } catch (StoreUnavailable e) {
            close();
            throw e;
        }
    }

    private void settle(SqliteOptions options) {
        var mode = pragma("journal_mode=WAL");
        if (!mode.equals("wal"))
            throw new StoreUnavailable(
                    Reason.OTHER, "no write-ahead log on this disk (a network folder?): " + mode);
        run(
                """
                PRAGMA synchronous=FULL;
                PRAGMA fullfsync=ON;
                PRAGMA checkpoint_fullfsync=ON;
                PRAGMA foreign_keys=ON;
                PRAGMA recursive_triggers=ON;
                PRAGMA trusted_schema=OFF;
                PRAGMA cell_size_check=ON;
                PRAGMA secure_delete=ON;
                PRAGMA temp_store=MEMORY;
                """);
        run("PRAGMA wal_autocheckpoint=" + options.checkpointPages());
        run("PRAGMA max_page_count=" + options.mostPages());
    }

    int update(String sql, Object... args) {
        try {
            var prepared = take(sql);
            try {
                bind(prepared, args);
                return prepared.statement().executeUpdate();
            } finally {
                statements.giveBack(prepared);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> query(String sql, RowReader<T> reader, Object... args) {
        return query(Integer.MAX_VALUE, sql, reader, args);
    }

    <T> Optional<T> one(String sql, RowReader<T> reader, Object... args) {
        var rows = query(2, sql, reader, args);
        if (rows.size() > 1) throw new IllegalStateException("more than one row: " + sql);
        return rows.stream().findFirst();
    }

    private <T> List<T> query(int most, String sql, RowReader<T> reader, Object... args) {
        try {
            var prepared = take(sql);
            try {
                bind(prepared, args);
                try (var result = prepared.statement().executeQuery()) {
                    var row = new ResultRow(this, result, columns(prepared.columns(), result));
                    var rows = new ArrayList<T>();
                    while (rows.size() < most && result.next()) rows.add(reader.read(row));
                    return rows;
                }
            } finally {
                statements.giveBack(prepared);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Prepared take(String sql) throws SQLException {
        if (!owner.equals(Optional.of(Thread.currentThread())))
            throw new IllegalStateException("outside its transaction or reading: " + sql);
        if (failure.isPresent()) throw failure.get();
        return statements.take(sql);
    }

    /// The failure in the store's words; once it is not a constraint, nothing more is done here.
    RuntimeException failed(SQLException e) {
        var words = Failure.of(e);
        if (failure.isEmpty() && words instanceof StoreUnavailable unavailable)
            failure = Optional.of(unavailable);
        return words;
    }

    private static Map<String, Integer> columns(Map<String, Integer> known, ResultSet result)
            throws SQLException {
        if (!known.isEmpty()) return known;
        var names = result.getMetaData();
        for (int i = names.getColumnCount(); i >= 1; i--) known.put(names.getColumnLabel(i), i);
        return known;
    }

    private static void bind(Prepared prepared, Object[] args) throws SQLException {
        if (args.length != prepared.parameters())
            throw new IllegalArgumentException(
                    args.length
                            + " arguments for "
                            + prepared.parameters()
                            + ": "
                            + prepared.sql());
        for (int i = 0; i < args.length; i++) bind(prepared.statement(), i + 1, args[i]);
    }

    private static void bind(PreparedStatement statement, int at, Object arg) throws SQLException {
        switch (arg) {
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case String text -> statement.setString(at, text);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
            case Instant moment -> statement.setLong(at, moment.toEpochMilli());
            case Absent _ -> statement.setNull(at, Types.NULL);
            // The class only: the value may be what a log must not have.
            default ->
                    throw new IllegalArgumentException(
                            "argument " + at + " is a " + arg.getClass().getName());
        }
    }

    /// Runs statements of the store's own, any number, separated by `;`.
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What a pragma answers, as text.
    String pragma(String assignment) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA " + assignment)) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Moves the log into the database and cuts it to nothing, unless somebody reads from it.
    ///
    /// @return whether it was
    boolean emptyLog() {
        run("PRAGMA busy_timeout=0");
        var busy = number("wal_checkpoint(TRUNCATE)");
        run("PRAGMA busy_timeout=" + BUSY_MILLIS);
        return busy == 0;
    }

    int number(String pragma) {
        return Integer.parseInt(pragma(pragma));
    }

    void begin(String how) {
        run(how);
        owner = Optional.of(Thread.currentThread());
    }

    void commit() {
        if (failure.isPresent()) throw failure.get();
        run("COMMIT");
        owner = Optional.empty();
    }

    /// Undoes the transaction, if SQLite has not done so already.
    void rollback() {
        if (owner.isEmpty()) return;
        owner = Optional.empty();
        run("ROLLBACK");
    }

    /// Whether this connection must be replaced by a new one.
    boolean isSpent() {
        return failure.isPresent();
    }

    /// Makes a statement that is running on another thread end with a failure.
    void interrupt() {
        try {
            connection.getDatabase().interrupt();
        } catch (SQLException e) {
            // Nothing was running any more.
            return;
        }
    }

    /// Never throws: a connection that cannot even close has nothing more to say.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            return;
        }
    }
}

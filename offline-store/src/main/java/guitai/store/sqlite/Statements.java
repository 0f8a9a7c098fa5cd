package guitai.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The prepared statements of one connection, kept by their text; the one unused longest goes
/// first.
///
/// A statement that is in use is not in here, so the same text can run inside itself.
final class Statements {
    // A till has a few dozen texts; text built from data would grow without this.
    private static final int MOST = 128;

    // What would end or change the transaction the store has opened.
    private static final Set<String> NOT_FOR_CALLERS =
            Set.of(
                    "BEGIN",
                    "COMMIT",
                    "END",
                    "ROLLBACK",
                    "SAVEPOINT",
                    "RELEASE",
                    "PRAGMA",
                    "ATTACH",
                    "DETACH",
                    "VACUUM");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z]+)");

    private static final Pattern ROLLBACK =
            Pattern.compile("\\bROLLBACK\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final LinkedHashMap<String, Prepared> idle = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Prepared take(String sql) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? prepare(sql) : kept;
    }

    void giveBack(Prepared prepared) throws SQLException {
        var same = idle.put(prepared.sql, prepared);
        if (same != null) same.statement.close();
        if (idle.size() > MOST) {
            var oldest = idle.firstEntry();
            idle.remove(oldest.getKey());
            oldest.getValue().statement.close();
        }
    }

    private Prepared prepare(String sql) throws SQLException {
        var first = FIRST_WORD.matcher(sql);
        if (first.lookingAt() && NOT_FOR_CALLERS.contains(first.group(1).toUpperCase(Locale.ROOT)))
            throw new IllegalArgumentException("transactions are the store's: " + first.group(1));
        if (ROLLBACK.matcher(sql).find())
            throw new IllegalArgumentException("no statement may undo what came before it");
        var statement = connection.prepareStatement(sql);
        var parameters = statement.getParameterMetaData().getParameterCount();
        return new Prepared(sql, statement, parameters, new HashMap<>());
    }

    /// A statement and what does not change about it.
    ///
    /// @param columns numbers by name, filled by the first answer: asking the driver for each
    ///   answer costs more than reading it
    record Prepared(
            String sql,
            PreparedStatement statement,
            int parameters,
            Map<String, Integer> columns) {}
}

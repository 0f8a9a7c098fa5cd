package guitai.store.sqlite;

import guitai.store.table.Row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The row a result set stands on.
final class ResultRow implements Row {
    private final Database database;
    private final ResultSet result;
    private final Map<String, Integer> columns;

    ResultRow(Database database, ResultSet result, Map<String, Integer> columns) {
        this.database = database;
        this.result = result;
        this.columns = columns;
    }

    @Override
    public long getLong(String column) {
        var value = optionalLong(column);
        if (value.isEmpty()) throw isNull(column);
        return value.getAsLong();
    }

    @Override
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> isNull(column));
    }

    @Override
    public byte[] bytes(String column) {
        return optionalBytes(column).orElseThrow(() -> isNull(column));
    }

    @Override
    public OptionalLong optionalLong(String column) {
        try {
            var value = result.getLong(number(column));
            return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    @Override
    public Optional<String> optionalText(String column) {
        try {
            return Optional.ofNullable(result.getString(number(column)));
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    @Override
    public Optional<byte[]> optionalBytes(String column) {
        try {
            return Optional.ofNullable(result.getBytes(number(column)));
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    private int number(String column) {
        var number = columns.get(column);
        if (number == null)
            throw new IllegalStateException(
                    "no column " + column + " in this answer, only " + columns.keySet());
        return number;
    }

    private static IllegalStateException isNull(String column) {
        return new IllegalStateException("column " + column + " is NULL; read it as optional");
    }
}

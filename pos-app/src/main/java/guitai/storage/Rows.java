package guitai.storage;

import guitai.store.table.Tx;

import java.util.ArrayList;
import java.util.List;

/// Several rows in one statement: one call of the driver a document instead of one a row.
///
/// Not thread-safe; good for one insert.
final class Rows {
    // Longer lists go in several statements, so that only so many texts are kept prepared.
    private static final int MOST_AT_ONCE = 16;

    private final String head;
    private final String tail;
    private final int columns;
    private final List<Object> values = new ArrayList<>();

    /// @param table with its columns: `line(no, place)`
    Rows(String table) {
        this("INSERT INTO ", table, "");
    }

    /// @param tail what follows the rows: `ON CONFLICT …`
    Rows(String table, String tail) {
        this("INSERT INTO ", table, tail);
    }

    /// Rows that take the place of those with the same key.
    static Rows replacing(String table) {
        return new Rows("INSERT OR REPLACE INTO ", table, "");
    }

    private Rows(String verb, String table, String tail) {
        this.head = verb + table + " VALUES ";
        this.tail = tail;
        this.columns = (int) table.chars().filter(c -> c == ',').count() + 1;
    }

    void add(Object... row) {
        if (row.length != columns) throw new IllegalArgumentException(head + row.length);
        values.addAll(List.of(row));
    }

    void insert(Tx tx) {
        for (int at = 0; at < values.size(); ) {
            var rows = Math.min(MOST_AT_ONCE, (values.size() - at) / columns);
            var part = values.subList(at, at + rows * columns);
            tx.execute(sql(rows), part.toArray());
            at += rows * columns;
        }
    }

    private String sql(int rows) {
        var row = "(" + "?, ".repeat(columns - 1) + "?)";
        return head + (row + ", ").repeat(rows - 1) + row + tail;
    }
}

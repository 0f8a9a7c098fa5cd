package guitai.store.table;

import guitai.store.due.DueList;
import guitai.store.journal.Journal;

import java.util.List;
import java.util.Optional;

/// Looks things up. Lives as long as the reading or transaction it was given to, on that thread.
///
/// SQL has `?` for each argument; an argument is a `Long`, `Integer`, `String`, `byte[]`, `Boolean`
/// (1 or 0), `Instant` (milliseconds since 1970) or [Absent] (NULL). Anything else is a bug and
/// throws `IllegalArgumentException`, as do transaction words (`COMMIT`, `PRAGMA`, …).
public interface Reads {

    /// All rows, in memory: the `LIMIT` is the caller's.
    <T> List<T> query(String sql, RowReader<T> reader, Object... args);

    /// The row, where there is at most one; a second row is a bug and throws
    /// `IllegalStateException`.
    <T> Optional<T> one(String sql, RowReader<T> reader, Object... args);

    /// How far a destination has taken the journal; 0 when it has taken nothing.
    long cursor(String name);

    /// A remembered word, as [Tx#set] left it.
    Optional<String> setting(String name);

    /// The tasks still due, to look at.
    DueList due();

    /// The journal as this transaction or reading sees it.
    Journal journal();
}

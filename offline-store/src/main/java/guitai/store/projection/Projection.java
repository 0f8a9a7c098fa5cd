package guitai.store.projection;

import guitai.store.journal.Entry;
import guitai.store.table.Tx;

/// Keeps tables of its own in step with the journal.
///
/// Every entry is applied once, in order, in the transaction that appends it. When the version
/// changes, or entries were appended by a program without this projection, opening the store calls
/// [#reset] where needed and applies what is missing, 1,000 entries a transaction.
///
/// It may be replayed at any time, so it must depend on the entry and its own tables alone, and may
/// only write those: `append`, `due`, `advance` and `set` throw `IllegalStateException` in here. An
/// exception undoes the whole write.
public interface Projection {
    /// Unique among the projections; never changes.
    String name();

    /// Raise it when [#apply] or the tables change, and everything is built anew.
    int version();

    /// Entries of types it does not care about come too.
    void apply(Entry entry, Tx tx);

    /// Empties its tables.
    void reset(Tx tx);
}

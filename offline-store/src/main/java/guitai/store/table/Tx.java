package guitai.store.table;

import guitai.store.due.DueTasks;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;

/// One transaction: reads see what it wrote, nobody else does until all of it is on disk.
public interface Tx extends Reads {

    /// Adds to the end of the journal and lets every projection follow.
    ///
    /// An entry of type `CLOCK` goes first when the wall clock has gone back by more than 2 s.
    ///
    /// @throws guitai.store.ConstraintBroken an entry with this id is already there
    Entry append(EntryDraft draft);

    /// Runs one statement that changes rows.
    ///
    /// @return how many rows it changed
    int execute(String sql, Object... args);

    @Override
    DueTasks due();

    /// Moves a cursor forward over what its destination has taken.
    ///
    /// Going back, or past the end of the journal, is a bug and throws `IllegalArgumentException`.
    void advance(String cursor, long seq);

    /// Remembers a word under a name, in place of the one before.
    void set(String name, String value);
}

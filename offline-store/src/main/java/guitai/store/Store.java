package guitai.store;

import guitai.store.backup.BackupOutcome;
import guitai.store.journal.Journal;
import guitai.store.table.Tx;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The memory of one till: everything it must still know after the power has failed.
///
/// Thread-safe. Blocks on the disk; never call it on a thread that paints. Writes run one after
/// another on the callers' own threads, in the order they came; reads go beside them and see what
/// was committed when they began.
public interface Store extends AutoCloseable {

    /// Runs one transaction and returns when it is on disk.
    ///
    /// Blocks while another write runs, 30 s at most, and then for one flush of the disk. The work
    /// must be short and must not call out: every other write waits for it. A write inside a write
    /// is a bug and throws `IllegalStateException`.
    ///
    /// @throws StoreUnavailable nothing was written, and the till cannot sell until a write works
    ///   again
    /// @throws ConstraintBroken nothing was written; the store goes on
    <T> T write(Work<T> work);

    /// Looks things up in one unchanging view of what is committed.
    ///
    /// Never waits for a write. At most four readings run at once; the fifth waits, 30 s at most. A
    /// reading inside a reading is a bug and throws `IllegalStateException`.
    ///
    /// @throws StoreUnavailable the file cannot be read
    <T> T read(Reading<T> reading);

    /// The journal, to read; each call is a reading of its own. Inside a reading or a transaction
    /// use the one at hand.
    Journal journal();

    /// What a status line needs to know of the disk.
    ///
    /// Blocks on the disk: when there is room again for a released reserve, this makes it anew.
    Health health();

    /// Copies everything committed so far into one file, while the till goes on selling.
    ///
    /// Blocks for seconds a gigabyte. The file appears whole or not at all; one that was there is
    /// replaced only by a complete copy.
    BackupOutcome backup(Path file);

    /// Sees to it that what done tasks needed is in no file of the home any more: deleting alone
    /// leaves it in the log of recent commits, and perhaps where rows were moved about.
    ///
    /// Writes every task that is still due anew, so it blocks for milliseconds while there are some
    /// hundred; never for a reading or a copy that is being made.
    ///
    /// @return false where one of them was in the way, or the disk refused: call it again later
    boolean wipe();

    /// Deletes from the copies the home keeps of its own database: from before an upgrade, and what
    /// a restore took the place of. Each is written anew, so that nothing of it is left behind; one
    /// that is damaged goes as a whole, since nobody could say what it holds.
    ///
    /// Blocks for seconds a gigabyte. The work is called once for each copy, whose tables may be
    /// those of an older program; it may only read and write tables.
    ///
    /// @return false where the disk refused: call it again later
    boolean inCopies(Consumer<Tx> work);

    /// The folder this store keeps its files in. No other program may write there.
    Path home();

    /// Lets what is running finish, then closes; within 10 s, whatever hangs.
    ///
    /// Whoever writes or reads afterwards gets [StoreUnavailable] with `CLOSED`. A second close
    /// does nothing.
    @Override
    void close();
}

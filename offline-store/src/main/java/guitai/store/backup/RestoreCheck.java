package guitai.store.backup;

import guitai.store.journal.ChainHash;

/// Whether a copy may take the place of what the home has.
public sealed interface RestoreCheck {
    /// It holds everything the home's journal has, and perhaps more.
    ///
    /// @param homeSeq the newest entry the home has, 0 when it has none or it cannot be read
    record Fit(long lastSeq, ChainHash lastHash, long homeSeq) implements RestoreCheck {}

    /// Entries after `lastSeq` would be lost.
    record Older(long lastSeq, long homeSeq) implements RestoreCheck {}

    /// The same entry is another one in the copy: it comes from another till, or from before a
    /// restore.
    record Foreign(long seq) implements RestoreCheck {}

    /// The copy is not what was written.
    record Damaged(String what) implements RestoreCheck {}

    /// The copy was made by a later program than this one.
    record Newer(int found, int known) implements RestoreCheck {}

    /// Not a copy of such a store at all, or it cannot be read.
    record NotACopy(String what) implements RestoreCheck {}
}

package guitai.store.backup;

import guitai.store.journal.ChainHash;

import java.nio.file.Path;

/// What came of making a copy.
public sealed interface BackupOutcome {
    /// The copy is complete and on disk.
    ///
    /// @param lastSeq the newest entry in it, 0 when the journal is empty
    record Copied(Path file, long lastSeq, ChainHash lastHash, long bytes)
            implements BackupOutcome {}

    /// There is no new copy; one that was there before still is.
    record NotCopied(String what) implements BackupOutcome {}
}

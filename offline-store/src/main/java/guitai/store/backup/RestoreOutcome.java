package guitai.store.backup;

import guitai.store.backup.RestoreCheck.Fit;

import java.nio.file.Path;
import java.util.Optional;

/// What came of putting a copy in place.
public sealed interface RestoreOutcome {
    /// @param replaced where the database that was there is kept; empty when there was none
    record Restored(Fit copy, Optional<Path> replaced) implements RestoreOutcome {}

    /// The copy was not fit; `why` is never [Fit].
    record Refused(RestoreCheck why) implements RestoreOutcome {}

    /// A till is running on this home. Nothing was changed.
    record HomeInUse(String who) implements RestoreOutcome {}

    /// The disk did not allow it. The home is as it was.
    record Failed(String what) implements RestoreOutcome {}
}

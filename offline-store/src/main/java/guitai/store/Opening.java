package guitai.store;

import java.time.Instant;

/// What came of opening a home. Only [Opened] holds anything open.
public sealed interface Opening {

    record Opened(Store store, OpeningReport report) implements Opening {}

    /// Another start holds this home; two tills never share one.
    record HeldByOther(Holder holder) implements Opening {}

    /// The files are not what was written. Nothing was changed; a backup is the way on.
    ///
    /// @param where "database" or "journal entry N"
    record Damaged(String where, String what) implements Opening {}

    /// Made by a later program than this one. Nothing was changed.
    record Newer(int found, int known) implements Opening {}

    /// A migration did not go through. Nothing was changed.
    record NotMigrated(int version, String name, String why) implements Opening {}

    /// The home cannot be used: no room, no permission, not a folder.
    record Unavailable(StoreUnavailable.Reason reason, String what) implements Opening {}

    /// Who has the home.
    sealed interface Holder {
        record OtherProcess(long pid, Instant since) implements Holder {}

        /// It has not said yet who it is.
        record Unknown() implements Holder {}
    }
}

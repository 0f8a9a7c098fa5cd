package guitai.storage;

import guitai.store.Opening.Holder;
import guitai.store.OpeningReport;
import guitai.store.StoreUnavailable;

import java.util.Currency;

/// What came of opening a till's home. Only [Opened] holds anything open; the others changed
/// nothing, and each has words of its own.
public sealed interface TillOpening {

    /// @param report whether the last run closed in order, and what was migrated or built anew
    /// @param interruptedJobs print jobs that were on their way when the till stopped: a person
    ///   looks whether they are on paper
    record Opened(TillStore till, OpeningReport report, int interruptedJobs)
            implements TillOpening {}

    /// Another start holds this home; two tills never share one.
    record HeldByOther(Holder holder) implements TillOpening {}

    /// The files are not what was written; a backup is the way on.
    ///
    /// @param where "database" or "journal entry N"
    record Damaged(String where, String what) implements TillOpening {}

    /// Made by a later program than this one.
    record Newer(int found, int known) implements TillOpening {}

    record NotMigrated(int version, String name, String why) implements TillOpening {}

    /// The home cannot be used: no room, no permission, not a folder.
    record Unavailable(StoreUnavailable.Reason reason, String what) implements TillOpening {}

    /// The books in this home are kept in another currency.
    ///
    /// @param found its three letters
    record OtherCurrency(String found, Currency asked) implements TillOpening {}
}

package guitai.store.journal;

import java.util.List;
import java.util.Optional;

/// The journal, to read. Every call blocks on the disk.
public interface Journal {
    /// The most entries one call gives.
    int LARGEST_BATCH = 10_000;

    /// The newest entry; empty in a new journal.
    Optional<Entry> last();

    Optional<Entry> entry(long seq);

    /// The entries from `seq` on, oldest first, `limit` at most.
    List<Entry> from(long seq, int limit);

    Optional<Entry> byId(String id);

    /// How many entries there are.
    long count();

    /// Checks every entry; seconds a gigabyte.
    ChainCheck verify();

    /// Checks the last `entries` entries against each other, trusting the hash before them.
    ///
    /// What a start can afford, where the whole journal would keep the cashier waiting.
    ChainCheck verifyTail(long entries);
}

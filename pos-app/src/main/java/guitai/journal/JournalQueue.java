package guitai.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: what of the journal head office has not taken yet.
///
/// The journal is the queue, and a number in it says how far it has gone. Blocks on the disk.
public interface JournalQueue {

    /// The sequence number up to which everything was taken.
    long taken();

    /// Head office has taken everything up to here.
    void taken(long seq);

    /// The entries after one, in order.
    List<Written> after(long seq, int limit);

    Optional<Written> entry(long seq);

    /// The newest entry's number; 0 in a new journal.
    long last();

    Backlog backlog();

    /// When the line last worked; before 1971 where it never did.
    Instant contact();

    void contact(Instant at);

    /// @param entries that wait
    /// @param documents sales, returns and other numbered papers among them
    /// @param oldest when the first of them was written
    record Backlog(long entries, long documents, Optional<Instant> oldest) {
        public static final Backlog NOTHING = new Backlog(0, 0, Optional.empty());
    }
}

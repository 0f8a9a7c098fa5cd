package guitai.store.journal;

import java.time.Instant;

/// One remembered event.
///
/// The arrays are not copied: do not change them.
///
/// @param seq 1, 2, 3 … without a gap; the order of events, whatever the times say
/// @param at never before the entry before it; whole milliseconds
/// @param id the caller's, unique in the journal
/// @param hash over this entry and the hash before it, see [ChainHash]
public record Entry(
        long seq, Instant at, String type, int version, String id, byte[] body, byte[] hash) {

    /// The type of the entries the journal writes itself, version 1, when the wall clock has gone
    /// back: the body is a JSON object with `wall`, what the clock says now, and `previous`, the
    /// time of the entry before, both ISO 8601.
    public static final String CLOCK = "CLOCK";

    /// Without the body: it may hold what a log must not.
    @Override
    public String toString() {
        return seq + " " + at + " " + type + " v" + version + " " + id + " (" + body.length + " bytes)";
    }
}

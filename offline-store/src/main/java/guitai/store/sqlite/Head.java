package guitai.store.sqlite;

import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// The end of the journal, and what the wall clock said when it was written.
///
/// @param behind whether a CLOCK entry has told that the wall clock is behind the journal's time
record Head(long seq, Instant at, ChainHash hash, Instant wall, boolean behind) {

    // A network clock steps by less in daily life; a cashier cannot tell receipts 2 s apart.
    private static final Duration UNNOTICED = Duration.ofSeconds(2);

    static final Head NONE = new Head(0, Instant.MIN, ChainHash.BEFORE_FIRST, Instant.MIN, false);

    static Head at(Entry last) {
        return new Head(last.seq(), last.at(), last.hash(), last.at(), false);
    }

    /// Whether the clock has gone back since the last entry told so, or since the last entry.
    boolean mustTell(Instant now) {
        if (seq == 0) return false;
        return isBehind(now) && (!behind || now.isBefore(wall.minus(UNNOTICED)));
    }

    /// What to tell of it.
    EntryDraft clockEntry(Instant now) {
        var body = "{\"wall\":\"" + now + "\",\"previous\":\"" + at + "\"}";
        return EntryDraft.clock("clock-" + (seq + 1), body.getBytes(StandardCharsets.US_ASCII));
    }

    Entry next(EntryDraft draft, Instant now) {
        var time = now.isBefore(at) ? at : now;
        return new Entry(
                seq + 1,
                time,
                draft.type(),
                draft.version(),
                draft.id(),
                draft.body(),
                hash.then(seq + 1, time, draft));
    }

    Head after(Entry entry, Instant now) {
        return new Head(entry.seq(), entry.at(), entry.hash(), now, isBehind(now));
    }

    private boolean isBehind(Instant now) {
        return seq > 0 && now.isBefore(at.minus(UNNOTICED));
    }
}

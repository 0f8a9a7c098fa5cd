package guitai.store.journal;

import java.time.Instant;
import java.util.Arrays;

/// One remembered event.
public final class Entry {
    /// The type of the entries the journal writes itself, version 1, when the wall clock has gone
    /// back: the body is a JSON object with `wall`, what the clock says now, and `previous`, the
    /// time of the entry before, both ISO 8601.
    public static final String CLOCK = "CLOCK";

    private final long seq;
    private final Instant at;
    private final String type;
    private final int version;
    private final String id;
    private final byte[] body;
    private final ChainHash hash;

    /// An entry as it stands in a journal; nothing is checked here, see [Journal#verify].
    public Entry(
            long seq,
            Instant at,
            String type,
            int version,
            String id,
            byte[] body,
            ChainHash hash) {
        this.seq = seq;
        this.at = at;
        this.type = type;
        this.version = version;
        this.id = id;
        this.body = body;
        this.hash = hash;
    }

    /// 1, 2, 3 … without a gap; the order of events, whatever the times say.
    public long seq() {
        return seq;
    }

    /// Never before the entry before it; whole milliseconds.
    public Instant at() {
        return at;
    }

    public String type() {
        return type;
    }

    /// Of the body's form.
    public int version() {
        return version;
    }

    /// The caller's, unique in the journal.
    public String id() {
        return id;
    }

    /// Not copied: do not change it.
    public byte[] body() {
        return body;
    }

    /// Over this entry and the hash before it.
    public ChainHash hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry
                && seq == entry.seq
                && version == entry.version
                && at.equals(entry.at)
                && type.equals(entry.type)
                && id.equals(entry.id)
                && hash.equals(entry.hash)
                && Arrays.equals(body, entry.body);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /// Without the body: it may hold what a log must not.
    @Override
    public String toString() {
        return seq
                + " "
                + at
                + " "
                + type
                + " v"
                + version
                + " "
                + id
                + ", "
                + body.length
                + " bytes";
    }
}

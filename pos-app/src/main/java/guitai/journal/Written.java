package guitai.journal;

import java.time.Instant;

/// One entry of the journal as it goes to head office: bytes and the hash that ties it to the one
/// before.
public final class Written {
    private final long seq;
    private final Instant at;
    private final String type;
    private final int version;
    private final String id;
    private final byte[] body;
    private final String hash;

    /// @param body not copied: do not change it
    /// @param hash 64 hexadecimal digits
    public Written(
            long seq, Instant at, String type, int version, String id, byte[] body, String hash) {
        this.seq = seq;
        this.at = at;
        this.type = type;
        this.version = version;
        this.id = id;
        this.body = body;
        this.hash = hash;
    }

    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public String type() {
        return type;
    }

    public int version() {
        return version;
    }

    public String id() {
        return id;
    }

    /// Not copied: do not change it.
    public byte[] body() {
        return body;
    }

    public String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return seq + " " + type + ", " + body.length + " bytes";
    }
}

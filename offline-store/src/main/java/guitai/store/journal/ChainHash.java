package guitai.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// The hash that ties an entry to the one before it.
///
/// ```
/// hash = SHA-256( previous hash, 32 bytes (zeros before entry 1)
///              || seq            8 bytes
///              || at             8 bytes, milliseconds since 1970-01-01T00:00:00Z
///              || length of type 4 bytes || type in UTF-8
///              || version        4 bytes
///              || length of id   4 bytes || id in UTF-8
///              || length of body 4 bytes || body )
/// ```
///
/// Numbers are signed, big-endian; lengths count bytes. The lengths make the encoding unambiguous:
/// no two entries give the same bytes. Head office computes the same, so this never changes.
public final class ChainHash {
    public static final int LENGTH = 32;

    private ChainHash() {}

    /// The hash "before" entry 1.
    public static byte[] beforeFirst() {
        return new byte[LENGTH];
    }

    public static byte[] of(byte[] previous, long seq, Instant at, EntryDraft draft) {
        return of(previous, seq, at, draft.type(), draft.version(), draft.id(), draft.body());
    }

    /// The hash this entry must carry after one with the hash `previous`.
    public static byte[] of(byte[] previous, Entry entry) {
        return of(
                previous,
                entry.seq(),
                entry.at(),
                entry.type(),
                entry.version(),
                entry.id(),
                entry.body());
    }

    static byte[] of(
            byte[] previous,
            long seq,
            Instant at,
            String type,
            int version,
            String id,
            byte[] body) {
        var typeBytes = type.getBytes(StandardCharsets.UTF_8);
        var idBytes = id.getBytes(StandardCharsets.UTF_8);
        var head =
                ByteBuffer.allocate(LENGTH + 32 + typeBytes.length + idBytes.length)
                        .put(previous)
                        .putLong(seq)
                        .putLong(at.toEpochMilli())
                        .putInt(typeBytes.length)
                        .put(typeBytes)
                        .putInt(version)
                        .putInt(idBytes.length)
                        .put(idBytes)
                        .putInt(body.length);
        var digest = sha256();
        digest.update(head.array(), 0, head.position());
        return digest.digest(body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

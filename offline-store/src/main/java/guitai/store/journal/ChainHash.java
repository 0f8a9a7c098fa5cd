package guitai.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

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

    /// The hash "before" entry 1.
    public static final ChainHash BEFORE_FIRST = new ChainHash(new byte[LENGTH]);

    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A hash that was stored or received.
    ///
    /// @throws IllegalArgumentException not 32 bytes
    public static ChainHash stored(byte[] bytes) {
        if (bytes.length != LENGTH)
            throw new IllegalArgumentException("a hash of " + bytes.length + " bytes");
        return new ChainHash(bytes.clone());
    }

    /// The hash this entry must carry when it follows.
    public ChainHash then(long seq, Instant at, EntryDraft draft) {
        return then(seq, at, draft.type(), draft.version(), draft.id(), draft.body());
    }

    /// The hash this entry must carry when it follows.
    public ChainHash then(Entry entry) {
        return then(
                entry.seq(), entry.at(), entry.type(), entry.version(), entry.id(), entry.body());
    }

    private ChainHash then(long seq, Instant at, String type, int version, String id, byte[] body) {
        var typeBytes = type.getBytes(StandardCharsets.UTF_8);
        var idBytes = id.getBytes(StandardCharsets.UTF_8);
        var head =
                ByteBuffer.allocate(LENGTH + 32 + typeBytes.length + idBytes.length)
                        .put(bytes)
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
        return new ChainHash(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits, lower case.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

package guitai.headoffice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What accounts are known by in lists, caches and the journal: enough to find one again, nothing
/// to spend from.
final class AccountHash {
    private static final int LENGTH = 32;

    private AccountHash() {}

    /// @return 32 hexadecimal digits
    static String of(String account) {
        try {
            // The prefix keeps it from being found in tables of hashed card numbers.
            var bytes = ("guitai-account:" + account).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException("a Java without SHA-256", bug);
        }
    }
}

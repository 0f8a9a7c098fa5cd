package guitai.staff;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.HexFormat;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The number of an operator's card as it is stored: the same number gives the same hash in one
/// shop, and another in the next.
///
/// A card of four bytes is one of four thousand million, which a fast hash would let be tried out
/// in a minute; this one takes a noticeable fraction of a second. Never make one on the JavaFX
/// thread.
public record CardHash(String encoded) {
    // As many as OWASP asked of PBKDF2 with SHA-512 in 2023.
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    /// @param card hexadecimal digits
    /// @param store its number, so that shops do not know each other's cards
    public static CardHash of(String card, String store) {
        var salt = ("guitai staff card " + store).getBytes(StandardCharsets.UTF_8);
        var spec = new PBEKeySpec(card.toCharArray(), salt, ROUNDS, BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
            return new CardHash(HexFormat.of().formatHex(key.getEncoded()));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("Java without PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "card hash";
    }
}

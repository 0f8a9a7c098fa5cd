package guitai.staff;

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
    // Fewer than for a PIN: a cashier waits for it with a card in the hand.
    private static final int ROUNDS = 30_000;
    private static final int BITS = 256;

    /// @param card hexadecimal digits
    /// @param store its number, so that shops do not know each other's cards
    public static CardHash of(String card, String store) {
        var spec = new PBEKeySpec(card.toCharArray(), salt(store), ROUNDS, BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
            return new CardHash(HexFormat.of().formatHex(key.getEncoded()));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("Java without PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    // Letters and digits, one byte each.
    private static byte[] salt(String store) {
        var text = "guitai staff card " + store;
        var salt = new byte[text.length()];
        for (int i = 0; i < salt.length; i++) salt[i] = (byte) text.charAt(i);
        return salt;
    }

    @Override
    public String toString() {
        return "card hash";
    }
}

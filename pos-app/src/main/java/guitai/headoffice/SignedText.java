package guitai.headoffice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Ed25519 over text, and base64url without padding: what tokens are made of.
final class SignedText {
    private static final int KEY_BYTES = 32;

    // SubjectPublicKeyInfo of Ed25519 (RFC 8410, section 4) up to the key itself.
    private static final String BEFORE_THE_KEY = "302a300506032b6570032100";

    private SignedText() {}

    /// Whether the signature fits; one that is no signature does not.
    static boolean fits(PublicKey key, String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /// A raw key of 32 bytes; nothing where it is none.
    static Optional<PublicKey> key(byte[] raw) {
        if (raw.length != KEY_BYTES) return Optional.empty();
        try {
            var der = HexFormat.of().parseHex(BEFORE_THE_KEY + HexFormat.of().formatHex(raw));
            return Optional.of(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException notOnTheCurve) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> bytes(String base64url) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64url));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Optional<String> text(String base64url) {
        return bytes(base64url).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}

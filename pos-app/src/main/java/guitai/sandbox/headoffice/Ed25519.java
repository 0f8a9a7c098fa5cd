package guitai.sandbox.headoffice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Signatures of tokens, and public keys as their bare 32 bytes.
final class Ed25519 {
    private static final int RAW = 32;
    // What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static String sign(String text, PrivateKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return url(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the signing key cannot be used", broken);
        }
    }

    static boolean holds(String text, String signed, PublicKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    static String raw(PublicKey key) {
        var encoded = key.getEncoded();
        return url(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    static Optional<PublicKey> fromRaw(String text) {
        try {
            var raw = Base64.getUrlDecoder().decode(text);
            if (raw.length != RAW) return Optional.empty();
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
            System.arraycopy(raw, 0, encoded, PREFIX.length, RAW);
            var spec = new X509EncodedKeySpec(encoded);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

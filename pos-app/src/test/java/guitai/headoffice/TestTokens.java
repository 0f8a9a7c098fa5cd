package guitai.headoffice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// Makes tokens of stored value as an issuer and a phone do, right and wrong.
final class TestTokens {
    static final String KID = "SV2026";

    final KeyPair issuer = pair();
    final KeyPair phone = pair();

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// @param more fields, each with a comma before it
    static String payload(Instant from, Instant expires, String more) {
        return "{\"v\":1,\"kid\":\"%s\",\"acc\":\"8600000000001234\",\"cap\":20000,\"per\":10000,\"nbf\":%d,\"exp\":%d%s}"
                .formatted(KID, from.getEpochSecond(), expires.getEpochSecond(), more);
    }

    String holder() {
        return ",\"holder\":\"" + raw(phone) + "\"";
    }

    /// The key's 32 bytes are the end of its encoding.
    static String raw(KeyPair pair) {
        var der = pair.getPublic().getEncoded();
        return url(Arrays.copyOfRange(der, der.length - 32, der.length));
    }

    static String printed(String payload, KeyPair by) {
        var text = url(payload);
        return "SV:" + text + "." + signed(text, by);
    }

    /// @param card what [#printed] made
    static String shown(String card, String said, KeyPair by) {
        var text = card.substring(3) + "." + url(said);
        return "SV:" + text + "." + signed(text, by);
    }

    static String said(Instant at, long counter) {
        return "{\"t\":%d,\"n\":%d}".formatted(at.getEpochSecond(), counter);
    }

    private static String signed(String text, KeyPair by) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(by.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return url(signature.sign());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static String url(String text) {
        return url(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

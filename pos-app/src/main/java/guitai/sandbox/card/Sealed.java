package guitai.sandbox.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/// What only the acquirer can open, and only beside the payment it was made for.
///
/// ```
/// base64( version 1, 1 byte || length of the wrapped key, 2 bytes
///      || RSA-OAEP-SHA256(AES-256 key) || nonce, 12 bytes || AES-GCM(content) )
/// ```
///
/// The payment it belongs to (`merchant|terminal|stan|order|amount|at`) is authenticated with it.
public final class Sealed {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec(
                    "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Sealed() {}

    /// What a sealed card is bound to.
    public static String bound(
            String merchant, String terminal, String stan, String order, long amount, String at) {
        return String.join("|", merchant, terminal, stan, order, Long.toString(amount), at);
    }

    public static String seal(String content, String bound, PublicKey to, SecureRandom random) {
        try {
            var key = new byte[32];
            var nonce = new byte[NONCE];
            random.nextBytes(key);
            random.nextBytes(nonce);
            var wrapping = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
            wrapping.init(Cipher.ENCRYPT_MODE, to, OAEP);
            var wrapped = wrapping.doFinal(key);
            var text = gcm(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(utf8(content));
            var all =
                    ByteBuffer.allocate(3 + wrapped.length + NONCE + text.length)
                            .put(VERSION)
                            .putShort((short) wrapped.length)
                            .put(wrapped)
                            .put(nonce)
                            .put(text);
            return Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the acquirer's key cannot be used", broken);
        }
    }

    /// @return empty when it is none, was sealed to somebody else, or belongs to another payment
    static Optional<String> open(String blob, String bound, PrivateKey own) {
        try {
            var all = ByteBuffer.wrap(Base64.getDecoder().decode(blob));
            if (all.remaining() < 3 || all.get() != VERSION) return Optional.empty();
            int length = all.getShort();
            if (length < 0 || all.remaining() < length + NONCE) return Optional.empty();
            var wrapped = new byte[length];
            var nonce = new byte[NONCE];
            all.get(wrapped).get(nonce);
            var text = new byte[all.remaining()];
            all.get(text);
            var unwrapping = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
            unwrapping.init(Cipher.DECRYPT_MODE, own, OAEP);
            var key = unwrapping.doFinal(wrapped);
            var content = gcm(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(text);
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Cipher gcm(int mode, byte[] key, byte[] nonce, String bound)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(utf8(bound));
        return cipher;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

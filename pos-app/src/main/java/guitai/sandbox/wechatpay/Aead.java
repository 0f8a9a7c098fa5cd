package guitai.sandbox.wechatpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AEAD_AES_256_GCM, as WeChat Pay seals callbacks and platform certificates.
final class Aead {
    // 128 bit tag, appended to the ciphertext; RFC 5116.
    private static final int TAG_BITS = 128;

    private Aead() {}

    /// @param key the APIv3 key: 32 ASCII characters
    /// @param nonce 12 ASCII characters, never twice under one key
    /// @return base64 of ciphertext and tag
    static String seal(String key, String nonce, String associatedData, String plain) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD(associatedData.getBytes(StandardCharsets.UTF_8));
            var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an APIv3 key has 32 characters", e);
        }
    }
}

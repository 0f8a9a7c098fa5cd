package guitai.sandbox.wechatpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// SHA256withRSA over UTF-8 text, in base64, as every v3 signature is.
final class Rsa {
    private static final String ALGORITHM = "SHA256withRSA";

    private Rsa() {}

    static String sign(String text, PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sandbox's own key does not sign", e);
        }
    }

    /// False also for a signature that is not base64 or not of the key's length.
    static boolean verify(String text, String signature, PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}

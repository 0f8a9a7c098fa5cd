package guitai.gateway.wechatpay;

import guitai.gateway.http.Body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// SHA256withRSA over a few lines of text: requests under our key, answers under the gateway's.
final class V3Signature {
    static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
    private static final String ALGORITHM = "SHA256withRSA";

    private V3Signature() {}

    /// What the header `Authorization` says.
    ///
    /// @param target path and query exactly as they are sent, without host
    static String authorization(
            Merchant merchant,
            String method,
            String target,
            long seconds,
            String nonce,
            Body body) {
        var text = lines(body, method, target, Long.toString(seconds), nonce);
        return SCHEME
                + " mchid=\""
                + merchant.mchid()
                + "\",nonce_str=\""
                + nonce
                + "\",timestamp=\""
                + seconds
                + "\",serial_no=\""
                + merchant.key().serial()
                + "\",signature=\""
                + sign(text, merchant.key())
                + "\"";
    }

    /// Whether an answer carries the signature of this key over its time, its nonce and its body.
    static boolean fits(
            PublicKey key, String timestamp, String nonce, Body body, String signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(lines(body, timestamp, nonce));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static String sign(byte[] text, MerchantKey key) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key.key());
            signing.update(text);
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of " + key + " does not sign", unusable);
        }
    }

    private static byte[] lines(Body body, String... before) {
        var text = new ByteArrayOutputStream();
        for (var line : before) text.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(body.bytes());
        text.write('\n');
        return text.toByteArray();
    }
}

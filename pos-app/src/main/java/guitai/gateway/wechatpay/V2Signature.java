package guitai.gateway.wechatpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a V2 message is signed: all fields that are not empty, in the order of their names, and the
/// key behind them.
public enum V2Signature {
    MD5("MD5") {
        @Override
        byte[] digest(byte[] text, ApiKey key) throws GeneralSecurityException {
            return MessageDigest.getInstance("MD5").digest(text);
        }
    },
    HMAC_SHA256("HMAC-SHA256") {
        @Override
        byte[] digest(byte[] text, ApiKey key) throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal(text);
        }
    };

    static final String SIGN = "sign";

    private final String word;

    V2Signature(String word) {
        this.word = word;
    }

    abstract byte[] digest(byte[] text, ApiKey key) throws GeneralSecurityException;

    /// What the field `sign_type` says.
    String word() {
        return word;
    }

    String sign(Map<String, String> fields, ApiKey key) {
        var text =
                new TreeMap<>(fields)
                        .entrySet().stream()
                                .filter(field -> !field.getKey().equals(SIGN))
                                .filter(field -> !field.getValue().isEmpty())
                                .map(field -> field.getKey() + "=" + field.getValue())
                                .collect(Collectors.joining("&", "", "&key=" + key.secret()));
        try {
            var digest = digest(text.getBytes(StandardCharsets.UTF_8), key);
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean fits(Map<String, String> fields, ApiKey key) {
        var given = fields.getOrDefault(SIGN, "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(sign(fields, key).getBytes(StandardCharsets.UTF_8), given);
    }
}

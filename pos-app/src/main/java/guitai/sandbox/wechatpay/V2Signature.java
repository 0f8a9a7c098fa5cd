package guitai.sandbox.wechatpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How V2 parameters are signed: all that are not empty, but `sign`, sorted by name, then the key.
enum V2Signature {
    MD5("MD5") {
        @Override
        byte[] digest(byte[] text, byte[] key) throws GeneralSecurityException {
            return MessageDigest.getInstance("MD5").digest(text);
        }
    },
    HMAC_SHA256("HMAC-SHA256") {
        @Override
        byte[] digest(byte[] text, byte[] key) throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        }
    };

    private final String word;

    V2Signature(String word) {
        this.word = word;
    }

    abstract byte[] digest(byte[] text, byte[] key) throws GeneralSecurityException;

    /// The one a request names in `sign_type`; MD5 when it names none, empty for another word.
    static Optional<V2Signature> of(Map<String, String> fields) {
        var named = fields.getOrDefault("sign_type", "");
        if (named.isEmpty()) return Optional.of(MD5);
        for (var type : values()) {
            if (type.word.equals(named)) return Optional.of(type);
        }
        return Optional.empty();
    }

    /// The signature in capital hexadecimal: 32 characters for MD5, 64 for HMAC-SHA256.
    String of(Map<String, String> fields, String key) {
        var text =
                new TreeMap<>(fields)
                        .entrySet().stream()
                                .filter(f -> !f.getKey().equals("sign") && !f.getValue().isEmpty())
                                .map(f -> f.getKey() + "=" + f.getValue())
                                .collect(Collectors.joining("&", "", "&key=" + key));
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(digest(bytes, key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5 and HMAC-SHA256", e);
        }
    }

    /// Whether `sign` is there and right.
    boolean holds(Map<String, String> fields, String key) {
        var sent = fields.getOrDefault("sign", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(fields, key).getBytes(StandardCharsets.UTF_8), sent);
    }
}

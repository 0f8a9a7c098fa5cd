package guitai.gateway.wechatpay;

import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Headers;
import guitai.gateway.http.TestAuthority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A merchant nobody has, and a gateway that signs for it.
final class SampleMerchant {
    static final Instant NOW = Instant.parse("2026-11-21T05:35:25Z");
    static final String APPID = "wxd678efh567hg6787";
    static final String MCHID = "1900000109";
    static final ApiKey V2 = ApiKey.of("192006250b4c09247ec02edce69f6a2d");
    static final ApiKey V3 = ApiKey.of("0123456789abcdef0123456789abcdef");
    static final String SERIAL = "5157F09EFDC096DE15EBE81A47057A72";
    static final String PLATFORM = "PUB_KEY_ID_0000000000000000000000000000001";
    static final KeyPair OURS = TestAuthority.rsa();
    static final KeyPair THEIRS = TestAuthority.rsa();

    private SampleMerchant() {}

    static Merchant merchant() {
        return new Merchant(
                APPID,
                MCHID,
                V2,
                V3,
                new MerchantKey(SERIAL, OURS.getPrivate()),
                "https://shop.example/wechat");
    }

    static PlatformKeys platform() {
        return PlatformKeys.ofPublicKey(PLATFORM, THEIRS.getPublic());
    }

    /// A V2 answer as the gateway signs it.
    static Answered v2(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("return_code", "SUCCESS");
        all.put("appid", APPID);
        all.put("mch_id", MCHID);
        all.put("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS");
        all.put("sign", V2Signature.HMAC_SHA256.sign(all, V2));
        return answered(200, Map.of(), V2Xml.write(all));
    }

    /// A v3 answer as the gateway signs it.
    static Answered v3(int status, String body) {
        return answered(status, signature(body, PLATFORM, THEIRS.getPrivate(), NOW), Body.of(body));
    }

    static Map<String, List<String>> signature(
            String body, String serial, PrivateKey key, Instant at) {
        var seconds = Long.toString(at.getEpochSecond());
        try {
            var signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(key);
            signing.update(
                    (seconds + "\nnonce0001\n" + body + "\n").getBytes(StandardCharsets.UTF_8));
            var signature = Base64.getEncoder().encodeToString(signing.sign());
            return Map.of(
                    "Wechatpay-Timestamp", List.of(seconds),
                    "Wechatpay-Nonce", List.of("nonce0001"),
                    "Wechatpay-Serial", List.of(serial),
                    "Wechatpay-Signature", List.of(signature),
                    "Wechatpay-Signature-Type", List.of(V3Signature.SCHEME));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answered answered(int status, Map<String, List<String>> headers, Body body) {
        return new Answered(status, Headers.of(headers), body, Duration.ofMillis(5), NOW);
    }
}

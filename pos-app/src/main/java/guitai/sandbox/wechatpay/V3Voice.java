package guitai.sandbox.wechatpay;

import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// How the v3 gateway speaks: JSON under a signature that names its key.
///
/// Refusals are signed too, as the real ones are, though the official client does not look.
final class V3Voice {
    private static final String TYPE = "WECHATPAY2-SHA256-RSA2048";

    private final Key platformCertificate;
    private final Key publicKey;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    V3Voice(Key platformCertificate, Key publicKey, InstantSource clock) {
        this.platformCertificate = platformCertificate;
        this.publicKey = publicKey;
        this.clock = clock;
    }

    /// A key to sign with.
    ///
    /// @param serial the platform certificate's, or `PUB_KEY_ID_` and digits
    record Key(String serial, PrivateKey key) {
        @Override
        public String toString() {
            return "Key[" + serial + "]";
        }
    }

    /// The key a caller wants to hear: public-key mode when it names that key, else the platform
    /// certificate's.
    Key forCaller(String wechatpaySerial) {
        return wechatpaySerial.equals(publicKey.serial()) ? publicKey : platformCertificate;
    }

    /// JSON, or nothing at all for a 204, signed.
    ///
    /// @param number what `Request-ID` ends with; 0 for a success
    Reply signed(int status, String body, long number, Key key) {
        return signed(status, body, number, key, Duration.ZERO);
    }

    /// The same by a clock that is wrong.
    Reply signed(int status, String body, long number, Key key, Duration skew) {
        // The usual client reads the type of an empty answer too.
        var plain = Reply.json(status, status == 204 ? "" : body);
        var headers = new ArrayList<>(plain.headers());
        headers.add(new Header("Request-ID", requestId(number)));
        headers.addAll(signature(plain.text(), key, skew));
        return plain.withHeaders(headers);
    }

    /// What stands above a signed body.
    ///
    /// @param skew by how much the time told is wrong
    List<Header> signature(String body, Key key, Duration skew) {
        var timestamp = Long.toString(clock.instant().plus(skew).getEpochSecond());
        var nonce = nonce();
        var signature = Rsa.sign(timestamp + "\n" + nonce + "\n" + body + "\n", key.key());
        return signature(timestamp, nonce, key.serial(), signature);
    }

    /// What stands above a callback.
    List<Header> callback(String body, Key key) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Content-Type", "application/json; charset=utf-8"));
        headers.add(new Header("Request-ID", requestId(0)));
        headers.addAll(signature(body, key, Duration.ZERO));
        return headers;
    }

    /// The same with a signature that must be refused: WeChat Pay finds out like this who checks.
    List<Header> probe(String body, Key key) {
        return callback(body, key).stream()
                .map(
                        h ->
                                h.name().equals("Wechatpay-Signature")
                                        ? new Header(h.name(), "WECHATPAY/SIGNTEST/" + h.value())
                                        : h)
                .toList();
    }

    static List<Header> signature(String timestamp, String nonce, String serial, String signature) {
        return List.of(
                new Header("Wechatpay-Timestamp", timestamp),
                new Header("Wechatpay-Nonce", nonce),
                new Header("Wechatpay-Serial", serial),
                new Header("Wechatpay-Signature", signature),
                new Header("Wechatpay-Signature-Type", TYPE));
    }

    /// 32 characters nobody can foresee.
    String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    String requestId(long number) {
        return "08" + nonce().substring(0, 26) + "-" + number;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

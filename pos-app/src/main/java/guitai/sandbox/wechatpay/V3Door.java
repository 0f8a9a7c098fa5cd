package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.web.Call;
import guitai.sandbox.wechatpay.Shape.Flaw;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Who may ask: v3 requests are signed with the merchant's certificate, at most five minutes ago.
final class V3Door {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final WechatMerchant merchant;
    private final InstantSource clock;
    private final V3Voice voice;

    V3Door(WechatMerchant merchant, InstantSource clock, V3Voice voice) {
        this.merchant = merchant;
        this.clock = clock;
        this.voice = voice;
    }

    /// Why a call is turned away; empty when it is the merchant's.
    ///
    /// @param skew how far this gateway's clock is ahead
    Optional<V3Answer> refused(Call call, Duration skew) {
        if (call.header("Accept").isEmpty() || call.header("User-Agent").isEmpty()) {
            return Optional.of(V3Answer.refused(V3Error.PARAM_ERROR, "Http头缺少Accept或User-Agent"));
        }
        var type = call.header("Content-Type").orElse("");
        if (call.method().equals("POST") && !type.startsWith("application/json")) {
            return Optional.of(
                    V3Answer.refused(V3Error.PARAM_ERROR, "Http头Content-Type须为application/json"));
        }
        var serial = call.header("Wechatpay-Serial").orElse("");
        if (serial.startsWith("PUB_KEY_ID_") && !serial.equals(merchant.publicKeyId())) {
            return Optional.of(V3Answer.refused(V3Error.PARAM_ERROR, "Wechatpay-Serial不属于该商户"));
        }
        var sent = Authorization.parse(call.header("Authorization").orElse(""));
        if (sent.isEmpty()) return signError("Authorization", "Http头Authorization缺失或格式错误");
        return signed(call, sent.get(), skew);
    }

    private Optional<V3Answer> signed(Call call, Authorization sent, Duration skew) {
        if (!sent.mchid().equals(merchant.mchid())) return signError("mchid", "商户号不存在");
        if (!sent.serial().equalsIgnoreCase(merchant.merchantSerial())) {
            return signError("serial_no", "商户证书序列号有误");
        }
        long apart = clock.instant().plus(skew).getEpochSecond() - sent.timestamp();
        if (Math.abs(apart) > TOLERANCE.toSeconds()) {
            return signError("timestamp", "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
        }
        var text = sent.signedText(call.method(), call.target(), call.text());
        return Rsa.verify(text, sent.signature(), merchant.certificate().getPublicKey())
                ? Optional.empty()
                : signError("signature", "sign not match");
    }

    private static Optional<V3Answer> signError(String field, String issue) {
        return Optional.of(
                new V3Answer.Refused(
                        V3Error.SIGN_ERROR,
                        V3Error.SIGN_ERROR.message,
                        Optional.of(new Flaw(field, "", issue)),
                        "authorization"));
    }

    /// The platform's certificates, sealed: whoever has the APIv3 key may believe them.
    ObjectNode certificates() {
        var certificate = merchant.platformCertificate();
        var nonce = voice.nonce().substring(0, 12);
        String pem;
        try {
            pem =
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the platform's certificate was read before", e);
        }
        var body = JsonNodeFactory.instance.objectNode();
        var entry = body.putArray("data").addObject();
        entry.put("serial_no", merchant.platformSerial())
                .put("effective_time", Clockface.rfc3339(certificate.getNotBefore().toInstant()))
                .put("expire_time", Clockface.rfc3339(certificate.getNotAfter().toInstant()));
        entry.putObject("encrypt_certificate")
                .put("algorithm", "AEAD_AES_256_GCM")
                .put("nonce", nonce)
                .put("associated_data", "certificate")
                .put("ciphertext", Aead.seal(merchant.v3Key(), nonce, "certificate", pem));
        return body;
    }
}

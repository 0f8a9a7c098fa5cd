package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange.Answered;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Fetches the gateway's certificates, where its keys are not a public key that stays.
///
/// The answer is signed itself. It is believed under a certificate we already trust; the very first
/// time under one it brings along, which only the gateway can have encrypted with our APIv3 key.
final class Certificates {
    // A gateway that signs with a key nobody knows is asked about it now and then, not at each
    // call.
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TAG_BITS = 128;
    private static final int MOST = 20;

    private final V3Client client;
    private final PlatformKeys keys;
    private final ApiKey opener;
    private final InstantSource clock;
    private Instant lastTry = Instant.MIN;

    Certificates(V3Client client, PlatformKeys keys, ApiKey opener, InstantSource clock) {
        this.client = client;
        this.keys = keys;
        this.opener = opener;
        this.clock = clock;
    }

    /// Renews them if an answer could not be checked for want of one. Moves no money; one request.
    synchronized void ifWanted() {
        var now = clock.instant();
        if (!keys.wanted() || now.isBefore(lastTry.plus(PAUSE))) return;
        lastTry = now;
        renew();
    }

    /// @return whether an answer came that could be believed
    synchronized boolean renew() {
        if (!(client.send("certificates", "GET", "/v3/certificates", Body.NONE)
                instanceof Answered answered)) {
            return false;
        }
        var brought = Json.read(answered.body().text()).map(this::open).orElse(List.of());
        var believed = keys.none() ? PlatformKeys.ofCertificates(brought) : keys;
        if (client.read(answered, believed) instanceof V3Answer.Signed signed
                && signed.status() == 200
                && !brought.isEmpty()) {
            keys.trust(brought);
            return true;
        }
        return false;
    }

    private List<X509Certificate> open(JsonNode answer) {
        var opened = new ArrayList<X509Certificate>();
        for (var one : answer.path("data")) {
            if (opened.size() == MOST) break;
            decrypt(one.path("encrypt_certificate"), opener)
                    .flatMap(Certificates::certificate)
                    .filter(this::valid)
                    .ifPresent(opened::add);
        }
        return opened;
    }

    private boolean valid(X509Certificate certificate) {
        var now = clock.instant();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /// AEAD_AES_256_GCM: the tag stands behind the text.
    static Optional<byte[]> decrypt(JsonNode sealed, ApiKey key) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = Json.text(sealed, "nonce").getBytes(StandardCharsets.UTF_8);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key.bytes(), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Json.text(sealed, "associated_data").getBytes(StandardCharsets.UTF_8));
            var text = Base64.getDecoder().decode(Json.text(sealed, "ciphertext"));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException | IllegalArgumentException notForUs) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> certificate(byte[] pem) {
        try {
            var read =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem));
            return read instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (GeneralSecurityException noCertificate) {
            return Optional.empty();
        }
    }
}

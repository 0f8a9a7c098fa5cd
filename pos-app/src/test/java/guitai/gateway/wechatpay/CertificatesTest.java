package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Identity;
import guitai.gateway.http.RawServer;
import guitai.gateway.http.RawServer.Behaviour;
import guitai.gateway.http.TestAuthority;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How the gateway's certificates come to be believed, and how they do not.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CertificatesTest {
    private static final TestAuthority TENPAY = TestAuthority.named("Tenpay.com Root CA");
    private static final Identity OLD = identity();
    private static final Identity NEW = identity();

    private final AtomicReference<Instant> now = new AtomicReference<>(SampleMerchant.NOW);
    private final InstantSource clock = now::get;

    @Test
    void the_first_certificates_are_believed_because_only_the_gateway_has_our_key()
            throws Exception {
        var keys = PlatformKeys.ofCertificates(List.of());
        try (var server = answering(SampleMerchant.V3, NEW, NEW)) {
            assertThat(certificates(keys, server).renew()).isTrue();
            assertThat(server.requests().getFirst()).startsWith("GET /v3/certificates HTTP/1.1");
        }
        assertThat(keys.find(serial(NEW))).contains(NEW.chain().getFirst().getPublicKey());
        assertThat(keys.wanted()).isFalse();
    }

    @Test
    void later_ones_are_believed_under_one_we_trust_already() throws Exception {
        var keys = PlatformKeys.ofCertificates(OLD.chain());
        try (var server = answering(SampleMerchant.V3, OLD, NEW)) {
            assertThat(keys.find(serial(NEW))).isEmpty();
            assertThat(keys.wanted()).isTrue();
            assertThat(certificates(keys, server).renew()).isTrue();
        }
        assertThat(keys.find(serial(NEW))).isPresent();
        assertThat(keys.find(serial(OLD))).isPresent();
    }

    @Test
    void one_that_vouches_only_for_itself_is_not_believed_once_we_trust_another() throws Exception {
        var keys = PlatformKeys.ofCertificates(OLD.chain());
        try (var server = answering(SampleMerchant.V3, NEW, NEW)) {
            assertThat(certificates(keys, server).renew()).isFalse();
        }
        assertThat(keys.find(serial(NEW))).isEmpty();
    }

    @Test
    void what_was_not_sealed_with_our_key_is_not_believed() throws Exception {
        var keys = PlatformKeys.ofCertificates(List.of());
        try (var server = answering(SampleMerchant.V2, NEW, NEW)) {
            assertThat(certificates(keys, server).renew()).isFalse();
        }
        assertThat(keys.none()).isTrue();
    }

    @Test
    void one_whose_time_is_over_is_not_believed() throws Exception {
        now.set(Instant.parse("2100-06-01T00:00:00Z"));
        var keys = PlatformKeys.ofCertificates(List.of());
        try (var server = answering(SampleMerchant.V3, NEW, NEW)) {
            assertThat(certificates(keys, server).renew()).isFalse();
        }
        assertThat(keys.none()).isTrue();
    }

    @Test
    void a_gateway_that_signs_with_a_key_nobody_knows_is_asked_about_it_once_a_minute()
            throws Exception {
        var keys = PlatformKeys.ofCertificates(OLD.chain());
        try (var server = answering(SampleMerchant.V3, NEW, NEW)) {
            var certificates = certificates(keys, server);
            certificates.ifWanted();
            assertThat(server.requests()).isEmpty();
            for (int i = 0; i < 3; i++) {
                assertThat(keys.find("7777")).isEmpty();
                certificates.ifWanted();
            }
            assertThat(server.requests()).hasSize(1);
            now.set(now.get().plus(Duration.ofMinutes(2)));
            certificates.ifWanted();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_public_key_needs_no_certificates() {
        var keys = SampleMerchant.platform();
        assertThat(keys.find("7777")).isEmpty();
        assertThat(keys.wanted()).isFalse();
        assertThat(keys.asksFor()).isEqualTo(SampleMerchant.PLATFORM);
        assertThat(keys.find(SampleMerchant.PLATFORM)).isPresent();
    }

    private Certificates certificates(PlatformKeys keys, RawServer server) {
        var base = server.at("/");
        var line = new HttpLine(Tls.ofThisMachine(), TimeOuts.DEFAULT, clock);
        var client =
                new V3Client(
                        SampleMerchant.merchant(),
                        keys,
                        new Endpoints(base, base, base),
                        line,
                        new Nonces(new SecureRandom()),
                        clock,
                        new Skew());
        return new Certificates(client, keys, SampleMerchant.V3, clock);
    }

    /// @param sealing what the certificate is encrypted with
    /// @param signing who signs the answer
    private RawServer answering(ApiKey sealing, Identity signing, Identity brought)
            throws Exception {
        var body =
                """
                {"data":[{"serial_no":"%s","encrypt_certificate":{
                "algorithm":"AEAD_AES_256_GCM","nonce":"0123456789ab",
                "associated_data":"certificate","ciphertext":"%s"}}]}\
                """
                        .formatted(serial(brought), sealed(sealing, brought));
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        SampleMerchant.signature(body, serial(signing), signing.key(), now.get())
                .forEach((name, values) -> head.append(name + ": " + values.getFirst() + "\r\n"));
        return new RawServer(Behaviour.say(head + "\r\n" + body));
    }

    private static String sealed(ApiKey key, Identity brought) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key.bytes(), "AES"),
                new GCMParameterSpec(128, "0123456789ab".getBytes(StandardCharsets.US_ASCII)));
        cipher.updateAAD("certificate".getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(cipher.doFinal(pem(brought.chain().getFirst())));
    }

    private static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String serial(Identity identity) {
        return PlatformKeys.serial(identity.chain().getFirst());
    }

    private static Identity identity() {
        try {
            return TENPAY.identity("Tenpay.com sign");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

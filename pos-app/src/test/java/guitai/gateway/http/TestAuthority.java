package guitai.gateway.http;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority made for one test, and the certificates it signs.
public final class TestAuthority {
    private static final AtomicLong SERIALS = new AtomicLong(1000);
    private static final char[] PASSWORD = "test".toCharArray();

    private final String name;
    private final KeyPair keys = rsa();
    private final X509Certificate certificate;

    public static TestAuthority named(String name) {
        try {
            return new TestAuthority(name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private TestAuthority(String name) throws Exception {
        this.name = name;
        this.certificate = sign(name, keys, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Identity identity(String subject) throws Exception {
        var own = rsa();
        return new Identity(own.getPrivate(), List.of(sign(subject, own, false), certificate));
    }

    /// A server's side: its own certificate for 127.0.0.1, and this authority for its clients.
    public SSLContext server() throws Exception {
        var us = identity("gateway");
        var keyStore = KeyStore.getInstance("PKCS12");
        keyStore.load(null, PASSWORD);
        keyStore.setKeyEntry("us", us.key(), PASSWORD, us.chain().toArray(X509Certificate[]::new));
        keyStore.setCertificateEntry("ca", certificate);
        var ourselves = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ourselves.init(keyStore, PASSWORD);
        var clients = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        clients.init(keyStore);
        var context = SSLContext.getInstance("TLS");
        context.init(ourselves.getKeyManagers(), clients.getTrustManagers(), null);
        return context;
    }

    public static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(String subject, KeyPair subjectKeys, boolean authority)
            throws Exception {
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=" + name),
                        BigInteger.valueOf(SERIALS.incrementAndGet()),
                        Date.from(Instant.EPOCH),
                        // A test is not the place to learn that time passes.
                        Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                        new X500Name("CN=" + subject),
                        subjectKeys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        }
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}

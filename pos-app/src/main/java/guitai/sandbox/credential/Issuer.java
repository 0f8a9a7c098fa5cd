package guitai.sandbox.credential;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;

/// The sandbox's own certificate authority. Certificates are good for simulated days long before
/// and after today.
final class Issuer {
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2049-12-31T00:00:00Z"));
    private static final X500Name NAME = new X500Name("C=CN,O=Guitai sandbox,CN=Guitai sandbox CA");
    private static final GeneralNames HERE =
            new GeneralNames(
                    new GeneralName[] {
                        new GeneralName(GeneralName.dNSName, "localhost"),
                        new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                        new GeneralName(GeneralName.iPAddress, "::1"),
                        // For a client whose address cannot be changed and whose name service can.
                        new GeneralName(GeneralName.dNSName, "api.mch.weixin.qq.com"),
                        new GeneralName(GeneralName.dNSName, "openapi.alipay.com"),
                    });

    private final SecureRandom random;
    private final KeyPair keys;
    private final X509Certificate certificate;

    Issuer(SecureRandom random) throws GeneralSecurityException, IOException {
        this.random = random;
        this.keys = ellipticKeys();
        this.certificate = issue(NAME, keys.getPublic(), true, false);
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate forServer(PublicKey key) throws GeneralSecurityException, IOException {
        return issue(new X500Name("C=CN,O=Guitai sandbox,CN=localhost"), key, false, true);
    }

    X509Certificate forName(String name, PublicKey key)
            throws GeneralSecurityException, IOException {
        return issue(new X500Name("C=CN,O=Guitai sandbox,CN=" + name), key, false, false);
    }

    KeyPair rsaKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, random);
        return generator.generateKeyPair();
    }

    KeyPair ellipticKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private X509Certificate issue(X500Name subject, PublicKey key, boolean authority, boolean here)
            throws GeneralSecurityException, IOException {
        // 159 bits, the highest set: forty hexadecimal digits, as WeChat Pay's serials have.
        var serial = new BigInteger(158, random).setBit(158);
        var builder = new JcaX509v3CertificateBuilder(NAME, serial, FROM, UNTIL, subject, key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (here) builder.addExtension(Extension.subjectAlternativeName, false, HERE);
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}

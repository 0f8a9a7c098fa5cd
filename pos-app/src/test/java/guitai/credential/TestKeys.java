package guitai.credential;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/// Keys, certificates and their files, made for a test.
final class TestKeys {
    private TestKeys() {}

    static KeyPair rsa(int bits) {
        return pair("RSA", bits);
    }

    static KeyPair ec() {
        return pair("EC", 256);
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(der));
    }

    static String bare(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    static byte[] pkcs1(KeyPair pair) throws IOException {
        return PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
    }

    /// With the serial number 1F.
    static String certificate(KeyPair pair, Instant from, Duration valid) {
        try {
            return pem("CERTIFICATE", made(pair, from, valid).getEncoded());
        } catch (CertificateException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static byte[] p12(KeyPair pair, Instant from, Duration valid, String password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = new X509Certificate[] {made(pair, from, valid)};
        store.setKeyEntry("key", pair.getPrivate(), password.toCharArray(), chain);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    private static X509Certificate made(KeyPair pair, Instant from, Duration valid) {
        var name = new X500Name("CN=1900000109");
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(0x1F),
                            Date.from(from),
                            Date.from(from.plus(valid)),
                            name,
                            pair.getPublic());
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertificateException | OperatorCreationException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException(bug);
        }
    }
}

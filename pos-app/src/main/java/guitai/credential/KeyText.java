package guitai.credential;

import guitai.credential.SecretProblem.Kind;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keys and certificates as text. Only the first block of a PEM text counts.
final class KeyText {
    // What both gateways ask for; shorter keys can be broken.
    private static final int FEWEST_BITS = 2048;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]{1,65536})-----END \\1-----");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9+/=\\s]{100,65536}");

    private KeyText() {}

    /// @param label what stands after BEGIN; empty for bare base64
    private record Block(String label, String base64) {
        byte[] der() throws Refused {
            try {
                return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            } catch (IllegalArgumentException notBase64) {
                throw new Refused(Kind.DAMAGED);
            }
        }

        @Override
        public String toString() {
            return "Block[" + label + "]";
        }
    }

    record Public(PublicKey key, Optional<X509Certificate> certificate) {}

    static PrivateKey privateKey(String text) throws Refused {
        var block = block(text);
        return switch (block.label()) {
            case "PRIVATE KEY", "" -> {
                // PKCS#1 has a number where PKCS#8 names the algorithm.
                if (tagAfterVersion(block.der()) == 0x02) throw new Refused(Kind.PKCS1);
                yield strong(privateKey(block.der()));
            }
            case "RSA PRIVATE KEY" -> throw new Refused(Kind.PKCS1);
            case "ENCRYPTED PRIVATE KEY" -> throw new Refused(Kind.ENCRYPTED);
            case "EC PRIVATE KEY" -> throw new Refused(Kind.NOT_RSA);
            case "PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE" ->
                    throw new Refused(Kind.PRIVATE_WANTED);
            default -> throw new Refused(Kind.DAMAGED);
        };
    }

    static Public publicKey(String text) throws Refused {
        var block = block(text);
        return switch (block.label()) {
            case "PUBLIC KEY" -> new Public(publicKey(block.der()), Optional.empty());
            case "CERTIFICATE" -> ofCertificate(certificate(block.der()));
            case "RSA PUBLIC KEY" -> throw new Refused(Kind.PKCS1_PUBLIC);
            case "PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY" ->
                    throw new Refused(Kind.PUBLIC_WANTED);
            case "" -> {
                if (isVersion(block.der())) throw new Refused(Kind.PUBLIC_WANTED);
                yield new Public(publicKey(block.der()), Optional.empty());
            }
            default -> throw new Refused(Kind.DAMAGED);
        };
    }

    static PublicKey ed25519(String text) throws Refused {
        var block = block(text);
        if (!block.label().equals("PUBLIC KEY")) {
            throw new Refused(
                    block.label().endsWith("PRIVATE KEY") ? Kind.PUBLIC_WANTED : Kind.DAMAGED);
        }
        var der = block.der();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (InvalidKeySpecException notEd25519) {
            throw new Refused(anyPublicKey(der) ? Kind.NOT_ED25519 : Kind.DAMAGED);
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException("a Java without Ed25519", bug);
        }
    }

    private static boolean anyPublicKey(byte[] der) {
        try {
            rsa().generatePublic(new X509EncodedKeySpec(der));
            return true;
        } catch (InvalidKeySpecException notRsa) {
            return ofAnotherKind(der);
        }
    }

    static X509Certificate certificate(String text) throws Refused {
        var block = block(text);
        if (!block.label().equals("CERTIFICATE")) throw new Refused(Kind.CERTIFICATE_WANTED);
        return certificate(block.der());
    }

    static <K extends java.security.Key> K strong(K key) throws Refused {
        if (!(key instanceof RSAKey rsa)) throw new Refused(Kind.NOT_RSA);
        if (rsa.getModulus().bitLength() < FEWEST_BITS) throw new Refused(Kind.TOO_SHORT);
        return key;
    }

    private static Block block(String text) throws Refused {
        var found = BLOCK.matcher(text);
        if (found.find()) return new Block(found.group(1), found.group(2));
        if (BARE.matcher(text).matches()) return new Block("", text);
        throw new Refused(text.contains("-----BEGIN ") ? Kind.DAMAGED : Kind.NOT_PEM);
    }

    private static PrivateKey privateKey(byte[] der) throws Refused {
        try {
            return rsa().generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (InvalidKeySpecException notRsa) {
            throw new Refused(ofAnotherKind(der) ? Kind.NOT_RSA : Kind.DAMAGED);
        }
    }

    private static PublicKey publicKey(byte[] der) throws Refused {
        try {
            return strong(rsa().generatePublic(new X509EncodedKeySpec(der)));
        } catch (InvalidKeySpecException notRsa) {
            throw new Refused(ofAnotherKind(der) ? Kind.NOT_RSA : Kind.DAMAGED);
        }
    }

    private static X509Certificate certificate(byte[] der) throws Refused {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new Refused(Kind.DAMAGED);
        }
    }

    private static Public ofCertificate(X509Certificate certificate) throws Refused {
        return new Public(strong(certificate.getPublicKey()), Optional.of(certificate));
    }

    private static KeyFactory rsa() {
        try {
            return KeyFactory.getInstance("RSA");
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException("a Java without RSA", bug);
        }
    }

    /// Whether it is a whole key, of elliptic curves.
    private static boolean ofAnotherKind(byte[] der) {
        for (var algorithm : new String[] {"EC", "EdDSA"}) {
            try {
                var factory = KeyFactory.getInstance(algorithm);
                if (isVersion(der)) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
                else factory.generatePublic(new X509EncodedKeySpec(der));
                return true;
            } catch (GeneralSecurityException notThis) {
                // The next one may be it.
            }
        }
        return false;
    }

    /// A private key begins with the number of its version, a public one with its algorithm.
    private static boolean isVersion(byte[] der) {
        int at = contentAt(der);
        return at < der.length && der[at] == 0x02;
    }

    /// The tag behind the version number, or -1.
    private static int tagAfterVersion(byte[] der) {
        int at = contentAt(der) + 3;
        return isVersion(der) && at < der.length ? der[at] : -1;
    }

    /// Where the outer sequence's content begins: behind its tag and the one to three bytes that
    /// say how long it is.
    private static int contentAt(byte[] der) {
        if (der.length < 2) return der.length;
        int length = der[1] & 0xFF;
        return length < 0x80 ? 2 : 2 + (length & 0x7F);
    }
}

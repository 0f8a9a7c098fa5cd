package guitai.sandbox.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;

/// Keys and certificates as text files that only their owner may read.
final class Pem {
    private Pem() {}

    static String privateKey(Key key) {
        return armoured("PRIVATE KEY", key.getEncoded());
    }

    static String publicKey(PublicKey key) {
        return armoured("PUBLIC KEY", key.getEncoded());
    }

    static String certificate(Certificate certificate) throws GeneralSecurityException {
        return armoured("CERTIFICATE", certificate.getEncoded());
    }

    private static String armoured(String what, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    static PrivateKey readPrivateKey(Path file) throws IOException, GeneralSecurityException {
        return readPrivateKey(file, "RSA");
    }

    static PrivateKey readPrivateKey(Path file, String algorithm)
            throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
    }

    static PublicKey readPublicKey(Path file) throws IOException, GeneralSecurityException {
        return readPublicKey(file, "RSA");
    }

    static PublicKey readPublicKey(Path file, String algorithm)
            throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(algorithm)
                .generatePublic(new X509EncodedKeySpec(bytes(file)));
    }

    static X509Certificate readCertificate(Path file) throws IOException, GeneralSecurityException {
        var found =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes(file)));
        return (X509Certificate) found;
    }

    private static byte[] bytes(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return Base64.getDecoder().decode(text);
    }

    /// As it is written in requests: hexadecimal, capital letters.
    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        if (posix(folder)) {
            var mine = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
        } else {
            Files.createDirectories(folder);
        }
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        try {
            if (posix(file)) {
                var mine = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));
            }
        } catch (FileAlreadyExistsException again) {
            // Made by a start that was cut off: written anew.
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

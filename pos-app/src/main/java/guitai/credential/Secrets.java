package guitai.credential;

import guitai.credential.SecretProblem.Kind;
import guitai.credential.SecretReading.Unusable;
import guitai.credential.SecretReading.Usable;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the secrets of the payment channels: in the environment, else in files. They are never in
/// the books, so neither a backup nor a support bundle can carry them.
///
/// Thread-safe; every call reads its file anew. No answer and no message holds any part of a
/// secret.
public final class Secrets {
    // WeChat Pay's APIv2 and APIv3 keys: 32 bytes, typed by the merchant on its portal.
    private static final Pattern SHARED = Pattern.compile("[0-9A-Za-z]{32}");

    // 32 bytes, what HMAC-SHA256 takes whole.
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{64}");

    private final Path folder;
    private final Map<String, String> environment;
    private final InstantSource clock;

    /// @param folder relative file names begin here
    public Secrets(Path folder, Map<String, String> environment, InstantSource clock) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /// Where one secret is looked for.
    ///
    /// @param variable of the environment; it wins over the file
    /// @param file absolute or below the folder; empty if no file was named
    public record Place(String variable, String file) {}

    /// An RSA key of at least 2048 bits, PKCS#8 in PEM, or the bare base64 that Alipay's tool
    /// makes.
    public SecretReading<PrivateKey> privateKey(Place place) {
        return read(place, (source, _) -> KeyText.privateKey(source.text()));
    }

    /// What a gateway signs with: SPKI or a certificate in PEM, or bare base64.
    public SecretReading<VerifyingKey> publicKey(Place place) {
        return read(
                place,
                (source, warnings) -> {
                    var key = KeyText.publicKey(source.text());
                    if (key.certificate().isPresent()) {
                        validNow(key.certificate().get(), source.where(), warnings);
                    }
                    return new VerifyingKey(
                            key.key(), key.certificate().map(MerchantIdentity::serial).orElse(""));
                });
    }

    /// A certificate in PEM, such as that of an authority trusted on one line only.
    public SecretReading<X509Certificate> certificate(Place place) {
        return read(
                place,
                (source, warnings) -> {
                    var certificate = KeyText.certificate(source.text());
                    validNow(certificate, source.where(), warnings);
                    return certificate;
                });
    }

    /// A key with its certificate in a PKCS#12 file (apiclient_cert.p12).
    ///
    /// @param password WeChat Pay's is the merchant's number
    public SecretReading<MerchantIdentity> identity(Place place, SharedSecret password) {
        return read(
                place,
                (source, warnings) -> {
                    var identity = KeyStoreFile.identity(source.bytes(), password);
                    validNow(identity.chain().getFirst(), source.where(), warnings);
                    return identity;
                });
    }

    /// A key both sides know: 32 letters and digits, in a file of its own.
    public SecretReading<SharedSecret> shared(Place place) {
        return read(
                place,
                (source, _) -> {
                    var text = source.text().strip();
                    if (!SHARED.matcher(text).matches()) throw new Refused(Kind.WRONG_LENGTH);
                    return new SharedSecret(text);
                });
    }

    /// A key both sides know, as 64 hexadecimal digits, in a file of its own.
    public SecretReading<SharedSecret> hexadecimal(Place place) {
        return read(
                place,
                (source, _) -> {
                    var text = source.text().strip();
                    if (!HEXADECIMAL.matcher(text).matches()) {
                        throw new Refused(Kind.NOT_HEXADECIMAL);
                    }
                    return new SharedSecret(text);
                });
    }

    /// What head office signs tokens with: Ed25519, SPKI in PEM.
    public SecretReading<VerifyingKey> issuerKey(Place place) {
        return read(place, (source, _) -> new VerifyingKey(KeyText.ed25519(source.text()), ""));
    }

    private interface Reader<T> {
        T read(SecretSource source, List<SecretWarning> warnings) throws Refused;
    }

    private <T> SecretReading<T> read(Place place, Reader<T> reader) {
        var warnings = new ArrayList<SecretWarning>();
        var where = place.file().isEmpty() ? place.variable() : place.file();
        try {
            var source = SecretSource.of(place, folder, environment, warnings);
            where = source.where();
            return new Usable<>(reader.read(source, warnings), warnings);
        } catch (Refused refused) {
            return new Unusable<>(new SecretProblem(where, refused.kind()));
        }
    }

    private void validNow(X509Certificate certificate, String where, List<SecretWarning> warnings)
            throws Refused {
        var now = clock.instant();
        var until = certificate.getNotAfter().toInstant();
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new Refused(Kind.NOT_YET_VALID);
        }
        if (now.isAfter(until)) throw new Refused(Kind.EXPIRED);
        if (now.plus(java.time.Duration.ofDays(30)).isAfter(until)) {
            warnings.add(new SecretWarning(where, SecretWarning.Kind.EXPIRES_SOON));
        }
    }
}

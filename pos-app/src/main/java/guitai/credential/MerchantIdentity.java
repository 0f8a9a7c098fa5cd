package guitai.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/// A merchant's private key with its certificate.
///
/// @param chain the merchant's certificate first
public record MerchantIdentity(PrivateKey key, List<X509Certificate> chain) {
    public MerchantIdentity {
        chain = List.copyOf(chain);
    }

    /// Capital hexadecimal, as WeChat Pay names certificates.
    public String serial() {
        return serial(chain.getFirst());
    }

    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "MerchantIdentity[" + serial() + "]";
    }
}

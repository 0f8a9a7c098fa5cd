package guitai.gateway.http;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.List;

/// Who we are to a gateway that asks for a client certificate (apiclient_cert.p12).
///
/// @param chain our certificate first; an RSA key of another certificate is refused
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("no certificate");
        if (key instanceof RSAKey ours
                && chain.getFirst().getPublicKey() instanceof RSAKey certified
                && !ours.getModulus().equals(certified.getModulus())) {
            throw new IllegalArgumentException(
                    "the key does not belong to certificate " + serial(chain));
        }
    }

    @Override
    public String toString() {
        return "Identity[" + serial(chain) + "]";
    }

    private static String serial(List<X509Certificate> chain) {
        return chain.getFirst().getSerialNumber().toString(16);
    }
}

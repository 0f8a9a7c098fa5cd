package guitai.gateway.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Whom we believe and who we are, on one line. There is no way to believe everybody.
///
/// Name and certificate of the other side are always compared.
public final class Tls {
    private static final char[] IN_MEMORY_ONLY = "in memory only".toCharArray();

    private final SSLContext context;

    private Tls(SSLContext context) {
        this.context = context;
    }

    /// The authorities this machine trusts; no client certificate.
    public static Tls ofThisMachine() {
        return of(Optional.empty(), List.of());
    }

    /// @param also authorities trusted on this line only, besides the machine's: a sandbox's own
    /// @throws IllegalArgumentException if the key and the certificates do not belong together or
    ///   are of a kind this machine cannot use
    public static Tls of(Optional<Identity> us, List<X509Certificate> also) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(ourselves(us), trusted(also), null);
            return new Tls(context);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("TLS cannot be set up", unusable);
        }
    }

    SSLContext context() {
        return context;
    }

    private static KeyManager[] ourselves(Optional<Identity> us)
            throws GeneralSecurityException, IOException {
        var keys = emptyStore();
        if (us.isPresent()) {
            var chain = us.get().chain().toArray(X509Certificate[]::new);
            keys.setKeyEntry("us", us.get().key(), IN_MEMORY_ONLY, chain);
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, IN_MEMORY_ONLY);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trusted(List<X509Certificate> also)
            throws GeneralSecurityException, IOException {
        var algorithm = TrustManagerFactory.getDefaultAlgorithm();
        var machine = TrustManagerFactory.getInstance(algorithm);
        machine.init((KeyStore) null);
        if (also.isEmpty()) return machine.getTrustManagers();
        var all = new ArrayList<>(also);
        for (var manager : machine.getTrustManagers()) {
            if (manager instanceof X509TrustManager authorities) {
                all.addAll(List.of(authorities.getAcceptedIssuers()));
            }
        }
        var store = emptyStore();
        for (int i = 0; i < all.size(); i++) store.setCertificateEntry("ca" + i, all.get(i));
        var both = TrustManagerFactory.getInstance(algorithm);
        both.init(store);
        return both.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY_ONLY);
        return store;
    }
}

package guitai.credential;

import guitai.credential.SecretProblem.Kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A PKCS#12 file, such as WeChat Pay's apiclient_cert.p12.
final class KeyStoreFile {
    private KeyStoreFile() {}

    static MerchantIdentity identity(byte[] bytes, SharedSecret secret) throws Refused {
        var password = secret.secret().toCharArray();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return pair(KeyText.strong(key), chain(store, alias));
                }
            }
            throw new Refused(Kind.NO_KEY_INSIDE);
        } catch (IOException unreadable) {
            throw new Refused(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? Kind.WRONG_PASSWORD
                            : Kind.DAMAGED);
        } catch (UnrecoverableKeyException wrong) {
            throw new Refused(Kind.WRONG_PASSWORD);
        } catch (GeneralSecurityException damaged) {
            throw new Refused(Kind.DAMAGED);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String alias)
            throws GeneralSecurityException, Refused {
        var chain = store.getCertificateChain(alias);
        if (chain == null || chain.length == 0) throw new Refused(Kind.NO_KEY_INSIDE);
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private static MerchantIdentity pair(PrivateKey key, List<X509Certificate> chain)
            throws Refused {
        if (key instanceof RSAPrivateKey own
                && chain.getFirst().getPublicKey() instanceof RSAPublicKey theirs
                && own.getModulus().equals(theirs.getModulus())) {
            return new MerchantIdentity(key, chain);
        }
        throw new Refused(Kind.NOT_A_PAIR);
    }
}

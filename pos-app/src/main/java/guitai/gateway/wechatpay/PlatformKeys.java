package guitai.gateway.wechatpay;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// The gateway's keys we believe, by the name an answer gives (`Wechatpay-Serial`).
///
/// Two modes: a *public key* the merchant has downloaded once, which never changes by itself, or
/// *platform certificates*, which do, and which the gateway hands out encrypted under the APIv3
/// key. Thread-safe.
public final class PlatformKeys {
    private final String publicKeyId;
    private final boolean renewable;
    private final AtomicReference<Map<String, PublicKey>> trusted;
    private final AtomicBoolean strange = new AtomicBoolean();

    private PlatformKeys(String publicKeyId, boolean renewable, Map<String, PublicKey> trusted) {
        this.publicKeyId = publicKeyId;
        this.renewable = renewable;
        this.trusted = new AtomicReference<>(trusted);
    }

    /// @param id `PUB_KEY_ID_` and digits
    public static PlatformKeys ofPublicKey(String id, PublicKey key) {
        return new PlatformKeys(id, false, Map.of(name(id), key));
    }

    /// @param known may be empty: the first ones then come from the gateway
    public static PlatformKeys ofCertificates(List<X509Certificate> known) {
        return new PlatformKeys("", true, bySerial(known));
    }

    Optional<PublicKey> find(String serial) {
        var found = Optional.ofNullable(trusted.get().get(name(serial)));
        if (found.isEmpty()) strange.set(true);
        return found;
    }

    /// What a request says it expects to be answered under; empty text where it says nothing.
    String asksFor() {
        return publicKeyId;
    }

    /// Whether the gateway should be asked for its certificates: we have none, or it has signed
    /// with one we do not know.
    boolean wanted() {
        return renewable && (none() || strange.get());
    }

    boolean none() {
        return trusted.get().isEmpty();
    }

    void trust(List<X509Certificate> certificates) {
        strange.set(false);
        trusted.updateAndGet(
                before -> {
                    var all = new HashMap<>(before);
                    all.putAll(bySerial(certificates));
                    return Map.copyOf(all);
                });
    }

    static String serial(X509Certificate certificate) {
        return name(certificate.getSerialNumber().toString(16));
    }

    /// One spelling of a serial number: some write its leading noughts.
    private static String name(String serial) {
        return serial.replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, PublicKey> bySerial(List<X509Certificate> certificates) {
        var keys = new TreeMap<String, PublicKey>();
        for (var certificate : certificates) {
            keys.put(serial(certificate), certificate.getPublicKey());
        }
        return Map.copyOf(keys);
    }

    @Override
    public String toString() {
        var names = trusted.get().keySet().toArray(String[]::new);
        Arrays.sort(names);
        return "PlatformKeys" + Arrays.toString(names);
    }
}

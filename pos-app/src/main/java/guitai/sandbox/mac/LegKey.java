package guitai.sandbox.mac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of one leg, and what is authenticated with it.
///
/// ```
/// request: HMAC-SHA256(key, METHOD \n path-with-query \n X-Time \n body)
/// answer:  HMAC-SHA256(key, X-Mac of the request \n status \n X-Time \n body)
/// ```
///
/// Both stand in `X-Mac` in base64; `X-Time` is an instant in whole seconds.
public final class LegKey {
    private static final int LENGTH = 32;

    private final String id;
    private final byte[] key;

    /// @param key 32 bytes
    public LegKey(String id, byte[] key) {
        if (key.length != LENGTH) throw new IllegalArgumentException("a key has 32 bytes");
        this.id = id;
        this.key = key.clone();
    }

    /// Reads a file of 64 hexadecimal digits.
    public static LegKey read(String id, Path file) throws IOException {
        try {
            return new LegKey(id, HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException bad) {
            // Its message would quote the key.
            throw new IOException(file + " does not hold 64 hexadecimal digits");
        }
    }

    public String id() {
        return id;
    }

    public String ofRequest(String method, String target, String time, byte[] body) {
        return mac(method + "\n" + target + "\n" + time + "\n", body);
    }

    public String ofAnswer(String requestMac, int status, String time, byte[] body) {
        return mac(requestMac + "\n" + status + "\n" + time + "\n", body);
    }

    private String mac(String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /// Compares without telling by its time how much was right.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LegKey[" + id + "]";
    }
}

package guitai.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key two ends of one line share. Shows its number only.
///
/// Thread-safe.
public final class MacKey {
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");
    private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F]{64}");

    private final String id;
    private final SecretKeySpec key;

    private MacKey(String id, SecretKeySpec key) {
        this.id = id;
        this.key = key;
    }

    /// @param id what the other end knows it by
    /// @param secret 64 hexadecimal digits
    /// @throws IllegalArgumentException for anything else, without quoting it
    public static MacKey of(String id, String secret) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("no number of a key");
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("key " + id + " is not 64 hexadecimal digits");
        }
        return new MacKey(id, new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
    }

    String id() {
        return id;
    }

    /// Over a request as it goes out.
    ///
    /// @param target path and query
    String ofRequest(String method, String target, String time, Body body) {
        return over(method + "\n" + target + "\n" + time + "\n", body);
    }

    /// Over an answer, which is tied to its request: no answer fits another question.
    String ofAnswer(String request, int status, String time, Body body) {
        return over(request + "\n" + status + "\n" + time + "\n", body);
    }

    /// The same over an answer whose body went to a file.
    String ofAnswer(String request, int status, String time, Path file) throws IOException {
        var mac = begun(request + "\n" + status + "\n" + time + "\n");
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                mac.update(piece, 0, read);
            }
        }
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }

    private String over(String head, Body body) {
        return Base64.getEncoder().encodeToString(begun(head).doFinal(body.bytes()));
    }

    private Mac begun(String head) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac;
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("a Java without HMAC-SHA256", bug);
        }
    }

    @Override
    public String toString() {
        return "MacKey[" + id + "]";
    }
}

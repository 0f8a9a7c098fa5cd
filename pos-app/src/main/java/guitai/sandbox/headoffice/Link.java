package guitai.sandbox.headoffice;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// One journal entry as it came up.
///
/// @param at milliseconds since 1970
/// @param body in base64
/// @param hash 64 hexadecimal digits
record Link(long seq, long at, String type, int version, String id, String body, String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final String BEFORE_FIRST = "0".repeat(64);

    /// @return empty when it is no entry
    static Optional<Link> read(byte[] text) {
        try {
            return of(JSON.readTree(text));
        } catch (JacksonException none) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Link> of(JsonNode json) {
        boolean whole =
                json.path("seq").isIntegralNumber()
                        && json.path("seq").canConvertToLong()
                        && json.path("at").isIntegralNumber()
                        && json.path("at").canConvertToLong()
                        && json.path("version").isIntegralNumber()
                        && json.path("version").canConvertToInt()
                        && json.path("type").isTextual()
                        && json.path("id").isTextual()
                        && json.path("body").isTextual()
                        && HASH.matcher(json.path("hash").asText()).matches();
        if (!whole || json.path("seq").asLong() < 1 || !base64(json.path("body").asText())) {
            return Optional.empty();
        }
        return Optional.of(
                new Link(
                        json.path("seq").asLong(),
                        json.path("at").asLong(),
                        json.path("type").asText(),
                        json.path("version").asInt(),
                        json.path("id").asText(),
                        json.path("body").asText(),
                        json.path("hash").asText()));
    }

    private static boolean base64(String text) {
        try {
            var _ = Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException bad) {
            return false;
        }
    }

    ObjectNode written() {
        return JSON.createObjectNode()
                .put("seq", seq)
                .put("at", at)
                .put("type", type)
                .put("version", version)
                .put("id", id)
                .put("body", body)
                .put("hash", hash);
    }

    /// The hash it must carry after that one.
    ///
    /// ```
    /// SHA-256( previous hash, 32 bytes (zeros before entry 1) || seq, 8 bytes || at, 8 bytes
    ///       || length of type, 4 bytes || type in UTF-8 || version, 4 bytes
    ///       || length of id, 4 bytes || id in UTF-8 || length of body, 4 bytes || body )
    /// ```
    String hashAfter(String previous) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(HexFormat.of().parseHex(previous));
            out.writeLong(seq);
            out.writeLong(at);
            part(out, type.getBytes(StandardCharsets.UTF_8));
            out.writeInt(version);
            part(out, id.getBytes(StandardCharsets.UTF_8));
            part(out, Base64.getDecoder().decode(body));
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

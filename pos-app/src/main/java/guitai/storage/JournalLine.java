package guitai.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import guitai.store.journal.Entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// One entry of the journal as it is given to people and other programs.
///
/// @param hash in hexadecimal
public record JournalLine(
        long seq, Instant at, String type, int version, String id, Body body, String hash) {

    /// What the entry holds, byte for byte as it was hashed.
    public sealed interface Body {
        /// JSON on one line.
        record Json(String text) implements Body {}

        /// Anything else, which no program of ours has written.
        record Other(String base64) implements Body {}
    }

    private static final JsonFactory JSON = new JsonFactory();

    static JournalLine of(Entry entry) {
        return new JournalLine(
                entry.seq(),
                entry.at(),
                entry.type(),
                entry.version(),
                entry.id(),
                body(entry.body()),
                entry.hash().toString());
    }

    /// `{"seq":…,"at":…,"type":…,"version":…,"id":…,"body":{…},"hash":…}` on one line. A body that
    /// is not JSON stands as `"bodyBase64"` instead.
    ///
    /// With what is there anyone can compute the chain again.
    public String json() {
        var said =
                switch (body) {
                    case Body.Json(var text) -> "\"body\":" + text;
                    case Body.Other(var base64) -> "\"bodyBase64\":\"" + base64 + "\"";
                };
        return "{\"seq\":"
                + seq
                + ",\"at\":\""
                + ValueForms.text(at)
                + "\",\"type\":\""
                + quoted(type)
                + "\",\"version\":"
                + version
                + ",\"id\":\""
                + quoted(id)
                + "\","
                + said
                + ",\"hash\":\""
                + hash
                + "\"}";
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static Body body(byte[] body) {
        return oneLine(body)
                .<Body>map(Body.Json::new)
                .orElseGet(() -> new Body.Other(Base64.getEncoder().encodeToString(body)));
    }

    private static Optional<String> oneLine(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) return Optional.empty();
            return isJson(text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String text) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) return false;
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }
}

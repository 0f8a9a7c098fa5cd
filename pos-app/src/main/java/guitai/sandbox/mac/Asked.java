package guitai.sandbox.mac;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.fault.Fault;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A request whose sender is known.
public final class Asked {
    static final ObjectMapper JSON = new ObjectMapper();
    // Longer than any number of ours, shorter than an attack.
    private static final int LONGEST = 16_384;

    private final LegKey by;
    private final JsonNode body;
    private final Optional<Fault> fault;

    Asked(LegKey by, JsonNode body, Optional<Fault> fault) {
        this.by = by;
        this.body = body;
        this.fault = fault;
    }

    /// @throws BadBody when it is neither empty nor a JSON object
    static JsonNode read(byte[] body) throws BadBody {
        if (body.length == 0) return JSON.createObjectNode();
        try {
            var json = JSON.readTree(body);
            if (!json.isObject()) throw new BadBody("expected a JSON object");
            return json;
        } catch (JacksonException bad) {
            throw new BadBody("the body is not JSON: " + bad.getOriginalMessage());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whose key the request was authenticated with.
    public LegKey by() {
        return by;
    }

    public boolean shows(Fault what) {
        return fault.filter(what::equals).isPresent();
    }

    /// A text that is there and not empty.
    public String text(String name) throws BadBody {
        var node = body.path(name);
        if (!node.isTextual() || node.asText().isEmpty()) throw new BadBody(name + " is missing");
        if (node.asText().length() > LONGEST) throw new BadBody(name + " is too long");
        return node.asText();
    }

    public Optional<String> maybe(String name) {
        var node = body.path(name);
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    /// A time, as text in ISO-8601 or as milliseconds since 1970.
    public Instant time(String name) throws BadBody {
        if (body.path(name).isIntegralNumber()) return Instant.ofEpochMilli(whole(name, 0));
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException bad) {
            throw new BadBody(name + " must be a time like 2026-11-20T04:00:00Z");
        }
    }

    /// A whole number from `least` on.
    public long whole(String name, long least) throws BadBody {
        var node = body.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least) {
            throw new BadBody(name + " must be a whole number of at least " + least);
        }
        return node.asLong();
    }

    public boolean yes(String name) throws BadBody {
        var node = body.path(name);
        if (!node.isBoolean()) throw new BadBody(name + " must be true or false");
        return node.asBoolean();
    }

    /// Refuses any currency but the one there is.
    public void currency() throws BadBody {
        if (!"CNY".equals(text("currency"))) throw new BadBody("currency must be CNY");
    }
}

package guitai.lane;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import guitai.money.Money;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Writes one JSON object a line, flushed, in order, from any thread.
public final class FactLine {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private final InstantSource clock;

    public FactLine(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// Fills the object after its `fact` and `at`.
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    public void print(String fact, Body body) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("fact", fact);
            json.writeStringField("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            body.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    public void print(String fact) {
        print(fact, _ -> {});
    }

    /// What went wrong, where, and what to do now.
    public void error(String what, String where, String next) {
        print(
                "error",
                json -> {
                    json.writeStringField("what", what);
                    json.writeStringField("where", where);
                    json.writeStringField("next", next);
                });
    }

    /// Amounts are minor units.
    static void amount(JsonGenerator json, String name, Money amount) throws IOException {
        json.writeNumberField(name, amount.minor());
    }
}

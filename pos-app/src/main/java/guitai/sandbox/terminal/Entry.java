package guitai.sandbox.terminal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;

/// One order in the terminal's trace.
///
/// @param amount in fen
/// @param stan the terminal's own number of it, empty before a card was read
/// @param sent whether the acquirer may have heard of it
/// @param answer what the till is told once it is over, JSON; empty before
record Entry(String order, long amount, Phase phase, String stan, boolean sent, String answer) {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Phase {
        WAITING,
        BUSY,
        OVER
    }

    static Entry waiting(String order, long amount) {
        return new Entry(order, amount, Phase.WAITING, "", false, "");
    }

    Entry busy(String number, boolean goesOut) {
        return new Entry(order, amount, Phase.BUSY, number, goesOut, "");
    }

    /// @param reached whether the acquirer may have heard of it
    Entry over(ObjectNode told, boolean reached) {
        return new Entry(order, amount, Phase.OVER, stan, reached, told.toString());
    }

    boolean running() {
        return phase != Phase.OVER;
    }

    ObjectNode told() {
        return object(answer);
    }

    /// Was stored for the till to forward.
    boolean stored() {
        return phase == Phase.OVER && "STORED".equals(told().path("result").asText());
    }

    String line() {
        return JSON.createObjectNode()
                .put("order", order)
                .put("amount", amount)
                .put("phase", phase.name())
                .put("stan", stan)
                .put("sent", sent)
                .put("answer", answer)
                .toString();
    }

    /// @throws IOException no JSON
    /// @throws RuntimeException no entry
    static Entry read(String line) throws IOException {
        JsonNode json = JSON.readTree(line);
        return new Entry(
                json.path("order").asText(),
                json.path("amount").asLong(),
                Phase.valueOf(json.path("phase").asText()),
                json.path("stan").asText(),
                json.path("sent").asBoolean(),
                json.path("answer").asText());
    }

    private static ObjectNode object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode node ? node : JSON.createObjectNode();
        } catch (JacksonException impossible) {
            throw new IllegalStateException("an answer of ours is no JSON", impossible);
        }
    }
}

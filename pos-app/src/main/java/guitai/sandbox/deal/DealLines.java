package guitai.sandbox.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

/// A deal as one JSON line, and back.
final class DealLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DealLines() {}

    static String line(Deal deal) {
        var json = JSON.createObjectNode();
        json.put("id", deal.id());
        json.put("amount", deal.amount());
        json.put("at", deal.at().toString());
        json.put("state", deal.state().name());
        json.put("code", deal.code());
        json.put("reference", deal.reference());
        var notes = json.putObject("notes");
        deal.notes().forEach(notes::put);
        deal.ended().ifPresent(at -> json.put("ended", at.toString()));
        var backs = json.putArray("backs");
        for (var back : deal.backs()) {
            backs.addObject()
                    .put("id", back.id())
                    .put("amount", back.amount())
                    .put("state", back.state().name())
                    .put("reference", back.reference())
                    .put("asked", back.asked().toString())
                    .put("becomes", back.becomes().name())
                    .put("due", back.due().toString());
        }
        return json.toString();
    }

    /// @throws IOException no JSON at all
    /// @throws RuntimeException no deal
    static Deal deal(String line) throws IOException {
        var json = JSON.readTree(line);
        var notes = new HashMap<String, String>();
        json.path("notes").properties().forEach(e -> notes.put(e.getKey(), e.getValue().asText()));
        var backs = new ArrayList<Back>();
        for (var node : json.path("backs")) {
            backs.add(
                    new Back(
                            text(node, "id"),
                            node.path("amount").asLong(),
                            Back.State.valueOf(text(node, "state")),
                            text(node, "reference"),
                            Instant.parse(text(node, "asked")),
                            Back.State.valueOf(text(node, "becomes")),
                            Instant.parse(text(node, "due"))));
        }
        return new Deal(
                text(json, "id"),
                json.path("amount").asLong(),
                Instant.parse(text(json, "at")),
                Deal.State.valueOf(text(json, "state")),
                text(json, "code"),
                text(json, "reference"),
                notes,
                json.has("ended")
                        ? Optional.of(Instant.parse(text(json, "ended")))
                        : Optional.empty(),
                backs);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }
}

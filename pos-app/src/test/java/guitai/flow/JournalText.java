package guitai.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.storage.TillStore;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// A till's journal as it is exported, to look into.
final class JournalText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalText() {}

    static List<JsonNode> bodies(TillStore store, String type) {
        return entries(store).stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> entry.path("body"))
                .toList();
    }

    static List<JsonNode> entries(TillStore store) {
        var text = new StringWriter();
        try {
            store.export(text);
            return text.toString().lines().map(JournalText::json).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

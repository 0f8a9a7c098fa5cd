package guitai.sandbox.terminal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Said;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/control/terminal`: which cards come, and whether the line to the acquirer stands.
final class TerminalControl implements Surface {
    private static final String PATH = "/control/terminal";
    private static final Set<String> KNOWN = Set.of("cards", "always", "line");

    private final CardSlot slot;

    TerminalControl(CardSlot slot) {
        this.slot = slot;
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (!call.path().equals(PATH)) return Optional.empty();
        try {
            if (call.method().equals("POST")) slot.change(wish(call.body()));
            else if (!call.method().equals("GET")) return Optional.empty();
            return Optional.of(Reply.json(200, slot.shown().toString()));
        } catch (BadBody bad) {
            var json = Said.node().put("error", bad.getMessage());
            return Optional.of(Reply.json(400, json.toString()));
        }
    }

    private static Deck.Wish wish(byte[] body) throws BadBody {
        var json = read(body);
        for (var field : json.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                throw new BadBody("unknown field " + field.getKey());
            }
        }
        var line = json.path("line");
        if (json.has("line") && !line.isBoolean()) throw new BadBody("line must be true or false");
        return new Deck.Wish(
                json.has("cards") ? Optional.of(cards(json.path("cards"))) : Optional.empty(),
                json.has("always") ? Optional.of(behaviour(json.path("always"))) : Optional.empty(),
                json.has("line") ? Optional.of(line.asBoolean()) : Optional.empty());
    }

    private static JsonNode read(byte[] body) throws BadBody {
        try {
            var json = new ObjectMapper().readTree(body);
            if (!json.isObject()) throw new BadBody("expected a JSON object");
            return json;
        } catch (JacksonException bad) {
            throw new BadBody("the body is not JSON: " + bad.getOriginalMessage());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Behaviour> cards(JsonNode list) throws BadBody {
        if (!list.isArray()) throw new BadBody("cards must be a list");
        if (list.size() > Deck.MOST) throw new BadBody("more than " + Deck.MOST + " cards");
        var found = new ArrayList<Behaviour>();
        for (var card : list) found.add(behaviour(card));
        return found;
    }

    private static Behaviour behaviour(JsonNode word) throws BadBody {
        return Behaviour.of(word.asText())
                .orElseThrow(() -> new BadBody("no such behaviour: " + word.asText()));
    }
}

package guitai.sandbox.headoffice;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Said;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/control/stored-value…` and `/control/journal…`: accounts are opened and revoked, and journals
/// looked into.
public final class HeadOfficeControl implements Surface {
    private static final String VALUE = "/control/stored-value";
    private static final String JOURNAL = "/control/journal";
    private static final Set<String> KNOWN = Set.of("balance", "cap", "per", "holder", "days");
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_DAYS = 3_650;

    private final Accounts accounts;
    private final JournalSink sink;

    public HeadOfficeControl(Accounts accounts, JournalSink sink) {
        this.accounts = accounts;
        this.sink = sink;
    }

    @Override
    public Optional<Reply> serve(Call call) {
        try {
            if (call.path().equals(VALUE) || call.path().startsWith(VALUE + "/")) {
                return value(call);
            }
            if (call.path().equals(JOURNAL) || call.path().startsWith(JOURNAL + "/")) {
                return call.method().equals("GET") ? Optional.of(journal(call)) : Optional.empty();
            }
            return Optional.empty();
        } catch (BadBody bad) {
            return Optional.of(refused(400, String.valueOf(bad.getMessage())));
        }
    }

    private Optional<Reply> value(Call call) throws BadBody {
        if (!call.method().equals("POST")) return Optional.empty();
        if (call.path().equals(VALUE)) {
            return Optional.of(given(accounts.open(wish(call.body()))));
        }
        var parts = call.path().substring(VALUE.length() + 1).split("/", -1);
        if (parts.length != 2) return Optional.empty();
        var account = parts[0];
        return switch (parts[1]) {
            case "token" ->
                    Optional.of(
                            accounts.token(account)
                                    .map(token -> given(new Accounts.Given(account, token)))
                                    .orElseGet(HeadOfficeControl::noAccount));
            case "revoke" ->
                    Optional.of(
                            accounts.revoke(account)
                                    ? Reply.json(
                                            200, Said.node().put("account", account).toString())
                                    : noAccount());
            default -> Optional.empty();
        };
    }

    private static Reply given(Accounts.Given given) {
        var json = Said.node().put("account", given.account()).put("token", given.token());
        return Reply.json(200, json.toString());
    }

    private static Reply noAccount() {
        return refused(404, "no such account");
    }

    private static Accounts.Wish wish(byte[] body) throws BadBody {
        var json = read(body);
        for (var field : json.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                throw new BadBody("unknown field " + field.getKey());
            }
        }
        long days = json.has("days") ? whole(json, "days") : 365;
        if (days > MOST_DAYS) throw new BadBody("days must be at most " + MOST_DAYS);
        return new Accounts.Wish(
                whole(json, "balance"),
                whole(json, "cap"),
                whole(json, "per"),
                json.path("holder").asBoolean(),
                Duration.ofDays(days));
    }

    private static JsonNode read(byte[] body) throws BadBody {
        try {
            var json = new ObjectMapper().readTree(body);
            if (!json.isObject()) throw new BadBody("expected a JSON object");
            return json;
        } catch (JacksonException bad) {
            throw new BadBody("the body is not JSON: " + bad.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long whole(JsonNode json, String name) throws BadBody {
        var node = json.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
            throw new BadBody(name + " must be a whole number of at least 0");
        }
        return node.asLong();
    }

    private Reply journal(Call call) throws BadBody {
        if (call.path().equals(JOURNAL)) {
            var json = Said.node();
            var names = json.putArray("workstations");
            sink.workstations().forEach(names::add);
            return Reply.json(200, json.toString());
        }
        var workstation = call.path().substring(JOURNAL.length() + 1);
        var query = query(call.query());
        long from = number(query, "from", 1);
        int limit = (int) Math.min(number(query, "limit", MOST_ENTRIES), MOST_ENTRIES);
        var type = query.getOrDefault("type", "");
        var json = Said.node();
        var known = sink.known(workstation);
        var mark =
                known.map(JournalFile::watermark)
                        .orElse(new Received.Watermark(0, Link.BEFORE_FIRST));
        json.put("workstation", workstation).put("seq", mark.seq()).put("hash", mark.hash());
        var entries = json.putArray("entries");
        known.ifPresent(
                file ->
                        file.entries(from, limit, e -> type.isEmpty() || e.type().equals(type))
                                .forEach(entry -> entries.add(entry.written())));
        return Reply.json(200, json.toString());
    }

    private static Map<String, String> query(String text) {
        var found = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) found.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return found;
    }

    private static long number(Map<String, String> query, String name, long otherwise)
            throws BadBody {
        var text = query.get(name);
        if (text == null) return otherwise;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException bad) {
            throw new BadBody(name + " must be a whole number");
        }
    }

    private static Reply refused(int status, String why) {
        return Reply.json(status, Said.node().put("error", why).toString());
    }
}

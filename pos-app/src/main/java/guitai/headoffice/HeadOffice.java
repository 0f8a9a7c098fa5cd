package guitai.headoffice;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.http.MacAnswer;
import guitai.gateway.http.MacLine;
import guitai.journal.Uplink;
import guitai.journal.Written;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Head office's copy of this till's journal.
///
/// Thread-safe. Each call blocks for at most the line's time-out and is one request on the wire.
/// Only what is under head office's key, and only what is in its list of answers, is believed.
public final class HeadOffice implements Uplink {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");

    private final MacLine line;
    private final String path;

    /// @param workstation whose journal it is: 1 to 40 letters, digits, `-` or `_`
    public HeadOffice(MacLine line, String workstation) {
        if (!workstation.matches("[0-9A-Za-z_-]{1,40}")) {
            throw new IllegalArgumentException("no workstation: " + workstation);
        }
        this.line = line;
        this.path = "/journal/" + workstation;
    }

    @Override
    public Answer put(Written entry) {
        var json = Json.object();
        json.put("seq", entry.seq());
        json.put("at", entry.at().toEpochMilli());
        json.put("type", entry.type());
        json.put("version", entry.version());
        json.put("id", entry.id());
        json.put("body", Base64.getEncoder().encodeToString(entry.body()));
        json.put("hash", entry.hash());
        var answer = line.put("journal", path + "/" + entry.seq(), json.toString());
        return read(answer, said -> taken(said, entry));
    }

    @Override
    public Answer watermark() {
        return read(line.get("watermark", path), HeadOffice::asked);
    }

    private record Said(int status, JsonNode json) {}

    private static Answer read(MacAnswer answer, Function<Said, Answer> meaning) {
        return switch (answer) {
            case MacAnswer.NotSent() -> new Answer.NotSent();
            case MacAnswer.NoAnswer() -> new Answer.Unknown("NO_ANSWER");
            case MacAnswer.Unsigned(var status, _, _) ->
                    new Answer.Unknown("NOT_SIGNED, HTTP " + status);
            case MacAnswer.Signed signed ->
                    Json.read(signed.body().text())
                            .map(json -> meaning.apply(new Said(signed.status(), json)))
                            .orElse(unreadable(signed.status()));
        };
    }

    private static Answer taken(Said said, Written entry) {
        return switch (said.status()) {
            case 200 -> has(said, entry);
            case 409 -> conflict(said);
            case 422 -> {
                var code = Json.text(said.json(), "code");
                yield CODE.matcher(code).matches()
                        ? new Answer.Refused(code)
                        : unreadable(said.status());
            }
            default -> unreadable(said.status());
        };
    }

    /// Taken, or had before. A yes that names our number under another hash is no yes.
    private static Answer has(Said said, Written entry) {
        long seq = Json.number(said.json(), "seq");
        var hash = Json.text(said.json(), "hash");
        if (seq < entry.seq() || !HASH.matcher(hash).matches()) return unreadable(said.status());
        return seq == entry.seq() && !hash.equals(entry.hash())
                ? new Answer.OtherHash(seq, hash)
                : new Answer.Has(seq, hash);
    }

    private static Answer conflict(Said said) {
        long seq = Json.number(said.json(), "seq");
        var hash = Json.text(said.json(), "hash");
        if (seq == Json.MISSING || !HASH.matcher(hash).matches()) return unreadable(said.status());
        return switch (Json.text(said.json(), "code")) {
            case "GAP" -> new Answer.Gap(seq, hash);
            case "OTHER_HASH" -> new Answer.OtherHash(seq, hash);
            default -> unreadable(said.status());
        };
    }

    private static Answer asked(Said said) {
        long seq = Json.number(said.json(), "seq");
        var hash = Json.text(said.json(), "hash");
        return said.status() == 200 && seq != Json.MISSING && HASH.matcher(hash).matches()
                ? new Answer.Has(seq, hash)
                : unreadable(said.status());
    }

    private static Answer unreadable(int status) {
        return new Answer.Unknown("UNREADABLE, HTTP " + status);
    }

    @Override
    public String toString() {
        return "HeadOffice[" + path + "]";
    }
}

package guitai.sandbox.headoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// What a printed card or a phone shows, with every signature checked.
///
/// @param cap fen that may be spent offline in all on one till
/// @param per fen that may be spent offline at once
/// @param shown when and for which time a phone showed it; empty for a printed card
record Token(
        String account,
        long cap,
        long per,
        Instant notBefore,
        Instant expires,
        Optional<Shown> shown) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "SV:";

    record Shown(Instant at, long counter) {}

    /// @return empty when it is none of ours
    static Optional<Token> read(String text, PublicKey issuer, String keyId) {
        if (!text.startsWith(PREFIX)) return Optional.empty();
        var bare = text.substring(PREFIX.length());
        var parts = bare.split("\\.", -1);
        if (parts.length != 2 && parts.length != 4) return Optional.empty();
        if (!Ed25519.holds(parts[0], parts[1], issuer)) return Optional.empty();
        var said = json(parts[0]);
        if (said.path("v").asInt() != 1 || !keyId.equals(said.path("kid").asText())) {
            return Optional.empty();
        }
        boolean phone = said.has("holder");
        if (phone != (parts.length == 4)) return Optional.empty();
        if (!phone) return Optional.of(of(said, Optional.empty()));
        var signed = bare.substring(0, bare.lastIndexOf('.'));
        return Ed25519.fromRaw(said.path("holder").asText())
                .filter(holder -> Ed25519.holds(signed, parts[3], holder))
                .map(_ -> of(said, Optional.of(shown(json(parts[2])))));
    }

    private static Token of(JsonNode said, Optional<Shown> shown) {
        return new Token(
                said.path("acc").asText(),
                said.path("cap").asLong(),
                said.path("per").asLong(),
                Instant.ofEpochSecond(said.path("nbf").asLong()),
                Instant.ofEpochSecond(said.path("exp").asLong()),
                shown);
    }

    private static Shown shown(JsonNode json) {
        return new Shown(Instant.ofEpochSecond(json.path("t").asLong()), json.path("n").asLong());
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException none) {
            return JSON.createObjectNode();
        }
    }

    /// Issues one: what a printed card shows, and the first half of what a phone shows.
    static String issue(Account account, Issue issue) {
        var json = JSON.createObjectNode();
        json.put("v", 1).put("kid", issue.keyId()).put("acc", account.number());
        json.put("cap", account.cap()).put("per", account.per());
        json.put("nbf", issue.from().getEpochSecond());
        json.put("exp", issue.until().getEpochSecond());
        account.phone().ifPresent(phone -> json.put("holder", phone.open()));
        var payload = Ed25519.url(utf8(json.toString()));
        return payload + "." + Ed25519.sign(payload, issue.key());
    }

    /// @param from when it begins to be good
    record Issue(String keyId, java.security.PrivateKey key, Instant from, Instant until) {
        @Override
        public String toString() {
            return "Issue[" + keyId + "]";
        }
    }

    /// What the phone adds each time it shows it.
    static String shown(String issued, Shown shown, java.security.PrivateKey phone) {
        var json = JSON.createObjectNode();
        json.put("t", shown.at().getEpochSecond()).put("n", shown.counter());
        var text = issued + "." + Ed25519.url(utf8(json.toString()));
        return text + "." + Ed25519.sign(text, phone);
    }

    static String written(String bare) {
        return PREFIX + bare;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

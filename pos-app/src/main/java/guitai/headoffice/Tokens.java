package guitai.headoffice;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueToken;
import guitai.payment.StoredValueTokens;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tokens of stored value: `SV:payload.signature`, and behind them what a phone says just now under
/// its own signature.
///
/// Thread-safe; a millisecond or two each, whatever the text is.
public final class Tokens implements StoredValueTokens {
    // A phone's clock, and the seconds until the cashier's scanner has it.
    private static final Duration FRESH = Duration.ofSeconds(60);

    // A payload of all its fields is 200 characters in base64; QR codes a counter can read hold
    // 700.
    private static final Pattern FORM =
            Pattern.compile(
                    "SV:([A-Za-z0-9_-]{20,700})\\.([A-Za-z0-9_-]{86})"
                            + "(?:\\.([A-Za-z0-9_-]{4,100})\\.([A-Za-z0-9_-]{86}))?");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z_-]{4,40}");
    private static final String PREFIX = "SV:";
    private static final int VERSION = 1;

    // Ten million yuan: an amount of more is no stored value.
    private static final long MOST_FEN = 1_000_000_000;
    // The last second of the year 9999, the last that every library can write.
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Map<String, PublicKey> issuers;

    /// @param issuers Ed25519 keys by their number (`kid`), so that an issuer can change its key
    public Tokens(Map<String, PublicKey> issuers) {
        this.issuers = Map.copyOf(issuers);
    }

    /// Whether a scanned text is meant to be one.
    public static boolean fits(String text) {
        return text.startsWith(PREFIX);
    }

    /// What the issuer signed.
    private record Payload(
            String kid,
            String account,
            long cap,
            long per,
            Instant from,
            Instant expires,
            Optional<PublicKey> holder) {}

    /// What a phone signed.
    private record Shown(Instant at, long counter) {}

    @Override
    public Reading read(String text, Instant now) {
        var form = FORM.matcher(text);
        if (!form.matches()) return bad(Flaw.FORM);
        var payload = SignedText.text(form.group(1)).flatMap(Json::read).flatMap(Tokens::payload);
        if (payload.isEmpty()) return bad(Flaw.FORM);
        var signed = payload.get();
        if (!issued(signed, form.group(1), form.group(2))) return bad(Flaw.NOT_THE_ISSUERS);
        if (now.isBefore(signed.from())) return bad(Flaw.NOT_YET);
        if (!now.isBefore(signed.expires())) return bad(Flaw.EXPIRED);
        var shown = Optional.ofNullable(form.group(3));
        if (signed.holder().isEmpty()) {
            // Nobody can have signed for a card that is printed.
            return shown.isPresent()
                    ? bad(Flaw.NOT_THE_HOLDERS)
                    : good(text, signed, SealedPayment.NO_COUNTER);
        }
        if (shown.isEmpty()) return bad(Flaw.NOT_THE_HOLDERS);
        return held(text, signed, shown.get(), form.group(4), now);
    }

    private boolean issued(Payload payload, String text, String signature) {
        var key = Optional.ofNullable(issuers.get(payload.kid()));
        var bytes = SignedText.bytes(signature);
        return key.isPresent()
                && bytes.isPresent()
                && SignedText.fits(key.get(), text, bytes.get());
    }

    private static Reading held(
            String text, Payload payload, String shown, String signature, Instant now) {
        var over = text.substring(PREFIX.length(), text.lastIndexOf('.'));
        var bytes = SignedText.bytes(signature);
        if (bytes.isEmpty()
                || !SignedText.fits(payload.holder().orElseThrow(), over, bytes.get())) {
            return bad(Flaw.NOT_THE_HOLDERS);
        }
        var said = SignedText.text(shown).flatMap(Json::read).flatMap(Tokens::shown);
        if (said.isEmpty()) return bad(Flaw.FORM);
        if (Duration.between(said.get().at(), now).abs().compareTo(FRESH) > 0) {
            return bad(Flaw.STALE);
        }
        return good(text, payload, said.get().counter());
    }

    private static Optional<Payload> payload(JsonNode json) {
        var account = Json.text(json, "acc");
        long cap = Json.number(json, "cap");
        long per = Json.number(json, "per");
        long from = Json.number(json, "nbf");
        long expires = Json.number(json, "exp");
        var holder = SignedText.bytes(Json.text(json, "holder")).flatMap(SignedText::key);
        if (Json.number(json, "v") != VERSION
                || !ACCOUNT.matcher(account).matches()
                || !amount(cap)
                || !amount(per)
                || !second(from)
                || !second(expires)
                || json.has("holder") != holder.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Payload(
                        Json.text(json, "kid"),
                        account,
                        cap,
                        per,
                        Instant.ofEpochSecond(from),
                        Instant.ofEpochSecond(expires),
                        holder));
    }

    private static Optional<Shown> shown(JsonNode json) {
        long at = Json.number(json, "t");
        long counter = Json.number(json, "n");
        return second(at) && counter != Json.MISSING
                ? Optional.of(new Shown(Instant.ofEpochSecond(at), counter))
                : Optional.empty();
    }

    private static boolean amount(long fen) {
        return fen >= 0 && fen <= MOST_FEN;
    }

    private static boolean second(long second) {
        return second >= 0 && second <= LAST_SECOND;
    }

    private static Reading good(String text, Payload payload, long counter) {
        var account = payload.account();
        return new Reading.Good(
                new StoredValueToken(
                        text,
                        AccountHash.of(account),
                        "****" + account.substring(account.length() - 4),
                        Money.cny(payload.cap()),
                        Money.cny(payload.per()),
                        payload.expires(),
                        counter));
    }

    private static Reading bad(Flaw flaw) {
        return new Reading.Bad(flaw);
    }
}

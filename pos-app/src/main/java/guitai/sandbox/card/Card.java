package guitai.sandbox.card;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.Optional;
import java.util.regex.Pattern;

/// A card as the terminal reads it. Nobody has it: its numbers are made up.
///
/// @param pan 16 digits
/// @param expiry year and month, `yyMM`
/// @param emv what the chip said; opaque here
public record Card(String pan, String expiry, String emv) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAN = Pattern.compile("\\d{16}");
    private static final Pattern EXPIRY = Pattern.compile("\\d{4}");

    public Card {
        if (!PAN.matcher(pan).matches() || !EXPIRY.matcher(expiry).matches()) {
            throw new IllegalArgumentException("no card");
        }
    }

    /// First six and last four digits: all that may be shown.
    public String masked() {
        return pan.substring(0, 6) + "******" + pan.substring(pan.length() - 4);
    }

    public String scheme() {
        return switch (pan.charAt(0)) {
            case '4' -> "VISA";
            case '5' -> "MASTERCARD";
            default -> "UNIONPAY";
        };
    }

    /// What is sealed.
    public String written() {
        return JSON.createObjectNode()
                .put("pan", pan)
                .put("expiry", expiry)
                .put("emv", emv)
                .toString();
    }

    static Optional<Card> read(String text) {
        try {
            var json = JSON.readTree(text);
            return Optional.of(
                    new Card(
                            json.path("pan").asText(),
                            json.path("expiry").asText(),
                            json.path("emv").asText()));
        } catch (JacksonException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Card[" + masked() + "]";
    }
}

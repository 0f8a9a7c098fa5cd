package guitai.gateway.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.money.Money;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// The fields of one answer, read strictly: nothing twice, nothing behind the end, amounts as whole
/// numbers of fen.
///
/// @param status of HTTP
record Said(int status, JsonNode node) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Nothing where the text is no object.
    static Optional<Said> read(int status, String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text))
                    .filter(JsonNode::isObject)
                    .map(node -> new Said(status, node));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    String result() {
        return text("result");
    }

    /// The other side's code, for the technician; a code that is no code becomes a question mark.
    String code() {
        var code = text("code");
        return code.matches("[0-9A-Z_]{0,24}") ? code : "?";
    }

    /// Empty where there is none.
    String text(String name) {
        var value = node.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    Optional<Money> amount(String name) {
        var value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
                ? Optional.of(Money.cny(value.longValue()))
                : Optional.empty();
    }

    Optional<Instant> time(String name) {
        try {
            return Optional.of(Instant.parse(text(name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Whoever logs an answer logs what a terminal has sealed.
    @Override
    public String toString() {
        return "Said[" + status + " " + result() + " " + code() + "]";
    }
}

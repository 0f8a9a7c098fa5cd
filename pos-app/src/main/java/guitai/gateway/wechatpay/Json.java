package guitai.gateway.wechatpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.gateway.http.Body;

import java.util.Optional;

/// JSON as gateways send it, read strictly: nothing twice, nothing behind the end.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Body write(ObjectNode node) {
        return Body.of(text(node));
    }

    static String text(ObjectNode node) {
        return node.toString();
    }

    /// An object, or nothing where it is none.
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /// A text field; empty where there is none.
    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /// An amount in fen: a whole number, or a text of digits as V2 writes them inside its JSON.
    static long fen(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
        return value.isTextual() ? Figures.fen(value.textValue()) : Figures.MISSING;
    }
}

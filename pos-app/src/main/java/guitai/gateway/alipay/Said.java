package guitai.gateway.alipay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.money.Money;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What stands in one node of an answer, under Alipay's names. What is not there is an empty text.
final class Said {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final JsonNode node;

    private Said(JsonNode node) {
        this.node = node;
    }

    /// Nothing for what is not one JSON object.
    static Optional<Said> read(String json) {
        try {
            var node = JSON.readTree(json);
            return node.isObject() ? Optional.of(new Said(node)) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// A JSON text on its own, such as the signature; nothing for anything else.
    static Optional<String> string(String json) {
        try {
            var node = JSON.readTree(json);
            return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    String code() {
        return text("code");
    }

    /// `ACQ.TRADE_NOT_EXIST`, also where a layer in between wrote `aop.ACQ.TRADE_NOT_EXIST`.
    String subCode() {
        var written = text("sub_code");
        return written.startsWith("aop.ACQ.") ? written.substring("aop.".length()) : written;
    }

    /// What a technician can look up: the sub code, or the code where there is none.
    String wordForTechnician() {
        return subCode().isEmpty() ? code() : subCode();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    String text(String name) {
        return node.path(name).isValueNode() && !node.path(name).isNull()
                ? node.path(name).asText()
                : "";
    }

    Optional<Money> amount(String name) {
        var value = node.path(name);
        return Yuan.read(
                value.isNumber() ? value.decimalValue().toPlainString() : value.asText(""));
    }

    /// Alipay's clock is Beijing's.
    Optional<Instant> time(String name) {
        try {
            return Optional.of(LocalDateTime.parse(text(name), TIME).atZone(BEIJING).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The objects of a list; some of Alipay's answers wrap a list in a text of its own.
    List<Said> list(String name) {
        var value = node.path(name);
        try {
            var list = value.isTextual() ? JSON.readTree(value.textValue()) : value;
            return list.isArray()
                    ? list.valueStream().filter(JsonNode::isObject).map(Said::new).toList()
                    : List.of();
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    /// Whoever logs an answer logs the buyer's account.
    @Override
    public String toString() {
        return "Said[" + code() + " " + subCode() + "]";
    }
}

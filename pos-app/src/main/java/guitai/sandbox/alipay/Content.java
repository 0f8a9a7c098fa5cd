package guitai.sandbox.alipay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `biz_content`, strictly: a field of the wrong form is refused by name.
final class Content {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");

    private final JsonNode json;

    private Content(JsonNode json) {
        this.json = json;
    }

    static Content of(Parameters request) throws Refused {
        try {
            var json = Node.mapper().readTree(request.get("biz_content"));
            if (json != null && json.isObject()) return new Content(json);
        } catch (JsonProcessingException bad) {
            throw Refused.field("biz_content", "is not JSON");
        }
        throw Refused.field("biz_content", "is not a JSON object");
    }

    /// Empty when it is missing.
    String text(String name, int longest) throws Refused {
        var node = json.path(name);
        if (node.isMissingNode() || node.isNull()) return "";
        if (!node.isTextual()) throw Refused.field(name, "is not a text");
        if (node.asText().length() > longest) {
            throw Refused.field(name, "is longer than " + longest);
        }
        return node.asText();
    }

    String needed(String name, int longest) throws Refused {
        var text = text(name, longest);
        if (text.isEmpty()) throw Refused.field(name, "is missing");
        return text;
    }

    /// A number of the merchant's: letters, digits, underscore, at most 64.
    String number(String name) throws Refused {
        var text = needed(name, 64);
        if (!NUMBER.matcher(text).matches()) {
            throw Refused.field(name, "may hold letters, digits and _ only");
        }
        return text;
    }

    /// In fen.
    Optional<Long> amount(String name) throws Refused {
        var text = text(name, 16);
        if (text.isEmpty()) return Optional.empty();
        var fen = Yuan.fen(text);
        if (fen.isEmpty()) throw Refused.field(name, "is not 0.01 to 100000000 yuan");
        return fen;
    }

    Set<String> options() throws Refused {
        var found = new HashSet<String>();
        var node = json.path("query_options");
        if (node.isMissingNode()) return found;
        if (!node.isArray()) throw Refused.field("query_options", "is not a list");
        for (var option : node) {
            if (!option.isTextual()) throw Refused.field("query_options", "holds no text");
            found.add(option.asText());
        }
        return found;
    }

    /// Goods are named, numbered, counted and priced, or not given at all.
    void goods() throws Refused {
        var list = json.path("goods_detail");
        if (list.isMissingNode()) return;
        if (!list.isArray()) throw Refused.field("goods_detail", "is not a list");
        for (var one : list) {
            for (var name : new String[] {"goods_id", "goods_name", "price"}) {
                if (one.path(name).asText().isEmpty()) {
                    throw Refused.field("goods_detail." + name, "is missing");
                }
            }
            // A gift costs nothing, and is listed all the same.
            if (!Yuan.isAmount(one.path("price").asText())) {
                throw Refused.field("goods_detail.price", "is not an amount");
            }
            long quantity = one.path("quantity").asLong();
            if (quantity < 1) throw Refused.field("goods_detail.quantity", "is less than one");
        }
    }

    private static final Pattern EXPRESS = Pattern.compile("([1-9]\\d{0,4})([mhd])|1c");

    /// When an unpaid order ends: from a length like 90m, or 1c for the end of the day.
    Optional<Instant> express(String name, Instant now) throws Refused {
        var text = text(name, 6);
        if (text.isEmpty()) return Optional.empty();
        var match = EXPRESS.matcher(text);
        if (!match.matches()) throw Refused.field(name, "is not like 90m, 2h, 1d or 1c");
        if (text.equals("1c")) {
            var day = now.atZone(Gate.CHINA).toLocalDate().plusDays(1);
            return Optional.of(day.atStartOfDay(Gate.CHINA).toInstant());
        }
        long minutes =
                Long.parseLong(match.group(1))
                        * switch (match.group(2)) {
                            case "m" -> 1;
                            case "h" -> 60;
                            default -> 24 * 60;
                        };
        if (minutes > 15 * 24 * 60) throw Refused.field(name, "is more than 15 days");
        return Optional.of(now.plusSeconds(minutes * 60));
    }

    Optional<Instant> time(String name, Instant now) throws Refused {
        var text = text(name, 19);
        if (text.isEmpty()) return Optional.empty();
        try {
            var at = LocalDateTime.parse(text, Gate.TIME).atZone(Gate.CHINA).toInstant();
            if (at.isBefore(now)) throw Refused.field(name, "is over");
            return Optional.of(at);
        } catch (DateTimeParseException bad) {
            throw Refused.field(name, "is not yyyy-MM-dd HH:mm:ss");
        }
    }

    /// Everything that was asked for, in a form that can be compared; fields in their order.
    String whole() {
        return json.toString();
    }
}

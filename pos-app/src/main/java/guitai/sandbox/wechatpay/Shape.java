package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What one place of a v3 request may hold.
///
/// A field nobody documented is a flaw as well: the real gateway answers 多余参数 to it.
sealed interface Shape {
    /// Text of so many characters (not bytes) in a form.
    record Text(int least, int most, Pattern form) implements Shape {}

    /// A whole number; `1.0` and `"1"` are none.
    record Whole(long least, long most) implements Shape {}

    record Flag() implements Shape {}

    record Many(Shape each, int most) implements Shape {}

    record Fields(List<Field> fields) implements Shape {}

    record Field(String name, boolean required, Shape shape) {}

    /// The first thing wrong with a request.
    ///
    /// @param pointer where, as a JSON pointer
    /// @param value what stands there; never shown for a payment code
    record Flaw(String pointer, String value, String issue) {}

    Pattern ANY = Pattern.compile("(?s).*");

    static Shape text(int least, int most) {
        return new Text(least, most, ANY);
    }

    static Shape text(int least, int most, String form) {
        return new Text(least, most, Pattern.compile(form));
    }

    static Fields fields(Field... fields) {
        return new Fields(Arrays.asList(fields));
    }

    static Field must(String name, Shape shape) {
        return new Field(name, true, shape);
    }

    static Field may(String name, Shape shape) {
        return new Field(name, false, shape);
    }

    default Optional<Flaw> flaw(JsonNode node, String pointer) {
        return switch (this) {
            case Text(int least, int most, Pattern form) -> {
                if (!node.isTextual()) yield wrong(node, pointer, "需要字符串");
                var length = node.textValue().codePointCount(0, node.textValue().length());
                if (length < least || length > most) {
                    yield wrong(node, pointer, "长度需在" + least + "到" + most + "之间");
                }
                if (!form.matcher(node.textValue()).matches()) yield wrong(node, pointer, "格式错误");
                yield Optional.empty();
            }
            case Whole(long least, long most) -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                    yield wrong(node, pointer, "需要整数");
                }
                var value = node.longValue();
                yield value < least || value > most
                        ? wrong(node, pointer, "需在" + least + "到" + most + "之间")
                        : Optional.empty();
            }
            case Flag() -> node.isBoolean() ? Optional.empty() : wrong(node, pointer, "需要布尔值");
            case Many(Shape each, int most) -> many(node, pointer, each, most);
            case Fields(List<Field> known) -> object(node, pointer, known);
        };
    }

    private static Optional<Flaw> many(JsonNode node, String pointer, Shape each, int most) {
        if (!node.isArray()) return wrong(node, pointer, "需要数组");
        if (node.size() > most) return wrong(node, pointer, "最多" + most + "项");
        for (int i = 0; i < node.size(); i++) {
            var flaw = each.flaw(node.get(i), pointer + "/" + i);
            if (flaw.isPresent()) return flaw;
        }
        return Optional.empty();
    }

    private static Optional<Flaw> object(JsonNode node, String pointer, List<Field> known) {
        if (!node.isObject()) return wrong(node, pointer, "需要对象");
        Set<String> names = known.stream().map(Field::name).collect(Collectors.toSet());
        for (var sent : node.properties()) {
            if (!names.contains(sent.getKey())) {
                return Optional.of(new Flaw(pointer + "/" + sent.getKey(), "", "多余参数"));
            }
        }
        for (var field : known) {
            var place = pointer + "/" + field.name();
            var value = node.get(field.name());
            if (value == null || value.isNull()) {
                if (field.required()) return Optional.of(new Flaw(place, "", "缺少必填参数"));
                continue;
            }
            var flaw = field.shape().flaw(value, place);
            if (flaw.isPresent()) return flaw;
        }
        return Optional.empty();
    }

    private static Optional<Flaw> wrong(JsonNode node, String pointer, String issue) {
        var shown = pointer.endsWith("auth_code") || node.isContainerNode() ? "" : node.asText();
        return Optional.of(new Flaw(pointer, shown, issue));
    }
}

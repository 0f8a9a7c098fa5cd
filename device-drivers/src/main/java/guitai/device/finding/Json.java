package guitai.device.finding;

import java.util.List;

/// As much of JSON (RFC 8259) as a report needs; this library has no other use for a parser.
final class Json {
    private Json() {}

    static String object(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }

    static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    static String texts(List<String> texts) {
        return array(texts.stream().map(Json::quoted).toList());
    }

    static String text(String name, String value) {
        return field(name, quoted(value));
    }

    /// @param value JSON already
    static String field(String name, String value) {
        return quoted(name) + ":" + value;
    }

    private static String quoted(String text) {
        var all = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') all.append('\\').append(c);
            else if (c < ' ' || Character.isSurrogate(c)) all.append("\\u%04x".formatted((int) c));
            else all.append(c);
        }
        return all.append('"').toString();
    }
}

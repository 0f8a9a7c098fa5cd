package guitai.gateway.alipay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The outermost object of an answer, with each value exactly as it was written.
///
/// Alipay signs the characters between a node's outer braces, braces included. Reading the answer
/// and writing it again may move a space, and then nothing verifies; looking for the braces by
/// `indexOf` finds those inside a goods name. So this looks at every character once.
final class Envelope {
    // The longest answer holds some hundred goods and coupons.
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 64;

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private Envelope(String text) {
        this.text = text;
    }

    /// Nothing for a text that is not one object, or names a value twice: of two nodes with one
    /// name one could be signed and the other believed.
    static Optional<Envelope> read(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        var envelope = new Envelope(text);
        return envelope.members() ? Optional.of(envelope) : Optional.empty();
    }

    /// The value as written; texts with their quotation marks.
    Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private boolean members() {
        space();
        if (!took('{')) return false;
        space();
        if (took('}')) return ended();
        do {
            space();
            var name = value();
            if (name.length() < 2 || name.charAt(0) != '"') return false;
            space();
            if (!took(':')) return false;
            space();
            var value = value();
            if (value.isEmpty()) return false;
            if (values.put(name.substring(1, name.length() - 1), value) != null) return false;
            space();
        } while (took(','));
        return took('}') && ended();
    }

    private boolean ended() {
        space();
        return at == text.length();
    }

    /// Passes one value; empty where there is none.
    private String value() {
        int from = at;
        if (at == text.length()) return "";
        boolean whole =
                switch (text.charAt(at)) {
                    case '"' -> string();
                    case '{', '[' -> nested();
                    default -> plain();
                };
        return whole ? text.substring(from, at) : "";
    }

    private boolean string() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return true;
            if (c == '\\') at++;
        }
        return false;
    }

    /// Only counts: whether what is inside is well formed is seen when it is read.
    private boolean nested() {
        int depth = 0;
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '"' -> {
                    if (!string()) return false;
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
            if (depth == 0) return true;
            if (depth > DEEPEST) return false;
        }
        return false;
    }

    private boolean plain() {
        int from = at;
        while (at < text.length() && ",}] \t\r\n:\"{[".indexOf(text.charAt(at)) < 0) at++;
        return at > from;
    }

    private boolean took(char c) {
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }
}

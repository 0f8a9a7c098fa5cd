package guitai.device.scale;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How the tables write bytes: `STX`, `x1B`, `"text"`, and in patterns `<name:expression>` and `(
/// ... )` around what a sum is made over. Blanks between them mean nothing.
final class Bytes {
    private static final Map<String, Integer> NAMES =
            Map.ofEntries(
                    Map.entry("SOH", 0x01),
                    Map.entry("STX", 0x02),
                    Map.entry("ETX", 0x03),
                    Map.entry("EOT", 0x04),
                    Map.entry("ENQ", 0x05),
                    Map.entry("ACK", 0x06),
                    Map.entry("LF", 0x0A),
                    Map.entry("CR", 0x0D),
                    Map.entry("DC1", 0x11),
                    Map.entry("DC2", 0x12),
                    Map.entry("NAK", 0x15),
                    Map.entry("ESC", 0x1B));

    // A text, a field, a bracket, or a word; in this order, because texts and fields hold blanks.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"([^\"]+)\"|<([a-z]+):((?:[^<>]|\\\\[<>])+)>|([()])|([A-Za-z0-9]+)|(\\S)");

    /// The name of the field a sum is made over.
    static final String SUMMED = "summed";

    private Bytes() {}

    /// @throws IllegalArgumentException naming the token that is wrong
    static byte[] literal(String written) {
        return of(text(written));
    }

    /// Characters below 256 as bytes.
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The same bytes as characters.
    static String text(String written) {
        var text = new StringBuilder();
        var tokens = TOKEN.matcher(written);
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                text.append(tokens.group(1));
            } else if (tokens.group(5) != null) {
                text.append((char) code(tokens.group(5)));
            } else {
                throw new IllegalArgumentException("only bytes can be sent: " + tokens.group());
            }
        }
        return text.toString();
    }

    /// A pattern over bytes taken as the first 256 characters.
    static Answer.Form form(String written) {
        var expression = new StringBuilder();
        var fields = new ArrayList<String>();
        var tokens = TOKEN.matcher(written);
        while (tokens.find()) {
            expression.append(piece(tokens, fields));
        }
        return new Answer.Form(
                Pattern.compile(expression.toString(), Pattern.DOTALL), List.copyOf(fields));
    }

    private static String piece(java.util.regex.Matcher token, List<String> fields) {
        if (token.group(1) != null) {
            return Pattern.quote(token.group(1));
        }
        if (token.group(2) != null) {
            fields.add(token.group(2));
            return "(?<" + token.group(2) + ">" + token.group(3) + ")";
        }
        if (token.group(4) != null) {
            if (token.group(4).equals("(")) {
                fields.add(SUMMED);
                return "(?<" + SUMMED + ">";
            }
            return ")";
        }
        if (token.group(5) != null) {
            return "\\x%02x".formatted(code(token.group(5)));
        }
        throw new IllegalArgumentException("not a byte: " + token.group());
    }

    static int code(String word) {
        var named = NAMES.get(word);
        if (named != null) {
            return named;
        }
        if (word.matches("x[0-9A-F]{2}")) {
            return Integer.parseInt(word.substring(1), 16);
        }
        throw new IllegalArgumentException("not a byte such as STX or x1B: " + word);
    }
}

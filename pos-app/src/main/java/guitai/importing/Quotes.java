package guitai.importing;

import java.util.OptionalLong;

/// Checks the quotes of a CSV text before its rows are read: one that is never closed would swallow
/// every row behind it without a word.
final class Quotes {
    private final String text;
    private int at;
    private long line = 1;

    private Quotes(String text) {
        this.text = text;
    }

    /// The line on which a quoted field begins that does not end, or has text behind its end.
    static OptionalLong brokenLine(String text) {
        return new Quotes(text).firstBroken();
    }

    private OptionalLong firstBroken() {
        var atFieldStart = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (atFieldStart && c == '"') {
                long begun = line;
                if (!skipQuoted()) return OptionalLong.of(begun);
                atFieldStart = false;
            } else {
                atFieldStart = c == ',' || c == '\n' || c == '\r';
                step(c);
            }
        }
        return OptionalLong.empty();
    }

    private boolean skipQuoted() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '"') {
                step(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                at++;
                return at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
            }
        }
        return false;
    }

    private void step(char c) {
        var endsLine =
                c == '\n'
                        || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
        if (endsLine) line++;
        at++;
    }
}

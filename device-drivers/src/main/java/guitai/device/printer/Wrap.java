package guitai.device.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks printable text into lines by display width: between words, and between any two Chinese
/// characters.
final class Wrap {
    // Spaces, and what must stay together behind them: a word of narrow characters, or one wide
    // character, with the marks that must not begin a line.
    private static final Pattern PIECE =
            Pattern.compile("( *)((?:[!-~]+|[^ -~]\\p{M}*)[，。、；：？！）》〉」』】〕”’％]{0,3})");

    private final PrintableText characters;

    Wrap(PrintableText characters) {
        this.characters = characters;
    }

    /// At least one line; no line wider than `columns` (2 or more). Only spaces at a break are left
    /// out.
    List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var spaces = pieces.group(1);
            var word = pieces.group(2);
            int wide = characters.width(word);
            if (used + spaces.length() + wide <= columns) {
                line.append(spaces).append(word);
                used += spaces.length() + wide;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            var rest = word;
            while (rest.codePointCount(0, rest.length()) > 1 && characters.width(rest) > columns) {
                int fit = fitting(rest, columns);
                lines.add(rest.substring(0, fit));
                rest = rest.substring(fit);
            }
            line.append(rest);
            used = characters.width(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// How many characters from the start fit; at least one.
    private int fitting(String text, int columns) {
        int count = Character.charCount(text.codePointAt(0));
        int used = characters.width(text.codePointAt(0));
        while (count < text.length()) {
            int next = text.codePointAt(count);
            used += characters.width(next);
            if (used > columns) break;
            count += Character.charCount(next);
        }
        return count;
    }
}

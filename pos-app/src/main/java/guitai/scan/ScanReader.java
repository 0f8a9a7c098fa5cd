package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.scan.Scan.Refusal;

import java.time.Year;
import java.util.Set;

/// Says what a text in the one box is, in the order of rule GS-20: AIM identifier, GS1 data, link,
/// own token, number, words.
///
/// Pure, immutable, takes microseconds, never throws. Texts longer than [#LIMIT] are refused. What
/// has no rule is refused; a damaged code is never repaired and never searched for.
public final class ScanReader {
    /// The longest text that is looked at, in UTF-16 units (rule GS-23).
    public static final int LIMIT = 512;

    // ISO/IEC 15424: "]", a letter for the symbology, a modifier.
    private static final int AIM_LENGTH = 3;
    private static final Set<String> GS1_DATA = Set.of("]C1", "]d2", "]Q3", "]e0");

    /// Where the text came from.
    public enum Origin {
        SCANNER,
        TYPED
    }

    /// What the till is doing: while paying, a payment code wins over a label (rule GS-21).
    public enum State {
        SALE,
        TENDER,
        RETURN
    }

    private final ElementString elements;
    private final LinkReader links;
    private final NumberReader numbers;

    /// @param today by which the century of a date of six digits is told; with its window of a
    ///   hundred years, one that is a year old does no harm
    public ScanReader(ScanSettings settings, Year today) {
        this.elements = new ElementString(today, settings.currency());
        this.links = new LinkReader(settings, today);
        this.numbers = new NumberReader(settings);
    }

    public Scan read(String raw, Origin origin, State state) {
        if (raw.length() > LIMIT) {
            return new Scan.Refused(Shown.ofBeginning(raw.substring(0, LIMIT)), Refusal.TOO_LONG);
        }
        var text = stripEnds(halfWidth(raw));
        if (!hasAim(text)) return readBody(text, "", origin, state);
        var body = stripEnds(text.substring(AIM_LENGTH));
        return readBody(body, text.substring(0, AIM_LENGTH), origin, state);
    }

    private Scan readBody(String text, String aim, Origin origin, State state) {
        if (text.isEmpty()) return refused(text, Refusal.EMPTY);
        if (GS1_DATA.contains(aim)) return elements.read(text);
        if (CheckDigit.onlyDigits(text)) return numbers.read(text, aim, origin, state);
        if (hasControl(text)) {
            // A reader that sends a control character inside a code has misread it.
            if (origin == Origin.SCANNER) return refused(text, Refusal.UNKNOWN_FORMAT);
            text = text.replaceAll("\\p{Cntrl}+", " ");
        }
        var link = links.read(text);
        if (link.isPresent()) return link.get();
        var token = Tokens.read(text);
        if (token.isPresent()) return token.get();
        return origin == Origin.TYPED ? words(text) : refused(text, Refusal.UNKNOWN_FORMAT);
    }

    private static Scan words(String text) {
        // No goods are called that: it is a payment code with something around it.
        if (Shown.hasLongNumber(text)) return refused(text, Refusal.UNKNOWN_FORMAT);
        var words = Shown.printable(text).strip();
        return words.isEmpty() ? refused(text, Refusal.EMPTY) : new Scan.Words(words);
    }

    private static Scan refused(String text, Refusal reason) {
        return new Scan.Refused(Shown.of(text), reason);
    }

    private static boolean hasAim(String text) {
        return text.length() >= AIM_LENGTH
                && text.charAt(0) == ']'
                && isLetter(text.charAt(1))
                && (isLetter(text.charAt(2)) || isDigit(text.charAt(2)));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// What a Chinese input method makes of a scanner's keys, put back: ＡＢ１２ is AB12.
    private static String halfWidth(String text) {
        if (text.chars().noneMatch(ScanReader::isFullWidth)) return text;
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (isFullWidth(c) ? c - 0xFEE0 : c)));
        return plain.toString();
    }

    private static boolean isFullWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static String stripEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) from++;
        while (to > from && isPadding(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF';
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}

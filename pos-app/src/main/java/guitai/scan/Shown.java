package guitai.scan;

import java.util.regex.Pattern;

/// Makes what was read fit to be shown and journaled: printable, short, and without anything that
/// could take a customer's money or name a customer (rules GS-23, GS-25).
public final class Shown {
    static final int LIMIT = 64;
    private static final int CLEAR = 4;

    // A number that begins within the limit has shown that it is long before this.
    private static final int LOOKED_AT = 3 * LIMIT;

    // 14 digits are the longest trade item number; every longer number may be a payment code or a
    // piece of one, with or without the gaps a person would type.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[ -]?\\p{Nd}){14,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\p{Nd})(1[3-9][0-9])[0-9]{4}([0-9]{4})(?!\\p{Nd})");
    private static final int PHONE_DIGITS = 11;
    private static final Pattern CUT_NUMBER = Pattern.compile("[\\p{Nd} -]+$");

    private Shown() {}

    public static String of(String text) {
        return cut(mask(beginning(printable(text))));
    }

    /// Of a scan that nobody can read: its beginning, to be recognised by; the digits after it may
    /// be somebody's money.
    public static String ofPiece(String raw) {
        var text = printable(raw);
        int clear = Math.min(text.length(), CLEAR);
        return cut(text.substring(0, clear) + text.substring(clear).replaceAll("\\p{Nd}", "*"));
    }

    /// As [#of] for a text that was cut off: a number at the cut may be half a payment code.
    static String ofBeginning(String text) {
        return cut(mask(CUT_NUMBER.matcher(printable(text)).replaceFirst("")));
    }

    /// Whether the text holds a number longer than any goods have.
    static boolean hasLongNumber(String text) {
        return LONG_NUMBER.matcher(text).find();
    }

    private static String mask(String text) {
        // A telephone number is the shortest that is masked; most texts have fewer digits.
        if (text.chars().filter(Character::isDigit).limit(PHONE_DIGITS).count() < PHONE_DIGITS) {
            return text;
        }
        var masked = LONG_NUMBER.matcher(text).replaceAll(m -> stars(m.group()));
        return PHONE.matcher(masked).replaceAll("$1****$2");
    }

    private static String stars(String number) {
        return new PaymentCode(number, PaymentCode.Wallet.WECHAT).masked();
    }

    static String printable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) return text;
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Shown::isPrintable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String beginning(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) return text;
        int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return text.substring(0, end);
    }
}

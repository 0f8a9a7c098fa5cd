package guitai.scan;

import java.util.List;
import java.util.Optional;

/// The fields of GS1 data this till knows, with their lengths (rule GS-07; GS1 Syntax Dictionary).
///
/// Anything else in a code refuses the whole code: what is not understood could be what forbids the
/// sale.
enum Field {
    GTIN("01", Form.DIGITS, 14, 14),
    CONTENT("02", Form.DIGITS, 14, 14),
    BATCH("10", Form.TEXT, 1, 20),
    PRODUCED("11", Form.DIGITS, 6, 6),
    PACKED("13", Form.DIGITS, 6, 6),
    BEST_BEFORE("15", Form.DIGITS, 6, 6),
    SELL_BY("16", Form.DIGITS, 6, 6),
    EXPIRES("17", Form.DIGITS, 6, 6),
    SERIAL("21", Form.TEXT, 1, 20),
    VARIANT("22", Form.TEXT, 1, 20),
    THIRD_PARTY_SERIAL("235", Form.TEXT, 1, 28),
    COUNT("30", Form.OPEN_DIGITS, 1, 8),
    CONTENT_COUNT("37", Form.OPEN_DIGITS, 1, 8),
    KILOGRAMS("310", Form.DIGITS, 6, 6, '5'),
    POUNDS("320", Form.DIGITS, 6, 6, '5'),
    PRICE("392", Form.OPEN_DIGITS, 1, 15, '9'),
    /// Begins with the three digits of the currency.
    PRICE_IN_CURRENCY("393", Form.OPEN_DIGITS, 4, 18, '9'),
    PRICE_OF_A_MEASURE("395", Form.OPEN_DIGITS, 6, 6, '5'),
    PRICE_OF_A_UNIT("8005", Form.OPEN_DIGITS, 6, 6);

    /// Ends a field whose length is not known beforehand: what readers send for FNC1.
    static final char SEPARATOR = '\u001d';

    // GS1 General Specifications, figure 7.11-1 (character set 82), without letters and digits.
    private static final String MARKS = "!\"%&'()*+,-./:;<=>?_";
    private static final char NO_DECIMALS = ' ';

    private static final List<Field> ALL = List.of(values());

    private enum Form {
        /// Always as long as its greatest length; nothing ends it.
        DIGITS,
        /// Up to a separator or the end, even where only one length is right.
        OPEN_DIGITS,
        TEXT
    }

    private final String prefix;
    private final Form form;
    private final int least;
    private final int most;
    private final char mostDecimals;

    Field(String prefix, Form form, int least, int most) {
        this(prefix, form, least, most, NO_DECIMALS);
    }

    Field(String prefix, Form form, int least, int most, char mostDecimals) {
        this.prefix = prefix;
        this.form = form;
        this.least = least;
        this.most = most;
        this.mostDecimals = mostDecimals;
    }

    /// A field's identifier in a text.
    ///
    /// @param decimals how many digits of the value stand behind the point
    /// @param length of the identifier itself
    record Named(Field field, int decimals, int length) {}

    /// The identifier that stands at a place of a text, if it is one of these.
    static Optional<Named> at(String text, int from) {
        for (var field : ALL) {
            if (!text.startsWith(field.prefix, from)) continue;
            int end = from + field.prefix.length();
            if (field.mostDecimals == NO_DECIMALS) {
                return Optional.of(new Named(field, 0, field.prefix.length()));
            }
            if (end < text.length() && isUpTo(field.mostDecimals, text.charAt(end))) {
                var decimals = text.charAt(end) - '0';
                return Optional.of(new Named(field, decimals, field.prefix.length() + 1));
            }
        }
        return Optional.empty();
    }

    /// The field a whole text names, if it is one of these.
    static Optional<Named> named(String identifier) {
        return at(identifier, 0).filter(named -> named.length() == identifier.length());
    }

    private static boolean isUpTo(char most, char c) {
        return c >= '0' && c <= most;
    }

    /// Where a value that begins at `from` ends.
    int endOf(String text, int from) {
        if (form == Form.DIGITS) return Math.min(text.length(), from + most);
        int end = text.indexOf(SEPARATOR, from);
        return end < 0 ? text.length() : end;
    }

    /// Whether a value has a length and characters this field can have.
    boolean takes(String value) {
        return value.length() >= least
                && value.length() <= most
                && value.chars().allMatch(c -> isDigit(c) || (form == Form.TEXT && isText(c)));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isText(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || MARKS.indexOf(c) >= 0;
    }
}

package guitai.ui.work;

import guitai.money.Money;

import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as people type them: with the full stop of a Chinese input method, with an empty end.
public final class Typed {

    // Seven digits before the point: a barcode of eight or more is never an amount of money.
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,7})(?:\\.(\\d{0,3}))?|\\.(\\d{1,3})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");
    private static final int GRAM_DIGITS = 3;

    private Typed() {}

    /// An amount of at least nothing, with no more decimals than the currency has.
    public static Optional<Money> amount(String text, Currency currency) {
        var minor = decimal(text, currency.getDefaultFractionDigits());
        return minor.isPresent()
                ? Optional.of(new Money(minor.getAsLong(), currency))
                : Optional.empty();
    }

    /// A percentage with at most two decimals, in hundredths of a percent.
    public static Optional<Long> percent(String text) {
        var plain = text.strip();
        var number = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
        var hundredths = decimal(number, 2);
        return hundredths.isPresent() ? Optional.of(hundredths.getAsLong()) : Optional.empty();
    }

    /// Kilograms with up to three decimals, as grams.
    public static OptionalLong grams(String text) {
        return decimal(text, GRAM_DIGITS);
    }

    /// A whole number of at most five digits.
    public static OptionalInt pieces(String text) {
        var plain = text.strip();
        return WHOLE.matcher(plain).matches()
                ? OptionalInt.of(Integer.parseInt(plain))
                : OptionalInt.empty();
    }

    private static OptionalLong decimal(String text, int digits) {
        var plain = text.strip().replace('。', '.').replace('．', '.');
        var m = AMOUNT.matcher(plain);
        if (!m.matches()) return OptionalLong.empty();
        var whole = m.group(1) == null ? "0" : m.group(1);
        var rest = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : "";
        if (rest.length() > digits) return OptionalLong.empty();
        return OptionalLong.of(Long.parseLong(whole + rest + "0".repeat(digits - rest.length())));
    }
}

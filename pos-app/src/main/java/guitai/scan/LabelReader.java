package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.catalog.Plu;
import guitai.money.Money;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanSettings.LongLabelCheck;

import java.util.Optional;
import java.util.OptionalLong;

/// Reads the labels the scales of this shop print, by the shop's own table of prefixes.
final class LabelReader {
    private final ScanSettings settings;

    LabelReader(ScanSettings settings) {
        this.settings = settings;
    }

    /// The label, or its refusal for a wrong check digit, or nothing if no prefix of the table and
    /// the number of digits fit.
    Optional<Scan> read(String digits) {
        return layoutOf(digits).map(layout -> read(digits, layout));
    }

    private Optional<LabelLayout> layoutOf(String digits) {
        for (int length = 2; length >= 1; length--) {
            if (digits.length() < length) continue;
            var layout = settings.labels().get(digits.substring(0, length));
            if (layout != null && layout.length() == digits.length()) return Optional.of(layout);
        }
        return Optional.empty();
    }

    private Scan read(String digits, LabelLayout layout) {
        var checked = layout.length() == 13 || settings.longLabelCheck() == LongLabelCheck.EAN;
        if (checked && !CheckDigit.isRight(digits)) return wrong(digits);
        return switch (layout) {
            case AMOUNT_13 -> label(digits, 2, 7, amount(digits, 7, 12), OptionalLong.empty());
            case WEIGHT_13 -> label(digits, 2, 7, Optional.empty(), grams(digits, 7));
            case CHECKED_AMOUNT_13 ->
                    PriceCheckDigit.of(digits.substring(8, 12)) == digits.charAt(7) - '0'
                            ? label(digits, 2, 7, amount(digits, 8, 12), OptionalLong.empty())
                            : wrong(digits);
            case AMOUNT_WEIGHT_18 -> label(digits, 2, 7, amount(digits, 7, 12), grams(digits, 12));
            case WEIGHT_AMOUNT_18 -> label(digits, 1, 7, amount(digits, 12, 17), grams(digits, 7));
        };
    }

    private static Scan label(
            String digits, int from, int to, Optional<Money> amount, OptionalLong grams) {
        return new Scan.ScaleLabel(new Plu(digits.substring(from, to)), amount, grams);
    }

    private Optional<Money> amount(String digits, int from, int to) {
        var minor = Long.parseLong(digits.substring(from, to));
        return Optional.of(new Money(minor, settings.currency()));
    }

    private static OptionalLong grams(String digits, int from) {
        return OptionalLong.of(Long.parseLong(digits.substring(from, from + 5)));
    }

    private static Scan wrong(String digits) {
        return new Scan.Refused(Shown.of(digits), Refusal.WRONG_CHECK_DIGIT);
    }
}

package guitai.ui.stock;

import guitai.sale.Quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Quantities and dates as people type them.
final class Entered {
    private Entered() {}

    /// Pieces or kilograms, at least nothing, with at most three decimals.
    static Optional<Quantity> quantity(String text) {
        OptionalLong milli = guitai.ui.work.Typed.grams(text);
        return milli.isPresent() && milli.getAsLong() <= Quantity.MOST
                ? Optional.of(new Quantity(milli.getAsLong()))
                : Optional.empty();
    }

    /// `2027-05-31`, `20270531` or `270531`.
    static Optional<LocalDate> date(String text) {
        var digits = text.strip().replaceAll("[-/.]", "");
        if (digits.matches("[0-9]{6}")) digits = "20" + digits;
        if (!digits.matches("[0-9]{8}")) return Optional.empty();
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}

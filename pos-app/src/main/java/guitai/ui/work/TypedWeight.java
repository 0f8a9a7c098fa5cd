package guitai.ui.work;

import java.util.Optional;
import java.util.OptionalLong;

/// A weight as it is typed: `0.520`, with what the goods lie in `0.520-0.015`, or that alone
/// `-0.015`; kilograms with up to three decimals.
///
/// @param gross in grams; empty where the scale is to say it
/// @param tare in grams; empty where none was typed
public record TypedWeight(OptionalLong gross, OptionalLong tare) {

    /// Empty for what is no weight.
    public static Optional<TypedWeight> of(String text) {
        var plain = text.strip().replaceAll("[－—–−]", "-");
        int dash = plain.indexOf('-');
        if (dash < 0) {
            var gross = Typed.grams(plain);
            return gross.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TypedWeight(gross, OptionalLong.empty()));
        }
        var before = plain.substring(0, dash).strip();
        var gross = Typed.grams(before);
        var tare = Typed.grams(plain.substring(dash + 1));
        return tare.isEmpty() || (gross.isEmpty() && !before.isEmpty())
                ? Optional.empty()
                : Optional.of(new TypedWeight(gross, tare));
    }

    /// Grams as a scale shows them: `0.520`.
    public static String kilograms(long grams) {
        return "%d.%03d".formatted(grams / 1000, grams % 1000);
    }
}

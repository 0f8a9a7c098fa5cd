package guitai.lane;

import guitai.money.Money;
import guitai.sale.Quantity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// What people type after a command, read exactly or not at all.
final class Typed {
    private Typed() {}

    /// An amount with at most two decimals: `12`, `12.5`, `12.50`.
    static Optional<Money> amount(String text, Currency currency) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) return Optional.empty();
        var minor = new BigDecimal(text).movePointRight(2).longValueExact();
        return Optional.of(new Money(minor, currency));
    }

    static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// Pieces or kilograms with at most three decimals.
    static Optional<Quantity> quantity(String text) {
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,3})?")) return Optional.empty();
        var milli = new BigDecimal(text).movePointRight(3).longValueExact();
        return milli == 0 ? Optional.empty() : Optional.of(new Quantity(milli));
    }

    /// The first word and the rest, both without spaces around them.
    static String[] split(String text) {
        var parts = text.strip().split("\\s+", 2);
        return new String[] {parts[0], parts.length > 1 ? parts[1].strip() : ""};
    }
}

package guitai.lane;

import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.sale.Weighing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// What people type after a command, read exactly or not at all.
final class Typed {
    private Typed() {}

    /// An amount with no more decimals than its currency has: `12`, `12.5`, `12.50`.
    static Optional<Money> amount(String text, Currency currency) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) return Optional.empty();
        var amount = new BigDecimal(text);
        var decimals = currency.getDefaultFractionDigits();
        if (amount.scale() > decimals) return Optional.empty();
        return Optional.of(new Money(amount.movePointRight(decimals).longValueExact(), currency));
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

    /// Why a weight was keyed: as much of it as is kept.
    static String reason(String text) {
        var most = Weighing.How.Keyed.LONGEST_REASON;
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// The first word and the rest, both without spaces around them.
    static String[] split(String text) {
        var parts = text.strip().split("\\s+", 2);
        return new String[] {parts[0], parts.length > 1 ? parts[1].strip() : ""};
    }
}

package guitai.importing;

import guitai.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a file writes amounts: `12`, `12.5`, with so many decimals at most.
final class Amounts {
    private static final String WHOLE = "[0-9]{1,7}";

    private final Currency currency;
    private final int decimals;
    private final Pattern form;

    private Amounts(Currency currency, int decimals) {
        this.currency = currency;
        this.decimals = decimals;
        form = Pattern.compile(decimals == 0 ? WHOLE : WHOLE + "(\\.[0-9]{1," + decimals + "})?");
    }

    /// As people write this currency: no decimals for yen, three for a dinar.
    static Amounts of(Currency currency) {
        return new Amounts(currency, currency.getDefaultFractionDigits());
    }

    /// The sample shop's own: 3.50 is 350 of the smallest unit of any currency, so that its prices
    /// are prices everywhere.
    static Amounts sample(Currency currency) {
        return new Amounts(currency, Money.CNY.getDefaultFractionDigits());
    }

    /// Exactly, or not at all; at least nothing.
    Optional<Money> read(String text) {
        if (!form.matcher(text).matches()) return Optional.empty();
        var minor = new BigDecimal(text).movePointRight(decimals).longValueExact();
        return Optional.of(new Money(minor, currency));
    }
}

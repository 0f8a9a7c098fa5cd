package guitai.receipt;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tender.TenderKind;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/// The words and figures of one language on paper.
///
/// Figures look the same in every language, so that two papers can be compared side by side.
final class Words {
    /// Where there is nothing to divide by.
    static final String NONE = "-";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter second;
    private final DateTimeFormatter minute;

    Words(Locale locale, ZoneId zone) {
        var chinese = locale.getLanguage().equals("zh");
        this.locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
        texts = ResourceBundle.getBundle("guitai.receipt.texts", this.locale, NO_FALLBACK);
        second =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT)
                        .withZone(zone);
        minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    String of(String key) {
        return texts.getString(key);
    }

    String of(String key, Object... values) {
        return String.format(Locale.ROOT, texts.getString(key), values);
    }

    /// A name in the language of the paper; in the other where it has none.
    String either(String zh, String en) {
        if (locale.equals(Locale.CHINESE)) return zh.isBlank() ? en : zh;
        return en.isBlank() ? zh : en;
    }

    String name(LineItem line) {
        return line.name(locale);
    }

    /// `2026-11-21 15:31:07 UTC+08:00`: fits 32 columns.
    String moment(Instant at) {
        return second.format(at);
    }

    /// `2026-11-21 15:31`
    String minute(Instant at) {
        return minute.format(at);
    }

    /// `-1,204.10`
    static String money(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        return String.format(
                Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(amount.minor(), digits));
    }

    /// The same with the sign of the currency, for the one big figure.
    static String priced(Money amount) {
        return (amount.isNegative() ? "-" : "") + sign(amount.currency()) + money(amount.abs());
    }

    /// What is taken off: `-6.25`.
    static String off(Money amount) {
        return money(amount.negated());
    }

    String tender(TenderKind kind) {
        return of("tender." + kind);
    }

    String rate(TaxCategory category) {
        return switch (category.rate()) {
            case TaxRate.Exempt() -> of("tax.exempt");
            case TaxRate.Percent(var ppm) -> percent(ppm);
        };
    }

    /// Parts per million as `13%`, `5.5%`.
    static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "%";
    }

    /// `2.7`
    static String tenths(OptionalLong value) {
        if (value.isEmpty()) return NONE;
        return BigDecimal.valueOf(value.getAsLong(), 1).toPlainString();
    }

    /// `6.6%`
    static String perMille(OptionalLong value) {
        return value.isEmpty() ? NONE : percent(value.getAsLong() * 1000);
    }

    String quantity(LineItem line, Quantity quantity) {
        return quantity.plain() + " " + (line.weighed() ? "kg" : line.unitWord());
    }

    /// Grams as a scale shows them: `0.520`.
    static String kilograms(long grams) {
        return String.format(Locale.ROOT, "%d.%03d", grams / 1000, grams % 1000);
    }

    /// The price for one, or for the unit of weight it is named after.
    static String unitPrice(LineItem line) {
        return line.weighed()
                ? money(line.unitPrice()) + "/" + line.unitWord()
                : money(line.unitPrice());
    }

    private static String sign(Currency currency) {
        return currency.equals(Money.CNY) ? "¥" : currency.getCurrencyCode() + " ";
    }
}

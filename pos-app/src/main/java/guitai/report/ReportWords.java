package guitai.report;

import guitai.money.Money;
import guitai.shift.DrawerOpening;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tender.TenderKind;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/// The words and figures of one language in reports.
final class ReportWords {
    /// Where there is nothing to divide by.
    static final String NONE = "-";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final DateTimeFormatter minute;

    ReportWords(ReportHead head) {
        this(head.locale(), head.zone());
    }

    ReportWords(Locale locale, ZoneId zone) {
        var chinese = locale.getLanguage().equals("zh");
        texts =
                ResourceBundle.getBundle(
                        "guitai.report.texts",
                        chinese ? Locale.CHINESE : Locale.ENGLISH,
                        NO_FALLBACK);
        minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    String of(String key) {
        return texts.getString(key);
    }

    String of(String key, Object... values) {
        return String.format(Locale.ROOT, texts.getString(key), values);
    }

    /// Why the drawer was opened.
    String opening(DrawerOpening one) {
        return one.byKey() ? of("openings.byKey") : one.reason();
    }

    String minute(Instant at) {
        return minute.format(at);
    }

    /// `11-30`
    String day(Instant at) {
        return minute.format(at).substring(5, 10);
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

    /// `-1,204.10`
    static String money(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        return String.format(
                Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(amount.minor(), digits));
    }

    static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "%";
    }

    /// `2.7`
    static String tenths(OptionalLong value) {
        if (value.isEmpty()) return NONE;
        return BigDecimal.valueOf(value.getAsLong(), 1).toPlainString();
    }

    static String perMille(OptionalLong value) {
        return value.isEmpty() ? NONE : percent(value.getAsLong() * 1000);
    }

    /// `000118-000247`, or a dash for a shift without documents.
    static String range(long first, long last) {
        return first == 0 ? NONE : String.format(Locale.ROOT, "%06d-%06d", first, last);
    }
}

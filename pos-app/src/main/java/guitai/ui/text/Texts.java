package guitai.ui.text;

import guitai.money.Money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text of the screens in one language, and how money, dates and times are written in it.
///
/// Immutable; any thread. A key that is not in the bundle throws
/// [java.util.MissingResourceException]: that is a bug, and a test finds it.
public final class Texts {

    private static final String BUNDLE = "guitai.ui.texts";

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Texts in(Language language) {
        // Without this control a machine set to Chinese answers a request for English in Chinese.
        var exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(language, ResourceBundle.getBundle(BUNDLE, language.locale(), exact));
    }

    public Language language() {
        return language;
    }

    /// The text of a key, its gaps `{0}`, `{1}` … filled.
    ///
    /// `java.text.MessageFormat` is not used: it swallows the apostrophes of English sentences.
    public String get(String key, Object... args) {
        var text = bundle.getString(key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", written(args[i]));
        }
        return text;
    }

    public String say(Words words) {
        return words.isEmpty() ? "" : get(words.key(), words.args().toArray());
    }

    public String name(Name name) {
        return name.in(language);
    }

    /// The word for a category of goods, or its code where the bundles know none: categories are
    /// data of the shop.
    public String category(String code) {
        var key = "category." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /// `¥1,234.50`, and `-¥0.90` for less than nothing.
    public String money(Money amount) {
        var text = symbol(amount) + plain(amount.abs());
        return amount.isNegative() ? "-" + text : text;
    }

    /// The amount without its sign of currency: `1,234.50`.
    public String plain(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minor(), digits));
    }

    /// A note or coin: `¥100`, `¥0.5`.
    public String face(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        var value = BigDecimal.valueOf(amount.minor(), digits).stripTrailingZeros();
        return symbol(amount) + (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundle.getString("format.date"), language.locale())
                .format(date);
    }

    public String time(Temporal time) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
    }

    /// The sign of a currency as it stands before an amount: `¥`, `€`, `CHF `.
    public String sign(Currency currency) {
        // English calls the yuan CN¥; in the shop it is ¥ in every language.
        var where = currency.equals(Money.CNY) ? Locale.CHINA : language.locale();
        var sign = currency.getSymbol(where);
        // Letters would run into the digits.
        return Character.isLetter(sign.codePointBefore(sign.length())) ? sign + " " : sign;
    }

    private String symbol(Money amount) {
        return sign(amount.currency());
    }

    private String written(Object arg) {
        return switch (arg) {
            case Money money -> money(money);
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case Name name -> name(name);
            case Words words -> say(words);
            case Shelf shelf -> category(shelf.code());
            default -> arg.toString();
        };
    }
}

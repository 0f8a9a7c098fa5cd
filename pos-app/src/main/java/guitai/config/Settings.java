package guitai.config;

import guitai.catalog.CheckDigit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.scan.LabelLayout;
import guitai.scan.ScanSettings;
import guitai.time.BusinessCalendar;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The till's settings, checked as a whole before anything starts.
public final class Settings {

    private static final String LOCATION =
            "|[+-][0-9]{1,2}(\\.[0-9]{1,8})?,[+-][0-9]{1,3}(\\.[0-9]{1,8})?";

    /// A text that was found for a key, and where.
    record Found(String text, Source source) {}

    /// Why a value is refused, said so that a technician can mend it.
    public record Problem(String where, String what) {}

    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words, null, false, false);
        }
    }

    private final Map<Key, Found> found;
    private final Map<Key, Setting<?>> typed = new EnumMap<>(Key.class);

    /// @throws Refused with the key's allowed values
    Settings(Map<Key, Found> found) {
        this.found = found;
        for (var key : Key.values()) typed.put(key, typed(key));
    }

    private Setting<?> typed(Key key) {
        var text = found(key).text();
        try {
            return new Setting<>(key, read(key, text), found(key).source());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new Refused("%s: '%s' is not %s".formatted(key.written(), text, key.allowed()));
        }
    }

    Found found(Key key) {
        return found.getOrDefault(key, new Found(key.standard(), new Source.Default()));
    }

    private static Object read(Key key, String text) {
        return switch (key) {
            case STORE -> matching(text, "[A-Z0-9]{1,8}");
            case WORKSTATION -> matching(text, "[A-Z0-9]{1,6}");
            case SHOP_NAME -> matching(text, ".{1,40}");
            case SHOP_LEGAL_NAME -> matching(text, ".{0,60}");
            case SHOP_ADDRESS -> matching(text, ".{0,80}");
            case SHOP_PHONE, SHOP_TAX_ID -> matching(text, ".{0,30}");
            case SHOP_RETURN_RULE -> matching(text, ".{0,120}");
            case ZONE -> ZoneId.of(text);
            case DAY_BEGINS -> LocalTime.parse(text);
            case CASH_ROUNDING -> CashRounding.valueOf(text);
            case CASH_TOLERANCE, CASH_DRAWER_LIMIT, CASH_PAID_OUT_LIMIT, CASH_MOST_CHANGE ->
                    yuan(text);
            case PRINTER -> PrinterChoice.parse(text);
            case PRINTER_PROFILE -> matching(text, "(generic|epson)-(58|80)");
            case SCANNER -> ScannerChoice.parse(text);
            case SCALE_LABELS -> labels(text);
            case SCAN_PAY_AT_ONCE -> matching(text, "true|false|training");
            case TERMINAL_ID -> matching(text, "[A-Za-z0-9_-]{0,32}");
            case SHOP_LOCATION -> matching(text, LOCATION);
            case WECHAT, ALIPAY -> matching(text, "on|off").equals("on");
            case WECHAT_APP_ID -> matching(text, "|wx[0-9A-Za-z]{8,30}");
            case WECHAT_MERCHANT_ID, ALIPAY_APP_ID -> matching(text, "|[0-9]{8,32}");
            case WECHAT_PUBLIC_KEY_ID -> matching(text, "|PUB_KEY_ID_[0-9]{1,60}");
            case WECHAT_IDENTITY,
                    WECHAT_PUBLIC_KEY,
                    WECHAT_V2_KEY,
                    WECHAT_V3_KEY,
                    ALIPAY_PRIVATE_KEY,
                    ALIPAY_PUBLIC_KEY ->
                    matching(text, "[^\\x00-\\x1F]{1,200}");
            case WECHAT_BARCODE -> matching(text, "v2|v3");
            case WECHAT_NOTIFY_URL -> matching(text, "|https://[!-~]{3,200}");
            case WECHAT_URL, ALIPAY_URL -> ChannelAddress.parse(text);
            case WECHAT_PATIENCE, ALIPAY_PATIENCE -> seconds(text);
            case LAYOUT -> matching(text, "scan|touch");
            case LANGUAGE, RECEIPT_LANGUAGE -> Locale.of(matching(text, "zh|en"));
            case THEME -> matching(text, "light|dark");
            case TRAINING -> matching(text, "true|false").equals("true");
        };
    }

    public String store() {
        return value(Key.STORE, String.class);
    }

    public String workstation() {
        return value(Key.WORKSTATION, String.class);
    }

    public BusinessCalendar calendar() {
        return new BusinessCalendar(
                value(Key.ZONE, ZoneId.class), value(Key.DAY_BEGINS, LocalTime.class));
    }

    public ZoneId zone() {
        return value(Key.ZONE, ZoneId.class);
    }

    public CashRounding cashRounding() {
        return value(Key.CASH_ROUNDING, CashRounding.class);
    }

    public Money amount(Key key) {
        return value(key, Money.class);
    }

    public String text(Key key) {
        return value(key, String.class);
    }

    /// Whether this channel takes payments; training has its own, whatever this says.
    public boolean on(Key channel) {
        return value(channel, Boolean.class);
    }

    public URI address(Key key) {
        return value(key, URI.class);
    }

    /// From a charge to the moment it is taken back because nobody has paid.
    public Duration patience(Key key) {
        return value(key, Duration.class);
    }

    /// Whether a payment code that is read while selling opens the payment at once, or after one
    /// key (rule GS-21). The sample shop does.
    public boolean payAtOnce() {
        return switch (text(Key.SCAN_PAY_AT_ONCE)) {
            case "true" -> true;
            case "training" -> training();
            default -> false;
        };
    }

    public PrinterChoice printer() {
        return value(Key.PRINTER, PrinterChoice.class);
    }

    public ScannerChoice scanner() {
        return value(Key.SCANNER, ScannerChoice.class);
    }

    public ScanSettings scans() {
        return value(Key.SCALE_LABELS, ScanSettings.class);
    }

    public boolean touchLayout() {
        return text(Key.LAYOUT).equals("touch");
    }

    public boolean dark() {
        return text(Key.THEME).equals("dark");
    }

    public Locale language() {
        return value(Key.LANGUAGE, Locale.class);
    }

    public Locale receiptLanguage() {
        return value(Key.RECEIPT_LANGUAGE, Locale.class);
    }

    public boolean training() {
        return value(Key.TRAINING, Boolean.class);
    }

    public Source source(Key key) {
        return found(key).source();
    }

    private <T> T value(Key key, Class<T> type) {
        return type.cast(Optional.ofNullable(typed.get(key)).orElseThrow().value());
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) throw new IllegalArgumentException(text);
        return text;
    }

    /// Shorter than a buyer needs for a password is no patience; longer than Alipay's trade lives
    /// (3 minutes) is none either.
    private static Duration seconds(String text) {
        var seconds = Integer.parseInt(matching(text, "[0-9]{1,3}"));
        if (seconds < 20 || seconds > 170) throw new IllegalArgumentException(text);
        return Duration.ofSeconds(seconds);
    }

    /// Yuan with at most two decimals, exactly.
    static Money yuan(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) throw new IllegalArgumentException(text);
        return Money.cny(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    private static ScanSettings labels(String text) {
        var labels = new HashMap<String, LabelLayout>();
        if (!text.isBlank()) {
            for (var pair : text.split(",", -1)) {
                var parts = pair.strip().split("=", -1);
                if (parts.length != 2 || !CheckDigit.onlyDigits(parts[0])) {
                    throw new IllegalArgumentException(pair);
                }
                labels.put(parts[0], layout(parts[1]));
            }
        }
        return new ScanSettings(labels, ScanSettings.LongLabelCheck.EAN, Money.CNY);
    }

    private static LabelLayout layout(String code) {
        return Arrays.stream(LabelLayout.values())
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}

package guitai.config;

import guitai.catalog.GoodsRules;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.payment.OfflineLimits;
import guitai.price.PriceLaw;
import guitai.privacy.RetentionTerms;
import guitai.refund.ReturnPolicy;
import guitai.scan.ScanSettings;
import guitai.scan.ScanSettings.LongLabelCheck;
import guitai.tax.TaxRegime;
import guitai.time.BusinessCalendar;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The till's settings, checked as a whole before anything starts.
public final class Settings {

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
            return new Setting<>(key, Values.read(key, text), found(key).source());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new Refused("%s: '%s' is not %s".formatted(key.written(), text, key.allowed()));
        }
    }

    Found found(Key key) {
        return found.getOrDefault(key, new Found(key.standard(), new Source.Default()));
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
        var set = text(Key.CASH_ROUNDING);
        return set.equals("country") ? country().cashRounding() : CashRounding.valueOf(set);
    }

    public Country country() {
        return value(Key.COUNTRY, Country.class);
    }

    /// Of every amount in this till's books.
    public Currency currency() {
        var set = text(Key.CURRENCY);
        return set.equals("country") ? country().currency() : Currency.getInstance(set);
    }

    /// By which an earlier price may be shown beside a lower one.
    public PriceLaw priceLaw() {
        var set = text(Key.PRICE_LAW);
        return set.equals("country") ? country().priceLaw() : PriceLaw.named(set).orElseThrow();
    }

    /// How sales are taxed that are begun from now on.
    public TaxRegime taxRegime() {
        var set = text(Key.TAX_REGIME);
        return set.equals("country")
                ? country().taxRegime()
                : TaxRegime.valueOf(set.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The code of a small-scale taxpayer; empty for a shop whose goods have their own rates.
    public Optional<String> levy() {
        return Optional.of(text(Key.TAX_LEVY)).filter(code -> !code.equals("none"));
    }

    public Money amount(Key key) {
        return new Money(decimal(key).longValueExact(), currency());
    }

    /// Whether this amount has more decimals than the currency has.
    boolean tooFine(Key key) {
        return decimal(key).stripTrailingZeros().scale() > 0;
    }

    // In the smallest unit. What nobody has set is written for money with two decimals, and stands
    // for as many of the smallest unit elsewhere: 500.00 is 50,000 yen, and 50.000 dinars.
    private BigDecimal decimal(Key key) {
        var written = source(key) instanceof Source.Default ? Money.CNY : currency();
        return value(key, BigDecimal.class).movePointRight(written.getDefaultFractionDigits());
    }

    public String text(Key key) {
        return value(key, String.class);
    }

    /// Whether this channel takes payments; training has its own, whatever this says.
    public boolean on(Key channel) {
        return value(channel, Boolean.class);
    }

    /// Empty where none is set.
    public URI address(Key key) {
        return value(key, URI.class);
    }

    /// From a charge to the moment it is taken back because nobody has paid, and the like.
    public Duration patience(Key key) {
        return value(key, Duration.class);
    }

    /// What a channel keeps of a payment, in parts of a million.
    public int feePpm(Key key) {
        return value(key, Integer.class);
    }

    /// How much the shop risks while the line is down.
    public OfflineLimits offlineLimits() {
        return new OfflineLimits(
                on(Key.CARD_OFFLINE),
                amount(Key.CARD_OFFLINE_PER_PAYMENT),
                amount(Key.CARD_OFFLINE_STORED),
                amount(Key.CARD_OFFLINE_PER_SHIFT),
                value(Key.CARD_OFFLINE_COUNT, Integer.class),
                value(Key.CARD_OFFLINE_CONTACT_HOURS, Duration.class),
                value(Key.CARD_OFFLINE_ALARM_HOURS, Duration.class),
                value(Key.CARD_OFFLINE_STOP_HOURS, Duration.class),
                amount(Key.STORED_VALUE_OFFLINE_PER_PAYMENT),
                value(Key.STORED_VALUE_REVOCATION_HOURS, Duration.class));
    }

    /// What the shop has decided about returns.
    public ReturnPolicy returns() {
        return ReturnSettings.of(this);
    }

    /// How long what is known of persons is kept.
    public RetentionTerms retention() {
        return new RetentionTerms(
                value(Key.RETENTION_COUPON_CODES, Integer.class),
                value(Key.RETENTION_MEMBERS, Integer.class));
    }

    /// The other tills under the same merchant numbers.
    public List<String> neighbours() {
        var text = text(Key.NEIGHBOURS);
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /// Which hosts tell whether there is a line, as `tcp://host:port`; none where the channels' own
    /// are to be asked.
    public List<URI> probes() {
        return value(Key.NETWORK_PROBE, Values.Hosts.class).all();
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

    /// A share of a price, in hundredths of a percent.
    public long basisPoints(Key percent) {
        return value(percent, Integer.class) * 100L;
    }

    /// What can be chosen as the reason of a discount.
    public List<String> discountReasons() {
        return list(Key.DISCOUNT_REASONS);
    }

    /// What can be chosen as the reason of a weight that is keyed.
    public List<String> weightReasons() {
        return list(Key.SCALE_KEYED_REASONS);
    }

    List<String> list(Key key) {
        var words = Arrays.stream(text(key).split(",", -1)).map(String::strip);
        return words.filter(word -> !word.isEmpty()).distinct().toList();
    }

    public PrinterChoice printer(Key which) {
        return value(which, PrinterChoice.class);
    }

    public ScanSettings scans() {
        var labels = value(Key.SCALE_LABELS, ScanSettings.class);
        var hosts = text(Key.SCAN_OWN_HOSTS);
        return new ScanSettings(
                labels.labels(),
                text(Key.SCALE_LABELS_CHECK).equals("none")
                        ? LongLabelCheck.NONE
                        : LongLabelCheck.EAN,
                currency(),
                hosts.isEmpty() ? Set.of() : Set.copyOf(List.of(hosts.split(",", -1))));
    }

    /// What the law and the shop say of kinds of goods.
    public GoodsRules goods() {
        var words = text(Key.GOODS_NEVER_DISCOUNTED);
        return new GoodsRules(
                words.isEmpty() ? Set.of() : Set.copyOf(List.of(words.split(",", -1))),
                value(Key.GOODS_NEAR_DATE_DAYS, Integer.class));
    }

    /// What is right by itself and cannot be true together.
    List<Problem> contradictions() {
        return Contradictions.of(this);
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

    /// The same for a training till whose devices somebody plays: those that nobody has set are
    /// made of software.
    public Settings played() {
        if (!training()) return this;
        var all = new EnumMap<Key, Found>(Key.class);
        all.putAll(found);
        for (var key : List.of(Key.SCANNER, Key.SCALE, Key.DISPLAY, Key.CARD_READER)) {
            all.putIfAbsent(key, new Found("virtual", new Source.Default()));
        }
        return new Settings(all);
    }

    public Source source(Key key) {
        return found(key).source();
    }

    <T> T value(Key key, Class<T> type) {
        return type.cast(Optional.ofNullable(typed.get(key)).orElseThrow().value());
    }
}

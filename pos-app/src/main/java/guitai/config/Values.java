package guitai.config;

import guitai.catalog.CheckDigit;
import guitai.money.CashRounding;
import guitai.money.Coins;
import guitai.money.Money;
import guitai.promotion.Slice;
import guitai.refund.GiftPolicy;
import guitai.sale.ReturnPromise;
import guitai.scan.LabelLayout;
import guitai.scan.ScanSettings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// What the text of each setting means.
final class Values {
    private static final String LOCATION =
            "|[+-][0-9]{1,2}(\\.[0-9]{1,8})?,[+-][0-9]{1,3}(\\.[0-9]{1,8})?";

    private static final String HOST = "[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?";

    private Values() {}

    /// Hosts to dial, as `tcp://host:port`.
    record Hosts(List<URI> all) {
        private static final int MOST = 8;

        static Hosts parse(String text) {
            if (text.isBlank()) return new Hosts(List.of());
            var all =
                    Arrays.stream(text.split(",", -1)).map(String::strip).map(Hosts::host).toList();
            if (all.size() > MOST) throw new IllegalArgumentException(text);
            return new Hosts(all);
        }

        private static URI host(String text) {
            var host = URI.create("tcp://" + text);
            if (host.getHost() == null
                    || host.getPort() < 1
                    || host.getPort() > 65_535
                    || host.getRawUserInfo() != null
                    || !String.valueOf(host.getRawPath()).isEmpty()
                    || host.getRawQuery() != null
                    || host.getRawFragment() != null) {
                throw new IllegalArgumentException(text);
            }
            return host;
        }
    }

    /// @throws RuntimeException of the kinds that [Settings] turns into words
    static Object read(Key key, String text) {
        return switch (key) {
            case STORE -> matching(text, "[A-Z0-9]{1,8}");
            case WORKSTATION -> matching(text, "[A-Z0-9]{1,6}");
            case SHOP_NAME -> matching(text, ".{1,40}");
            case SHOP_LEGAL_NAME -> matching(text, ".{0,60}");
            case SHOP_ADDRESS -> matching(text, ".{0,80}");
            case SHOP_PHONE, SHOP_TAX_ID -> matching(text, ".{0,30}");
            case SHOP_RETURN_RULE -> matching(text, ".{0,120}");
            case RECEIPT_FOLLOW, RECEIPT_REVIEW -> matching(text, "[!-~]{0,200}");
            case ZONE -> ZoneId.of(text);
            case DAY_BEGINS -> LocalTime.parse(text);
            case COUNTRY -> Country.valueOf(text);
            case CURRENCY -> text.equals("country") ? text : currency(text).getCurrencyCode();
            case PRICE_LAW -> matching(text, "country|china|eu|none");
            case TAX_REGIME ->
                    matching(text, "country|inclusive-(line|total)|exclusive-(item|invoice)");
            case TAX_RATES, MEMBERS_PROGRAMME, MEMBERS_GIFTS, MEMBERS_CODE_KEY ->
                    matching(text, "[^\\x00-\\x1F]{0,200}");
            case MESSAGES_CARRIER -> matching(text, "none|file");
            case RETENTION_COUPON_CODES, RETENTION_MEMBERS -> whole(text, 0, 3_650);
            case TAX_LEVY -> matching(text, "none|[0-9A-Z][0-9A-Z._-]{0,15}");
            case CASH_ROUNDING -> text.equals("country") ? text : CashRounding.valueOf(text).name();
            case CASH_TOLERANCE,
                    CASH_DRAWER_LIMIT,
                    CASH_PAID_OUT_LIMIT,
                    CASH_MOST_CHANGE,
                    RETURNS_HIGH_VALUE,
                    RETURNS_CREDIT_ABOVE,
                    RETURNS_PER_DAY,
                    RETURNS_PER_CUSTOMER,
                    RETURNS_OFFLINE,
                    RETURNS_KEYED,
                    CARD_OFFLINE_PER_PAYMENT,
                    CARD_OFFLINE_STORED,
                    CARD_OFFLINE_PER_SHIFT,
                    STORED_VALUE_OFFLINE_PER_PAYMENT ->
                    amount(text);
            case RETURNS_DAYS -> whole(text, 0, ReturnPromise.MOST_DAYS);
            case RETURNS_SERIAL, RETURNS_CUSTOMER_DAYS, RETURNS_PRICE_DAYS -> whole(text, 1, 1_000);
            case RETURNS_GIFTS ->
                    GiftPolicy.valueOf(
                            matching(text, "require|deduct|keep").toUpperCase(Locale.ROOT));
            case DISCOUNT_CASHIER_PERCENT, DISCOUNT_SUPERVISOR_PERCENT, OFFERS_REACH_PERCENT ->
                    whole(text, 0, 100);
            case OFFERS_SLICE ->
                    Slice.parse(text)
                            .map(_ -> text)
                            .orElseThrow(() -> new IllegalArgumentException(text));
            case DISCOUNT_REASONS, RETURNS_REASONS, SCALE_KEYED_REASONS ->
                    matching(text, "|[^,]{1,40}(,[^,]{1,40}){0,7}");
            case PRINTER, PRINTER_SECOND -> PrinterChoice.parse(text);
            case DRAWER_PIN -> matching(text, "2|5");
            case DRAWER_SWITCH -> matching(text, "none|high|low");
            case DRAWER_LEFT_OPEN -> Duration.ofSeconds(whole(text, 5, 3_600));
            case PRINTER_PROFILE, PRINTER_SECOND_PROFILE ->
                    matching(text, "[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
            case SCANNER -> ScannerChoice.parse(text);
            case CARD_READER -> matching(text, "none|virtual|any|name:.{1,60}");
            case SCALE -> ScaleChoice.parse(text);
            case SCALE_VERIFIED_UNTIL -> text.isEmpty() ? text : LocalDate.parse(text).toString();
            case SCALE_EXPIRED -> matching(text, "warn|refuse");
            case DISPLAY -> DisplayChoice.parse(text);
            case SCALE_LABELS -> labels(text);
            case SCALE_LABELS_CHECK -> matching(text, "ean|none");
            case SCALE_LABELS_LIKE_ALIPAY -> matching(text, "refuse|accept");
            case GOODS_NEVER_DISCOUNTED, RETURNS_NOT_RESOLD ->
                    matching(text, "|[\\p{L}\\p{Nd}_-]{1,32}(,[\\p{L}\\p{Nd}_-]{1,32}){0,63}");
            case GOODS_NEAR_DATE_DAYS -> whole(text, 0, 90);
            case SCAN_OWN_HOSTS -> matching(text, "|" + HOST + "(," + HOST + "){0,7}");
            case SCAN_PAY_AT_ONCE -> matching(text, "true|false|training");
            case TERMINAL_ID -> matching(text, "[A-Za-z0-9_-]{0,32}");
            case SHOP_LOCATION -> matching(text, LOCATION);
            case WECHAT,
                    ALIPAY,
                    CARD,
                    CARD_OFFLINE,
                    SCANNER_CONTINUOUS,
                    HEAD_OFFICE,
                    STORED_VALUE,
                    RETURNS_REPRICE,
                    RETURNS_WITHOUT_RECEIPT,
                    CASH_ROUNDING_MAY_RAISE,
                    RECEIPT_TAX ->
                    matching(text, "on|off").equals("on");
            case WECHAT_APP_ID -> matching(text, "|wx[0-9A-Za-z]{8,30}");
            case WECHAT_MERCHANT_ID, ALIPAY_APP_ID -> matching(text, "|[0-9]{8,32}");
            case WECHAT_PUBLIC_KEY_ID -> matching(text, "|PUB_KEY_ID_[0-9]{1,60}");
            case WECHAT_IDENTITY,
                    WECHAT_PUBLIC_KEY,
                    WECHAT_V2_KEY,
                    WECHAT_V3_KEY,
                    ALIPAY_PRIVATE_KEY,
                    ALIPAY_PUBLIC_KEY,
                    CARD_TERMINAL_KEY,
                    CARD_ACQUIRER_KEY,
                    HEAD_OFFICE_KEY,
                    HEAD_OFFICE_ISSUER_KEY ->
                    matching(text, "[^\\x00-\\x1F]{1,200}");
            case WECHAT_BARCODE -> matching(text, "v2|v3");
            case WECHAT_NOTIFY_URL -> matching(text, "|https://[!-~]{3,200}");
            case WECHAT_URL, ALIPAY_URL -> ChannelAddress.parse(text);
            case CARD_TERMINAL_URL, CARD_ACQUIRER_URL, HEAD_OFFICE_URL ->
                    text.isEmpty() ? URI.create("") : ChannelAddress.parse(text);
            case CARD_TERMINAL_KEY_ID,
                    CARD_ACQUIRER_KEY_ID,
                    HEAD_OFFICE_KEY_ID,
                    HEAD_OFFICE_ISSUER_KEY_ID ->
                    matching(text, "[0-9A-Za-z._-]{0,64}");
            case CARD_TERMINAL_ID -> matching(text, "|[0-9A-Za-z]{8}");
            case CARD_MERCHANT_ID -> matching(text, "|[0-9A-Za-z]{15}");
            case WECHAT_FEE_PPM, ALIPAY_FEE_PPM, CARD_FEE_PPM -> whole(text, 0, 100_000);
            case CARD_OFFLINE_COUNT -> whole(text, 1, 1_000);
            case CARD_OFFLINE_CONTACT_HOURS,
                    CARD_OFFLINE_ALARM_HOURS,
                    CARD_OFFLINE_STOP_HOURS,
                    STORED_VALUE_REVOCATION_HOURS ->
                    Duration.ofHours(whole(text, 1, 168));
            case NEIGHBOURS -> matching(text, "|[0-9A-Z]{1,6}(,[0-9A-Z]{1,6}){0,98}");
            case NETWORK_PROBE -> Hosts.parse(text);
            case WECHAT_PATIENCE, ALIPAY_PATIENCE -> seconds(text);
            case LAYOUT -> matching(text, "scan|touch");
            case LANGUAGE, RECEIPT_LANGUAGE -> Locale.of(matching(text, "zh|en"));
            case THEME -> matching(text, "light|dark");
            case TRAINING -> matching(text, "true|false").equals("true");
        };
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) throw new IllegalArgumentException(text);
        return text;
    }

    /// Shorter than a buyer needs for a password is no patience; longer than Alipay's trade lives
    /// (3 minutes) is none either.
    private static Duration seconds(String text) {
        return Duration.ofSeconds(whole(text, 20, 170));
    }

    private static int whole(String text, int least, int most) {
        int number = Integer.parseInt(matching(text, "[0-9]{1,6}"));
        if (number < least || number > most) throw new IllegalArgumentException(text);
        return number;
    }

    /// A currency whose notes and coins are known.
    private static Currency currency(String text) {
        var currency = Currency.getInstance(matching(text, "[A-Z]{3}"));
        if (!Coins.known(currency)) throw new IllegalArgumentException(text);
        return currency;
    }

    /// An amount; which currency it is in, and so how many decimals it may have, is set apart.
    private static BigDecimal amount(String text) {
        return new BigDecimal(matching(text, "[0-9]{1,9}(\\.[0-9]{1,3})?"));
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

package guitai.config;

/// Everything that can be set, with what it is when nobody set it.
///
/// The written name is what stands in `till.conf`.
public enum Key {
    STORE("store", "S001", "the store's number: 1 to 8 capital letters or digits"),
    WORKSTATION("workstation", "01", "the till's number: 1 to 6 capital letters or digits"),
    SHOP_NAME("shop.name", "柜台示范店", "at most 40 characters"),
    SHOP_LEGAL_NAME("shop.legal-name", "", "at most 60 characters"),
    SHOP_ADDRESS("shop.address", "", "at most 80 characters"),
    SHOP_PHONE("shop.phone", "", "at most 30 characters"),
    SHOP_TAX_ID("shop.tax-id", "", "at most 30 characters"),
    SHOP_RETURN_RULE(
            "shop.return-rule", "", "printed at the end of receipts; at most 120 characters"),
    RETURNS_DAYS(
            "returns.days",
            "7",
            "0 to 3650 days in which goods are taken back, printed on every receipt; 0 promises"
                    + " nothing"),
    RETURNS_REPRICE(
            "returns.reprice",
            "off",
            "on or off: whether the goods that stay are priced again when others come back"),
    RETURNS_GIFTS(
            "returns.gifts",
            "require",
            "require, deduct or keep: what becomes of a gift whose goods come back"),
    RETURNS_HIGH_VALUE("returns.high-value", "500.00", Allowed.AMOUNT),
    RETURNS_SERIAL(
            "returns.serial", "3", "1 to 1000 returns of one receipt that need no supervisor"),
    RETURNS_NOT_RESOLD(
            "returns.not-resold",
            "bakery,dairy,fresh,frozen",
            "categories, with commas, whose goods do not go back on the shelf unless somebody says"
                    + " so"),
    RETURNS_REASONS(
            "returns.reasons",
            "质量问题,规格不合适,买错了,多收了钱,顾客改变主意",
            "at most 8 reasons of at most 40 characters, with commas"),
    RETURNS_WITHOUT_RECEIPT(
            "returns.without-receipt",
            "on",
            "on or off: whether a supervisor can let goods come back without a receipt"),
    RETURNS_CREDIT_ABOVE("returns.credit-above", "50.00", Allowed.AMOUNT),
    RETURNS_PER_DAY("returns.without-receipt-per-day", "500.00", Allowed.AMOUNT),
    RETURNS_PER_CUSTOMER("returns.without-receipt-per-customer", "200.00", Allowed.AMOUNT),
    RETURNS_CUSTOMER_DAYS("returns.without-receipt-customer-days", "30", "1 to 1000 days"),
    RETURNS_OFFLINE("returns.without-receipt-offline", "100.00", Allowed.AMOUNT),
    RETURNS_PRICE_DAYS("returns.price-days", "30", "1 to 1000 days"),
    RETURNS_KEYED("returns.keyed-price", "100.00", Allowed.AMOUNT),
    MEMBERS_PROGRAMME(
            "members.programme",
            "",
            "a file that says what members get, from the till's home; without it the shop has"
                    + " none"),
    MEMBERS_GIFTS("members.gifts", "", "a file with campaigns, birthdays, stamp cards and draws"),
    MEMBERS_CODE_KEY(
            "members.code-key",
            "",
            "a file with the key of the codes that members' phones show, from the till's home"),
    MESSAGES_CARRIER(
            "messages.carrier",
            "none",
            "none, or file: what takes messages to members; file lays them into the folder"
                    + " out/messages of the books"),
    RETENTION_COUPON_CODES(
            "retention.coupon-codes",
            "90",
            "0 to 3650 days after a coupon's last day in which its code is kept; 0 keeps it"),
    RETENTION_MEMBERS(
            "retention.members",
            "0",
            "0 to 3650 days without a purchase after which a member with nothing left is erased; 0"
                    + " erases nobody"),
    ZONE("zone", "Asia/Shanghai", "a time zone such as Asia/Shanghai"),
    DAY_BEGINS("day-begins", "04:00", "when a new business date begins, such as 04:00"),
    COUNTRY(
            "country",
            "CN",
            "AU, BE, CA, CH, CN, DE, DK, FI, FR, IE, JP, KR, KW, NL, NO, NZ, SE or US"),
    CURRENCY(
            "currency",
            Allowed.COUNTRY,
            "country for the country's own, or AUD, CAD, CHF, CNY, DKK, EUR, GBP, HKD, JPY, KRW,"
                    + " KWD, MOP, MYR, NOK, NZD, SEK, SGD, THB or USD"),
    PRICE_LAW(
            "price.law",
            Allowed.COUNTRY,
            "country for what holds there, china, eu or none: whose law says which earlier price"
                    + " may stand beside a lower one"),
    TAX_REGIME(
            "tax.regime",
            Allowed.COUNTRY,
            "country for what is usual there, inclusive-line, inclusive-total, exclusive-item or"
                    + " exclusive-invoice"),
    TAX_RATES("tax.rates", "", "a file of the shop's own tax codes, from the till's home"),
    TAX_LEVY("tax.levy", "none", "none, or the tax code of a small-scale taxpayer, such as 1 or 3"),
    CASH_ROUNDING(
            "cash.rounding",
            Allowed.COUNTRY,
            "country for what is usual there, or how cash is rounded, such as CN_FEN_DOWN or NONE"),
    CASH_ROUNDING_MAY_RAISE(
            "cash.rounding-may-raise",
            "off",
            "on or off: whether rounding may ask for more than the marked price"),
    CASH_TOLERANCE("cash.tolerance", "1.00", Allowed.AMOUNT),
    CASH_DRAWER_LIMIT("cash.drawer-limit", "3000.00", Allowed.AMOUNT),
    CASH_PAID_OUT_LIMIT("cash.paid-out-limit", "500.00", Allowed.AMOUNT),
    CASH_MOST_CHANGE("cash.most-change", "1000.00", Allowed.AMOUNT),
    DISCOUNT_CASHIER_PERCENT(
            "discount.cashier-percent", "10", "what anyone may take off by hand: 0 to 100"),
    DISCOUNT_SUPERVISOR_PERCENT(
            "discount.supervisor-percent",
            "30",
            "what a supervisor may take off by hand: 0 to 100; more is a manager's"),
    OFFERS_REACH_PERCENT(
            "offers.reach-percent",
            "30",
            "how much of a basket may be missing for the next offer to be named: 0 to 100"),
    OFFERS_SLICE("offers.slice", "1/1", "which of how many tills this is, such as 2/3"),
    DISCOUNT_REASONS(
            "discount.reasons",
            "包装破损,临期,老顾客,标签不符",
            "at most 8 reasons of 1 to 40 characters, with commas"),
    PRINTER(
            "printer",
            "virtual",
            "virtual, none, tcp:HOST:PORT, serial:PORT@BAUD, file:/dev/usb/lp0, or"
                    + " usb:VENDOR:PRODUCT:SERIAL"),
    PRINTER_PROFILE(
            "printer.profile",
            "generic-80",
            "a printer model such as generic-80, generic-58 or epson-80"),
    PRINTER_SECOND(
            "printer.second",
            "none",
            "a second printer that prints when the first cannot; written like printer"),
    PRINTER_SECOND_PROFILE(
            "printer.second.profile", "generic-80", "the model of the second printer"),
    DRAWER_PIN("drawer.pin", "2", "2 or 5: the wire of the plug that opens the drawer"),
    DRAWER_SWITCH(
            "drawer.switch", "none", "none, high or low: what its switch says when it is open"),
    DRAWER_LEFT_OPEN(
            "drawer.left-open", "60", "5 to 3600 seconds a drawer may stand open without a word"),
    CARD_READER(
            "card-reader",
            "none",
            "none, virtual, any, or name:WORDS for a reader of contactless cards whose name has"
                    + " these words"),
    SCANNER(
            "scanner",
            "none",
            "none, virtual, serial:PORT@BAUD, usb:VENDOR:PRODUCT@BAUD, typing:/dev/NODE or"
                    + " hid:/dev/NODE"),
    SCANNER_CONTINUOUS(
            "scanner.continuous",
            "off",
            "on or off: whether the scanner reads as long as it sees, as windows in a counter do"),
    SCALE("scale", "none", "none, virtual, or serial:PORT@PROTOCOL"),
    SCALE_KEYED_REASONS(
            "scale.keyed-reasons",
            "秤故障,秤盘放不下,别处已称重",
            "why a weight is keyed although there is a scale: at most 8 reasons of 1 to 40"
                    + " characters, with commas"),
    SCALE_VERIFIED_UNTIL(
            "scale.verified-until", "", "the last day of the scale's certificate, as 2027-03-31"),
    SCALE_EXPIRED(
            "scale.expired", "warn", "warn or refuse: what is done when the certificate is over"),
    DISPLAY("display", "none", "none, virtual, virtual-led8, vfd:PORT@BAUD or led8:PORT@BAUD"),
    SCALE_LABELS("scale-labels", "20=13A,21=13W", "prefix=layout pairs such as 20=13A,21=13W"),
    SCALE_LABELS_CHECK(
            "scale-labels.check",
            "ean",
            "ean or none: whether scales print a check digit on labels of 18 digits"),
    SCALE_LABELS_LIKE_ALIPAY(
            "scale-labels.like-alipay",
            "refuse",
            "refuse or accept: labels of 18 digits that begin with 25 to 29 while Alipay is on"),
    GOODS_NEVER_DISCOUNTED(
            "goods.never-discounted",
            "tobacco,infant-formula",
            "categories outside every promotion, with commas; tobacco and the like by their flag"),
    GOODS_NEAR_DATE_DAYS("goods.near-date-days", "3", "0 to 90 days"),
    SCAN_OWN_HOSTS(
            "scan.own-hosts",
            "",
            "hosts of the shop's own links in small letters, with commas, such as t.example.cn"),
    SCAN_PAY_AT_ONCE(
            "scan.pay-at-once",
            "training",
            "true, false, or training: whether a payment code that is read while selling opens the"
                    + " payment at once"),
    TERMINAL_ID(
            "terminal-id",
            "",
            "this till's number with the payment channels: at most 32 letters, digits, - or _"),
    SHOP_LOCATION(
            "shop.location",
            "",
            "latitude and longitude with their signs, such as +31.2304,+121.4737"),
    WECHAT("wechat", "off", "on or off"),
    WECHAT_APP_ID("wechat.app-id", "", "such as wx1234567890abcdef"),
    WECHAT_MERCHANT_ID("wechat.merchant-id", "", "8 to 32 digits"),
    WECHAT_IDENTITY("wechat.identity", "secrets/apiclient_cert.p12", Allowed.FILE),
    WECHAT_PUBLIC_KEY("wechat.public-key", "secrets/wechatpay_pub_key.pem", Allowed.FILE),
    WECHAT_PUBLIC_KEY_ID("wechat.public-key-id", "", "PUB_KEY_ID_ and digits"),
    WECHAT_V2_KEY("wechat.v2-key", "secrets/wechat_v2_key.txt", Allowed.FILE),
    WECHAT_V3_KEY("wechat.v3-key", "secrets/wechat_v3_key.txt", Allowed.FILE),
    WECHAT_BARCODE("wechat.barcode", "v2", "v2 or v3"),
    WECHAT_NOTIFY_URL(
            "wechat.notify-url", "", "an https address of the shop's, for collection codes"),
    WECHAT_URL("wechat.url", "https://api.mch.weixin.qq.com", Allowed.ADDRESS),
    WECHAT_PATIENCE("wechat.patience", "45", Allowed.SECONDS),
    WECHAT_FEE_PPM("wechat.fee-ppm", Allowed.FEE, Allowed.PPM),
    ALIPAY("alipay", "off", "on or off"),
    ALIPAY_APP_ID("alipay.app-id", "", "8 to 32 digits"),
    ALIPAY_PRIVATE_KEY("alipay.private-key", "secrets/alipay_app_key.pem", Allowed.FILE),
    ALIPAY_PUBLIC_KEY("alipay.public-key", "secrets/alipay_pub_key.pem", Allowed.FILE),
    ALIPAY_URL("alipay.url", "https://openapi.alipay.com/gateway.do", Allowed.ADDRESS),
    ALIPAY_PATIENCE("alipay.patience", "60", Allowed.SECONDS),
    ALIPAY_FEE_PPM("alipay.fee-ppm", Allowed.FEE, Allowed.PPM),
    CARD("card", "off", "on or off"),
    CARD_TERMINAL_URL("card.terminal-url", "", Allowed.ADDRESS),
    CARD_TERMINAL_KEY("card.terminal-key", "secrets/card_terminal_key.txt", Allowed.FILE),
    CARD_TERMINAL_KEY_ID("card.terminal-key-id", "", Allowed.KEY_ID),
    CARD_TERMINAL_ID("card.terminal-id", "", "8 letters or digits"),
    CARD_ACQUIRER_URL("card.acquirer-url", "", Allowed.ADDRESS),
    CARD_ACQUIRER_KEY("card.acquirer-key", "secrets/card_acquirer_key.txt", Allowed.FILE),
    CARD_ACQUIRER_KEY_ID("card.acquirer-key-id", "", Allowed.KEY_ID),
    CARD_MERCHANT_ID("card.merchant-id", "", "15 letters or digits"),
    CARD_FEE_PPM("card.fee-ppm", Allowed.FEE, Allowed.PPM),
    CARD_OFFLINE(
            "card.offline",
            "off",
            "on or off: whether the acquirer's contract allows storing cards while the line is"
                    + " down"),
    CARD_OFFLINE_PER_PAYMENT("card.offline-per-payment", "300.00", Allowed.AMOUNT),
    CARD_OFFLINE_STORED("card.offline-stored", "5000.00", Allowed.AMOUNT),
    CARD_OFFLINE_PER_SHIFT("card.offline-per-shift", "5000.00", Allowed.AMOUNT),
    CARD_OFFLINE_COUNT("card.offline-count", "100", "1 to 1000 payments"),
    CARD_OFFLINE_CONTACT_HOURS("card.offline-contact-hours", "24", Allowed.HOURS),
    CARD_OFFLINE_ALARM_HOURS("card.offline-alarm-hours", "12", Allowed.HOURS),
    CARD_OFFLINE_STOP_HOURS("card.offline-stop-hours", "72", Allowed.HOURS),
    HEAD_OFFICE("head-office", "off", "on or off"),
    HEAD_OFFICE_URL("head-office.url", "", Allowed.ADDRESS),
    HEAD_OFFICE_KEY("head-office.key", "secrets/head_office_key.txt", Allowed.FILE),
    HEAD_OFFICE_KEY_ID("head-office.key-id", "", Allowed.KEY_ID),
    HEAD_OFFICE_ISSUER_KEY("head-office.issuer-key", "secrets/issuer_pub_key.pem", Allowed.FILE),
    HEAD_OFFICE_ISSUER_KEY_ID("head-office.issuer-key-id", "", Allowed.KEY_ID),
    STORED_VALUE("stored-value", "off", "on or off"),
    STORED_VALUE_OFFLINE_PER_PAYMENT("stored-value.offline-per-payment", "200.00", Allowed.AMOUNT),
    STORED_VALUE_REVOCATION_HOURS("stored-value.revocation-hours", "24", Allowed.HOURS),
    NETWORK_PROBE(
            "network.probe",
            "",
            "at most 8 host:port pairs such as 192.0.2.1:443,pay.example:443; empty for the"
                    + " channels' own hosts"),
    NEIGHBOURS(
            "neighbours",
            "",
            "numbers of the other tills under the same merchant numbers, such as 02,03"),
    RECEIPT_TAX("receipt.tax", "on", "on or off: whether receipts list the tax of each rate"),
    RECEIPT_FOLLOW("receipt.follow", "", Allowed.LINK),
    RECEIPT_REVIEW("receipt.review", "", Allowed.LINK),
    LAYOUT("layout", "scan", "scan or touch"),
    LANGUAGE("language", "zh", "zh or en"),
    RECEIPT_LANGUAGE("receipt.language", "zh", "zh or en"),
    THEME("theme", "light", "light or dark"),
    TRAINING("training", "true", "true or false");

    private final String written;
    private final String standard;
    private final String allowed;

    Key(String written, String standard, String allowed) {
        this.written = written;
        this.standard = standard;
        this.allowed = allowed;
    }

    public String written() {
        return written;
    }

    String standard() {
        return standard;
    }

    /// What may stand there, in words for the message that refuses something else.
    boolean isAmount() {
        return allowed.equals(Allowed.AMOUNT);
    }

    String allowed() {
        return allowed;
    }
}

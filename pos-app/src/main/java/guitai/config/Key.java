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
    ZONE("zone", "Asia/Shanghai", "a time zone such as Asia/Shanghai"),
    DAY_BEGINS("day-begins", "04:00", "when a new business date begins, such as 04:00"),
    CASH_ROUNDING(
            "cash.rounding", "CN_FEN_DOWN", "how cash is rounded, such as CN_FEN_DOWN or NONE"),
    CASH_TOLERANCE("cash.tolerance", "1.00", "an amount in yuan"),
    CASH_DRAWER_LIMIT("cash.drawer-limit", "3000.00", "an amount in yuan"),
    CASH_PAID_OUT_LIMIT("cash.paid-out-limit", "500.00", "an amount in yuan"),
    CASH_MOST_CHANGE("cash.most-change", "1000.00", "an amount in yuan"),
    PRINTER("printer", "virtual", "virtual, none, or tcp:HOST:PORT"),
    PRINTER_PROFILE(
            "printer.profile", "generic-80", "generic-80, generic-58, epson-80 or epson-58"),
    SCANNER("scanner", "none", "none, or serial:PORT@BAUD"),
    SCALE_LABELS("scale-labels", "20=13A,21=13W", "prefix=layout pairs such as 20=13A,21=13W"),
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
    String allowed() {
        return allowed;
    }
}

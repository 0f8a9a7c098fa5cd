package guitai.config;

/// What several keys allow, in words for the message that refuses something else.
final class Allowed {
    private Allowed() {}

    static final String FILE = "a file name, from the till's home";
    static final String ADDRESS = "an https address; plain http only on this machine";
    static final String LINK = "what a code on receipts opens: at most 200 printable signs";
    static final String COUNTRY = "country";
    static final String SECONDS = "20 to 170 seconds";
    static final String HOURS = "1 to 168 hours";
    static final String AMOUNT = "an amount in the shop's currency, such as 500.00";
    static final String KEY_ID = "at most 64 letters, digits, dots, - or _";
    // 0.6 %, what the channels' published tariffs ask of small shops.
    static final String FEE = "6000";
    static final String PPM = "0 to 100000 parts of a million";
}

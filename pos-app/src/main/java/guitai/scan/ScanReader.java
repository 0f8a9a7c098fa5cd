package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.catalog.UpcE;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.Scan.Refusal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what a text in the one box is, in the order of rule GS-20: AIM identifier, GS1 data, link,
/// own token, number, words.
///
/// Pure, immutable, takes microseconds, never throws. Texts longer than [#LIMIT] are refused. What
/// has no rule is refused; a damaged code is never repaired and never searched for.
public final class ScanReader {
    /// The longest text that is looked at, in UTF-16 units (rule GS-23).
    public static final int LIMIT = 512;

    // ISO/IEC 15424: "]", a letter for the symbology, a modifier.
    private static final Pattern AIM = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Set<String> GS1_DATA = Set.of("]C1", "]d2", "]Q3", "]e0");
    private static final String AIM_EAN8 = "]E4";

    private static final Pattern LINK =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,31})://([^/?#]*).*");
    // Money goes to the holder of such a code: what a customer shows by mistake (rule GS-22).
    private static final Pattern RECEIVE_CODE =
            Pattern.compile(
                    "(wxp://|weixin://wxpay/|https?://(qr\\.alipay\\.com|qr\\.95516\\.com)(/|$)).*");

    private static final Pattern TOKEN = Pattern.compile("(MB|CP|RC|GB|PK|SV):(.*)");
    private static final Pattern STORED_VALUE =
            Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){1,3}");
    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,63}");

    private static final Pattern WECHAT = Pattern.compile("1[0-5][0-9]{16}");
    private static final Pattern ALIPAY = Pattern.compile("(2[5-9]|30)[0-9]{14,22}");
    private static final Pattern UNIONPAY = Pattern.compile("62[0-9]{17}");
    private static final Pattern ECNY = Pattern.compile("01[0-9]{17}");

    private static final Pattern BOOK_WITH_ADD_ON = Pattern.compile("97[89][0-9]{15}");
    private static final Pattern JOURNAL_WITH_ADD_ON =
            Pattern.compile("977[0-9]{10}([0-9]{2}|[0-9]{5})");
    private static final Pattern COUPON = Pattern.compile("(98[123]|99)[0-9]+");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

    /// Where the text came from.
    public enum Origin {
        SCANNER,
        TYPED
    }

    /// What the till is doing: while paying, a payment code wins over a label (rule GS-21).
    public enum State {
        SALE,
        TENDER
    }

    private final LabelReader labels;

    public ScanReader(ScanSettings settings) {
        this.labels = new LabelReader(settings);
    }

    public Scan read(String raw, Origin origin, State state) {
        if (raw.length() > LIMIT) {
            return new Scan.Refused(Shown.ofBeginning(raw.substring(0, LIMIT)), Refusal.TOO_LONG);
        }
        var text = stripEnds(halfWidth(raw));
        var aim = AIM.matcher(text);
        if (!aim.lookingAt()) return readBody(text, "", origin, state);
        return readBody(stripEnds(text.substring(aim.end())), aim.group(), origin, state);
    }

    private Scan readBody(String text, String aim, Origin origin, State state) {
        if (text.isEmpty()) return refused(text, Refusal.EMPTY);
        if (GS1_DATA.contains(aim)) return elementString(text);
        if (hasControl(text)) {
            // A reader that sends a control character inside a code has misread it.
            if (origin == Origin.SCANNER) return refused(text, Refusal.UNKNOWN_FORMAT);
            text = text.replaceAll("\\p{Cntrl}+", " ");
        }
        var link = LINK.matcher(text);
        if (link.matches()) return link(text, link.group(1) + "://" + link.group(2));
        var token = TOKEN.matcher(text);
        if (token.matches()) return token(token.group(1), token.group(2));
        if (CheckDigit.onlyDigits(text)) return number(text, aim, origin, state);
        return origin == Origin.TYPED ? words(text) : refused(text, Refusal.UNKNOWN_FORMAT);
    }

    /// GS1 data is read only where it is one trade item number and nothing else (AI 01).
    private static Scan elementString(String text) {
        if (text.length() != 16 || !text.startsWith("01") || !CheckDigit.onlyDigits(text)) {
            return refused(text, Refusal.UNKNOWN_FORMAT);
        }
        return tradeItem(text.substring(2));
    }

    private static Scan link(String text, String host) {
        var receiveCode = RECEIVE_CODE.matcher(text.toLowerCase(Locale.ROOT)).matches();
        // What follows the host may be somebody's token: it is not shown.
        return refused(host, receiveCode ? Refusal.RECEIVE_CODE : Refusal.UNKNOWN_FORMAT);
    }

    private static Scan token(String kind, String value) {
        if (kind.equals("SV")) {
            return STORED_VALUE.matcher(value).matches()
                    ? new Scan.StoredValue("SV:" + value)
                    : refused("SV:***", Refusal.UNKNOWN_FORMAT);
        }
        if (!kind.equals("RC")) return refused(kind + ":***", Refusal.NOT_SERVED_HERE);
        return RECEIPT.matcher(value).matches()
                ? new Scan.ReceiptNumber(value)
                : refused(kind + ":" + value, Refusal.UNKNOWN_FORMAT);
    }

    private Scan number(String digits, String aim, Origin origin, State state) {
        var label = labels.read(digits);
        if (state == State.SALE && label.orElse(null) instanceof Scan.ScaleLabel read) return read;
        var wallet = walletOf(digits);
        if (wallet.isPresent()) {
            return new Scan.PaymentRequest(new PaymentCode(digits, wallet.get()));
        }
        if (label.isPresent()) return label.get();
        if (digits.length() <= 6 && origin == Origin.TYPED) {
            return new Scan.ShortNumber(new Plu(digits));
        }
        return switch (digits.length()) {
            case 8 -> aim.equals(AIM_EAN8) ? tradeItem(digits) : eightDigits(digits);
            case 12, 13, 14 -> tradeItem(digits);
            case 11 ->
                    PHONE.matcher(digits).matches()
                            ? refused(digits, Refusal.NOT_SERVED_HERE)
                            : refused(digits, Refusal.UNKNOWN_NUMBER);
            default ->
                    BOOK_WITH_ADD_ON.matcher(digits).matches()
                                    || JOURNAL_WITH_ADD_ON.matcher(digits).matches()
                            ? tradeItem(digits.substring(0, 13))
                            : refused(digits, Refusal.UNKNOWN_NUMBER);
        };
    }

    static Optional<Wallet> walletOf(String digits) {
        if (WECHAT.matcher(digits).matches()) return Optional.of(Wallet.WECHAT);
        if (ALIPAY.matcher(digits).matches()) return Optional.of(Wallet.ALIPAY);
        if (UNIONPAY.matcher(digits).matches()) return Optional.of(Wallet.UNIONPAY);
        if (ECNY.matcher(digits).matches()) return Optional.of(Wallet.ECNY);
        return Optional.empty();
    }

    private static Scan eightDigits(String digits) {
        return tradeItem(UpcE.expand(digits).orElse(digits));
    }

    private static Scan tradeItem(String digits) {
        if (!CheckDigit.isRight(digits)) return refused(digits, Refusal.WRONG_CHECK_DIGIT);
        if (digits.length() == 13 && COUPON.matcher(digits).matches()) {
            return refused(digits, Refusal.NOT_SERVED_HERE);
        }
        return new Scan.Goods(Gtin.of(digits));
    }

    private static Scan words(String text) {
        // No goods are called that: it is a payment code with something around it.
        if (Shown.hasLongNumber(text)) return refused(text, Refusal.UNKNOWN_FORMAT);
        var words = Shown.printable(text).strip();
        return words.isEmpty() ? refused(text, Refusal.EMPTY) : new Scan.Words(words);
    }

    private static Scan refused(String text, Refusal reason) {
        return new Scan.Refused(Shown.of(text), reason);
    }

    /// What a Chinese input method makes of a scanner's keys, put back: ＡＢ１２ is AB12.
    private static String halfWidth(String text) {
        if (text.chars().noneMatch(ScanReader::isFullWidth)) return text;
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (isFullWidth(c) ? c - 0xFEE0 : c)));
        return plain.toString();
    }

    private static boolean isFullWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static String stripEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) from++;
        while (to > from && isPadding(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF';
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}

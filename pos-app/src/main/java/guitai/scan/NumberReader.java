package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.catalog.UpcE;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;

import java.util.Optional;

/// Says what a text of digits alone is: a label, a payment code, a trade item number, a short
/// number, a telephone number. While selling a right label of ours wins over a wallet, while paying
/// the wallet wins (rule GS-21).
final class NumberReader {
    // ISO/IEC 15424: "]E4" announces an EAN-8.
    private static final String AIM_EAN8 = "]E4";
    private static final int LONGEST_PLU = 6;

    private final LabelReader labels;

    NumberReader(ScanSettings settings) {
        this.labels = new LabelReader(settings);
    }

    Scan read(String digits, String aim, Origin origin, State state) {
        var label = labels.read(digits);
        if (state != State.TENDER && label.orElse(null) instanceof Scan.ScaleLabel read) {
            return read;
        }
        var wallet = walletOf(digits);
        if (wallet.isPresent()) {
            return new Scan.PaymentRequest(new PaymentCode(digits, wallet.get()));
        }
        if (label.isPresent()) return label.get();
        if (digits.length() <= LONGEST_PLU && origin == Origin.TYPED) {
            return new Scan.ShortNumber(new Plu(digits));
        }
        return switch (digits.length()) {
            case 8 -> aim.equals(AIM_EAN8) ? tradeItem(digits) : eightDigits(digits);
            case 12, 13, 14 -> tradeItem(digits);
            case 11 -> isPhone(digits) ? new Scan.Phone(digits) : unknown(digits);
            case 15, 18 -> publication(digits);
            default -> unknown(digits);
        };
    }

    static Optional<Wallet> walletOf(String digits) {
        int length = digits.length();
        if (length < 16 || length > 24) return Optional.empty();
        int first = 10 * (digits.charAt(0) - '0') + digits.charAt(1) - '0';
        if (first >= 25 && first <= 30) return Optional.of(Wallet.ALIPAY);
        if (length == 18 && first >= 10 && first <= 15) return Optional.of(Wallet.WECHAT);
        if (length == 19 && first == 62) return Optional.of(Wallet.UNIONPAY);
        if (length == 19 && first == 1) return Optional.of(Wallet.ECNY);
        return Optional.empty();
    }

    /// The short American form first; where the digits are a right EAN-8 too, that is tried next
    /// (rule GS-02).
    private static Scan eightDigits(String digits) {
        var expanded = UpcE.expand(digits);
        if (expanded.isEmpty()) return tradeItem(digits);
        var also =
                CheckDigit.isRight(digits) ? Optional.of(Gtin.of(digits)) : Optional.<Gtin>empty();
        return new Scan.Goods(Gtin.of(expanded.get()), also);
    }

    private static Scan tradeItem(String digits) {
        if (!CheckDigit.isRight(digits)) return refused(digits, Refusal.WRONG_CHECK_DIGIT);
        var gtin = Gtin.of(digits);
        if (digits.length() != 13) return new Scan.Goods(gtin);
        if (digits.startsWith("980")) return new Scan.RefundSlip(gtin);
        return isCoupon(digits) ? new Scan.Gs1Coupon(gtin) : new Scan.Goods(gtin);
    }

    private static boolean isCoupon(String digits) {
        return digits.startsWith("99")
                || (digits.startsWith("98") && digits.charAt(2) >= '1' && digits.charAt(2) <= '3');
    }

    /// A book's five more digits, a journal's two or five, are not part of its number (GS-15).
    private static Scan publication(String digits) {
        var book = digits.startsWith("978") || digits.startsWith("979");
        var journal = digits.startsWith("977");
        if (!journal && !(book && digits.length() == 18)) return unknown(digits);
        var number = digits.substring(0, 13);
        return CheckDigit.isRight(number)
                ? new Scan.Publication(Gtin.of(number), digits.substring(13))
                : refused(digits, Refusal.WRONG_CHECK_DIGIT);
    }

    private static boolean isPhone(String digits) {
        return digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static Scan unknown(String digits) {
        return refused(digits, Refusal.UNKNOWN_NUMBER);
    }

    private static Scan refused(String digits, Refusal why) {
        return new Scan.Refused(Shown.of(digits), why);
    }
}

package guitai.sandbox.alipay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Alipay writes yuan with two decimals; the book counts fen.
final class Yuan {
    // One hundred million yuan is the most of one order.
    private static final long MOST = 10_000_000_000L;
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private Yuan() {}

    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /// Whether it is written as an amount, nothing included.
    static boolean isAmount(String yuan) {
        return FORM.matcher(yuan).matches();
    }

    /// @return empty for anything but 0.01 to 100000000 with at most two decimals
    static Optional<Long> fen(String yuan) {
        if (!FORM.matcher(yuan).matches()) return Optional.empty();
        long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
        return fen < 1 || fen > MOST ? Optional.empty() : Optional.of(fen);
    }
}

package guitai.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of call a fault waits for. The words are those of the control desk.
public enum On {
    PAY,
    QUERY,
    REVERSE,
    REFUND,
    BILL,
    /// A coupon of a wallet is used or given back, or asked for.
    COUPON,
    /// Whatever comes.
    ANY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<On> of(String word) {
        return Arrays.stream(values()).filter(on -> on.word().equals(word)).findFirst();
    }
}

package guitai.payment;

import java.util.regex.Pattern;

/// The number of one attempt (商户订单号, out_trade_no): made and stored here before anything is sent,
/// and never given a second time.
///
/// At most 32 letters and digits, what the strictest gateway takes: the workstation's code and 26
/// characters of its own, so that a bill's row names its till by itself.
public record AttemptId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{8,32}");

    public AttemptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no attempt number: " + value);
        }
    }

    /// @param workstation 1 to 6 letters and digits
    /// @param own 26 letters and digits, never used before
    public static AttemptId of(String workstation, String own) {
        return new AttemptId(workstation + own);
    }

    /// Whether a text typed or scanned by a person could be one.
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

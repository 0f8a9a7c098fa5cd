package guitai.loyalty.wallet;

import java.util.regex.Pattern;

/// The number of one use or one return of a coupon (核销请求单号, 退券请求单号).
///
/// 6 to 32 letters, digits, `_` and `-`: what the strictest wallet takes.
public record CouponNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{6,32}");

    public CouponNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no number of a use: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package guitai.money;

import java.math.BigInteger;

/// Exact division of whole numbers with a named rounding: the only place that divides money.
///
/// Products are formed in 128 bits, so no order of factors can overflow silently.
public final class Rounding {
    private static final long SMALL = 1L << 61;

    private Rounding() {}

    /// `value × numerator ÷ denominator`, half away from zero.
    ///
    /// @throws ArithmeticException if the result leaves the range of `long` or the denominator is 0
    public static long halfUp(long value, long numerator, long denominator) {
        // Nearly all: the product fits, with room for what rounding adds. A million rows of a bill
        // make no objects then.
        long exact = value * numerator;
        if (Math.multiplyHigh(value, numerator) == exact >> 63
                && exact > -SMALL
                && exact < SMALL
                && denominator > 0
                && denominator < SMALL) {
            long rounded = (2 * Math.abs(exact) + denominator) / (2 * denominator);
            return exact < 0 ? -rounded : rounded;
        }
        var negative = (value < 0) != (numerator < 0) != (denominator < 0);
        var top = product(value, numerator).abs();
        var bottom = BigInteger.valueOf(denominator).abs();
        var result = top.add(top).add(bottom).divide(bottom.add(bottom)).longValueExact();
        return negative ? -result : result;
    }

    /// `value × numerator ÷ denominator` without what is left over; all arguments at least 0.
    public static long floor(long value, long numerator, long denominator) {
        return product(value, numerator).divide(BigInteger.valueOf(denominator)).longValueExact();
    }

    /// What [#floor] leaves over.
    public static long remainder(long value, long numerator, long denominator) {
        return product(value, numerator).mod(BigInteger.valueOf(denominator)).longValueExact();
    }

    private static BigInteger product(long value, long numerator) {
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator));
    }
}

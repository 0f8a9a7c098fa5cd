package guitai.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/// An exact amount in the smallest unit of its currency: `Money.cny(1234)` is ¥12.34.
///
/// Immutable. Arithmetic between two currencies throws, and so does an amount that leaves the range
/// of `long`: both are bugs, never a customer's doing.
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /// The currency of the first shops.
    public static final Currency CNY = Currency.getInstance("CNY");

    /// Nothing, in yuan.
    public static final Money ZERO_CNY = new Money(0, CNY);

    public static Money cny(long fen) {
        return new Money(fen, CNY);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Adds up amounts of one currency; an empty list is nothing of that currency.
    public static Money sum(Currency currency, Iterable<Money> amounts) {
        var total = zero(currency);
        for (var amount : amounts) total = total.plus(amount);
        return total;
    }

    public Money plus(Money other) {
        same(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        same(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /// This amount times `numerator / denominator`, rounded half away from zero.
    public Money timesRatio(long numerator, long denominator) {
        return new Money(Rounding.halfUp(minor, numerator, denominator), currency);
    }

    public Money withMinor(long other) {
        return new Money(other, currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /// Shares this amount by weight with the method of the largest remainder (rule PR-30).
    ///
    /// Each part gets `floor(amount × weight / sum)`; the minor units left over go one each to the
    /// largest remainder, then to the larger weight, then to the earlier part. The parts always add
    /// up to the whole, and a negative amount is shared as the mirror of the positive one.
    ///
    /// @throws IllegalArgumentException if a weight is negative, or all are zero while there is
    ///   something to share
    public List<Money> allocate(List<Long> weights) {
        if (minor < 0) return negated().allocate(weights).stream().map(Money::negated).toList();
        var sum = 0L;
        for (var weight : weights) {
            if (weight < 0) throw new IllegalArgumentException("negative weight " + weight);
            sum = Math.addExact(sum, weight);
        }
        if (sum == 0) {
            if (minor != 0) throw new IllegalArgumentException("nothing to share " + this + " by");
            return weights.stream().map(_ -> this).toList();
        }
        var shares = new long[weights.size()];
        var remainders = new long[weights.size()];
        var left = minor;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Rounding.floor(minor, weights.get(i), sum);
            remainders[i] = Rounding.remainder(minor, weights.get(i), sum);
            left -= shares[i];
        }
        var byClaim =
                IntStream.range(0, shares.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(i -> -remainders[i])
                                        .thenComparingLong(i -> -weights.get(i))
                                        .thenComparingInt(i -> i))
                        .toList();
        for (int i = 0; i < left; i++) shares[byClaim.get(i)]++;
        var parts = new ArrayList<Money>(shares.length);
        for (var share : shares) parts.add(new Money(share, currency));
        return List.copyOf(parts);
    }

    @Override
    public int compareTo(Money other) {
        same(other);
        return Long.compare(minor, other.minor);
    }

    /// The amount with its decimals and no currency sign: `12.34`, `-0.05`. What is shown to people
    /// is formatted by the faces, with their language.
    public String plain() {
        var digits = currency.getDefaultFractionDigits();
        return java.math.BigDecimal.valueOf(minor, digits).toPlainString();
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + plain();
    }

    private void same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies: " + this + " and " + other);
        }
    }
}

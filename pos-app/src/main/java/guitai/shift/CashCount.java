package guitai.shift;

import guitai.money.Money;

import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cash counted by denomination (rule CM-05).
///
/// @param pieces how many of each value in minor units; zeros are left out
/// @param other fen coins, old series, anything counted as an amount
public record CashCount(SortedMap<Long, Integer> pieces, Money other) {

    /// More of one kind than this is a slip of the finger.
    public static final int MOST_PIECES = 99_999;

    public CashCount {
        var kept = new TreeMap<Long, Integer>();
        pieces.forEach(
                (value, count) -> {
                    if (value <= 0 || count < 0 || count > MOST_PIECES) {
                        throw new IllegalArgumentException(count + " pieces of " + value);
                    }
                    if (count > 0) kept.put(value, count);
                });
        if (other.isNegative()) throw new IllegalArgumentException("other cash " + other);
        pieces = java.util.Collections.unmodifiableSortedMap(kept);
    }

    public static CashCount of(Map<Long, Integer> pieces, Currency currency) {
        return new CashCount(new TreeMap<>(pieces), Money.zero(currency));
    }

    /// A sum that was not counted piece by piece.
    public static CashCount amount(Money total) {
        return new CashCount(new TreeMap<>(), total);
    }

    public Money total() {
        var sum = other;
        for (var piece : pieces.entrySet()) {
            sum = sum.plus(other.withMinor(Math.multiplyExact(piece.getKey(), piece.getValue())));
        }
        return sum;
    }
}

package guitai.promotion;

import guitai.money.Rounding;

import java.util.Arrays;

/// Shares a discount between lines by the largest remainder (rule PR-30), in minor units.
///
/// The same rule as [guitai.money.Money#allocate], for arrays that the search uses again and again.
/// Not for two threads at once.
final class Spread {
    private final long[] weight;
    private final long[] remainder;
    private final int[] place;
    private int count;

    Spread(int most) {
        weight = new long[most];
        remainder = new long[most];
        place = new int[most];
    }

    void begin() {
        count = 0;
    }

    /// One more line, in basket order.
    void add(int line, long weightOfLine) {
        place[count] = line;
        weight[count++] = weightOfLine;
    }

    /// Shares `amount`, at most the sum of the weights, and adds the shares to `out` by line.
    void share(long amount, long[] out) {
        long sum = 0;
        for (int i = 0; i < count; i++) sum = Math.addExact(sum, weight[i]);
        if (sum == 0) return;
        long left = amount;
        for (int i = 0; i < count; i++) {
            long product = amount * weight[i];
            boolean fits = Math.multiplyHigh(amount, weight[i]) == 0 && product >= 0;
            long floor = fits ? product / sum : Rounding.floor(amount, weight[i], sum);
            remainder[i] = fits ? product % sum : Rounding.remainder(amount, weight[i], sum);
            out[place[i]] += floor;
            left -= floor;
        }
        for (; left > 0; left--) {
            int first = 0;
            for (int i = 1; i < count; i++) if (before(i, first)) first = i;
            out[place[first]]++;
            remainder[first] = -1;
        }
    }

    private boolean before(int one, int other) {
        if (remainder[one] != remainder[other]) return remainder[one] > remainder[other];
        return weight[one] > weight[other];
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(weight, count));
    }
}

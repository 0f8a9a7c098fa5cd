package guitai.shift;

import guitai.money.Money;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which pieces to hand back: the fewest that the drawer holds (rule CM-08).
public sealed interface ChangeProposal {

    /// @param pieces how many of each value, largest first
    record Pieces(SortedMap<Long, Integer> pieces) implements ChangeProposal {}

    /// The drawer's pieces cannot make this amount.
    record Impossible() implements ChangeProposal {}

    /// Amounts above this are not worked out piece by piece: ¥2,000.00, or 200,000 yen.
    long MOST = 200_000;

    static ChangeProposal of(Money change, Map<Long, Integer> drawer) {
        if (change.minor() < 0 || change.minor() > MOST) return new Impossible();
        return new Search(drawer).solve((int) change.minor());
    }

    /// Bounded knapsack over minor units, largest value first, so that of two equally short answers
    /// the one with larger pieces wins.
    final class Search {
        private static final int NEVER = Integer.MAX_VALUE / 2;
        private final long[] values;
        private final int[] held;

        private Search(Map<Long, Integer> drawer) {
            var sorted = new TreeMap<>(drawer).descendingMap();
            values = sorted.keySet().stream().mapToLong(v -> v).toArray();
            held = sorted.values().stream().mapToInt(v -> v).toArray();
        }

        private ChangeProposal solve(int amount) {
            // fewest[i][a]: pieces needed for a with the values from i on
            var fewest = new int[values.length + 1][amount + 1];
            Arrays.fill(fewest[values.length], NEVER);
            fewest[values.length][0] = 0;
            for (int i = values.length - 1; i >= 0; i--) {
                for (int a = 0; a <= amount; a++) fewest[i][a] = best(fewest, i, a);
            }
            if (fewest[0][amount] >= NEVER) return new Impossible();
            return new Pieces(walk(fewest, amount));
        }

        private int best(int[][] fewest, int i, int amount) {
            var best = NEVER;
            for (int n = 0; n <= held[i] && n * values[i] <= amount; n++) {
                best = Math.min(best, n + fewest[i + 1][(int) (amount - n * values[i])]);
            }
            return best;
        }

        private SortedMap<Long, Integer> walk(int[][] fewest, int amount) {
            var pieces = new TreeMap<Long, Integer>(java.util.Comparator.reverseOrder());
            var left = amount;
            for (int i = 0; i < values.length; i++) {
                int n = (int) Math.min(held[i], left / values[i]);
                while (n + fewest[i + 1][(int) (left - n * values[i])] != fewest[i][left]) n--;
                if (n > 0) pieces.put(values[i], n);
                left -= (int) (n * values[i]);
            }
            return pieces;
        }
    }
}

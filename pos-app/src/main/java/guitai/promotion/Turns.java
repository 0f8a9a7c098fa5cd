package guitai.promotion;

import java.util.Arrays;
import java.util.Optional;

/// The offers of one combination taking their turns on the lines' running nets (rule PR-20).
///
/// Used again for each combination; not for two threads at once.
final class Turns {
    final long[] net;
    final boolean[] reduced;

    /// By offer on units and line, of the last combination.
    final long[][] unitShares;

    /// By offer on sums and line, of the last combination.
    final long[][] sumShares;

    /// By offer on sums: the sum it worked on, of the last combination.
    final long[] bases;

    final Spread spread;
    private final Board board;
    private final int[] from;
    private final long[] sumAmounts;

    Turns(Board board) {
        this.board = board;
        int lines = board.start.length;
        net = new long[lines];
        reduced = new boolean[lines];
        unitShares = new long[board.unitPlays.length][lines];
        sumShares = new long[board.sumPlays.length][lines];
        bases = new long[board.sumPlays.length];
        spread = new Spread(lines);
        from = new int[board.piles.length];
        sumAmounts = new long[board.sumPlays.length];
    }

    void begin() {
        System.arraycopy(board.start, 0, net, 0, net.length);
        System.arraycopy(board.byHand, 0, reduced, 0, reduced.length);
    }

    /// An offer on units takes its turn.
    void take(long[] shares) {
        for (int line = 0; line < net.length; line++) {
            if (shares[line] == 0) continue;
            net[line] -= shares[line];
            reduced[line] = true;
        }
    }

    /// The offers on sums take their turns.
    ///
    /// @return whether each of them applies
    boolean sums(long sums) {
        Arrays.fill(sumAmounts, 0);
        for (int play = 0; play < sumAmounts.length; play++) {
            if ((sums >> play & 1) == 0) continue;
            var shares = sumShares[play];
            bases[play] = board.sumPlays[play].base(net, reduced);
            sumAmounts[play] = board.sumPlays[play].take(net, reduced, shares, spread);
            if (sumAmounts[play] == 0) return false;
            for (int line : board.sumPlays[play].lines) net[line] -= shares[line];
        }
        return true;
    }

    long saved() {
        long sum = 0;
        for (long amount : sumAmounts) sum += amount;
        return sum;
    }

    long[] sumAmounts() {
        return sumAmounts.clone();
    }

    /// Runs a whole combination.
    ///
    /// @return nothing if one of its offers does not apply
    Optional<Outcome> run(int[][] counts, long sums) {
        begin();
        Arrays.fill(from, 0);
        var own = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        var unitAmounts = new long[own.length];
        for (int play = 0; play < own.length; play++) {
            var shares = unitShares[play];
            Arrays.fill(shares, 0);
            if (Arrays.stream(own[play]).allMatch(count -> count == 0)) continue;
            long amount = board.unitPlays[play].take(own[play], from, shares, spread);
            if (amount <= 0) {
                // What saves nothing is not applied (rule PR-13).
                Arrays.fill(own[play], 0);
                Arrays.fill(shares, 0);
                continue;
            }
            unitAmounts[play] = amount;
            for (int pile = 0; pile < from.length; pile++) from[pile] += own[play][pile];
            take(shares);
        }
        if (!sums(sums)) return Optional.empty();
        return Optional.of(Outcome.of(board, own, sums, unitAmounts, sumAmounts()));
    }
}

package guitai.promotion;

import java.util.Arrays;
import java.util.List;

/// What offers on units can still take off at a point of the [Descent], and what that lets all
/// offers save.
final class Headroom {
    private static final long THOUSAND = 1000;
    private static final long UNKNOWN = -1;

    private final Board board;
    private final Ceiling ceiling;

    /// By group and cell, in thousandths: what its offers take off at most.
    private final long[][] atMost;

    /// By group: its proven best, in thousandths.
    private final long[] best;

    /// By cell: what offers whose counts are fixed take off.
    private final long[] surely;

    private final long[] taken;

    Headroom(Board board, Ceiling ceiling, List<Group> groups) {
        this.board = board;
        this.ceiling = ceiling;
        int cells = ceiling.cells.start.length;
        atMost = new long[groups.size()][cells];
        best = new long[groups.size()];
        for (int group = 0; group < best.length; group++) {
            var known = groups.get(group);
            best[group] = known.proven() ? known.best().saving() * THOUSAND : UNKNOWN;
        }
        surely = new long[cells];
        taken = new long[cells];
    }

    int cell(int pile) {
        return ceiling.cells.ofPile(board.piles[pile]);
    }

    /// By cell, in thousandths; to be kept up by whoever changes counts.
    long[] ofGroup(int group) {
        return atMost[group];
    }

    /// In the place of what it was thought to take off, an offer takes off exactly this.
    void exactly(int group, long[] shares) {
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] == 0) continue;
            atMost[group][ceiling.cells.ofLine[line]] += shares[line] * THOUSAND;
        }
    }

    void surely(long[] shares, int sign) {
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] != 0) surely[ceiling.cells.ofLine[line]] += sign * shares[line];
        }
    }

    /// What all offers together can save at most, or [Ceiling#NEVER].
    long saving() {
        Arrays.fill(taken, 0);
        long tooMuch = 0;
        for (int group = 0; group < atMost.length; group++) {
            long sum = 0;
            for (int cell = 0; cell < taken.length; cell++) {
                taken[cell] += atMost[group][cell];
                sum += atMost[group][cell];
            }
            if (best[group] != UNKNOWN) tooMuch += Math.max(0, sum - best[group]);
        }
        return ceiling.of(taken, surely, tooMuch);
    }
}

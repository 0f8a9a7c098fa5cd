package guitai.promotion;

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

    /// By group: its proven best in thousandths where all its goods are of one cell.
    private final long[] best;

    /// By cell: what offers whose counts are fixed take off.
    private final long[] surely;

    /// By cell, in thousandths: what the groups that keep their best take off.
    private final long[] kept;

    private final long[] taken;

    Headroom(Board board, Ceiling ceiling, List<Group> groups) {
        this.board = board;
        this.ceiling = ceiling;
        int cells = ceiling.cells.start.length;
        atMost = new long[groups.size()][cells];
        best = groups.stream().mapToLong(this::best).toArray();
        surely = new long[cells];
        kept = new long[cells];
        taken = new long[cells];
    }

    private long best(Group group) {
        if (!group.proven()) return UNKNOWN;
        int cell = -1;
        for (int play : group.plays()) {
            for (int pile : board.unitPlays[play].piles) {
                if (cell >= 0 && cell != cell(pile)) return UNKNOWN;
                cell = cell(pile);
            }
        }
        return group.best().saving() * THOUSAND;
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

    /// For good.
    void keep(long[] shares) {
        surely(shares, 1);
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] != 0) kept[ceiling.cells.ofLine[line]] += shares[line] * THOUSAND;
        }
    }

    /// What all offers together can save at most, or [Ceiling#NEVER].
    long saving() {
        System.arraycopy(kept, 0, taken, 0, taken.length);
        for (int group = 0; group < atMost.length; group++) {
            long sum = 0;
            int last = 0;
            for (int cell = 0; cell < taken.length; cell++) {
                long most = atMost[group][cell];
                if (most == 0) continue;
                taken[cell] += most;
                sum += most;
                last = cell;
            }
            if (best[group] != UNKNOWN && sum > best[group]) taken[last] -= sum - best[group];
        }
        return ceiling.of(taken, surely);
    }
}

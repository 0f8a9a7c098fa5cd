package guitai.promotion;

import java.util.List;

/// What offers on units can still take off at a point of the [Descent], and what that lets all
/// offers save.
final class Headroom {
    private static final long THOUSAND = 1000;
    private static final long UNKNOWN = -1;

    private final Board board;
    private final Ceiling ceiling;

    /// By group: its proven best, in thousandths.
    private final long[] best;

    /// By group, in thousandths: what its offers take off at most, and of all groups by cell.
    private final long[] ofGroup;

    private final long[] taken;

    /// In thousandths: so much of what is taken is more than the groups' proven best.
    private long tooMuch;

    /// By cell: what offers whose counts are fixed take off.
    private final long[] surely;

    /// By line: how many offers surely reduce it; by cell: what such lines cost before offers.
    private final int[] touches;

    private final long[] touched;

    Headroom(Board board, Ceiling ceiling, List<Group> groups) {
        this.board = board;
        this.ceiling = ceiling;
        int cells = ceiling.cells.start.length;
        best = new long[groups.size()];
        ofGroup = new long[best.length];
        for (int group = 0; group < best.length; group++) {
            var known = groups.get(group);
            best[group] = known.proven() ? known.best().saving() * THOUSAND : UNKNOWN;
        }
        surely = new long[cells];
        taken = new long[cells];
        touched = new long[cells];
        touches = new int[board.start.length];
    }

    int cell(int pile) {
        return ceiling.cells.ofPile(board.piles[pile]);
    }

    /// What a group takes off a cell at most is so much more, in thousandths.
    void add(int group, int cell, long more) {
        taken[cell] += more;
        tooMuch -= over(group);
        ofGroup[group] += more;
        tooMuch += over(group);
    }

    private long over(int group) {
        return best[group] == UNKNOWN ? 0 : Math.max(0, ofGroup[group] - best[group]);
    }

    /// In the place of what it was thought to take off, an offer takes off exactly this.
    ///
    /// @param sign 1, or -1 to take it back
    void exactly(int group, long[] shares, int sign) {
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] == 0) continue;
            int cell = ceiling.cells.ofLine[line];
            add(group, cell, sign * shares[line] * THOUSAND);
            surely[cell] += sign * shares[line];
            touch(line, sign);
        }
    }

    /// Units of a pile are used by an offer that reduces each of them.
    ///
    /// @param from so many of its units are used by the offers before
    void reduced(int pile, int from, int count, int sign) {
        var of = board.piles[pile];
        if (count == 0) return;
        if (!of.singles()) touch(of.lines()[0], sign);
        else for (int i = from; i < from + count; i++) touch(of.lines()[i], sign);
    }

    private void touch(int line, int sign) {
        boolean was = touches[line] > 0;
        touches[line] += sign;
        if (was == touches[line] > 0) return;
        touched[ceiling.cells.ofLine[line]] += sign * board.start[line];
    }

    /// What all offers together can save at most, or [Ceiling#NEVER].
    long saving() {
        return ceiling.of(taken, surely, touched, tooMuch);
    }
}

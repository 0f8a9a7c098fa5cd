package guitai.promotion;

import java.util.Arrays;

/// What can be saved at most with a choice of offers on sums, when offers on units take off no more
/// than is given.
///
/// The offers take their turns on cells instead of lines, each at its best: thresholds count as
/// reached, and what it takes off is shared exactly. In every turn more before it means no less
/// after it, so the lowest sums before give the lowest total after. What sharing whole minor units
/// to lines can change is added on top.
final class Ceiling {
    /// The choice cannot apply as a whole.
    static final long NEVER = -1;

    private static final long THOUSAND = 1000;

    final Cells cells;
    private final SumPlay[] plays;
    private final int[][] covers;
    private final long[] fixed;

    /// By play: the sum of its lines at full price before offers, or -1 where that is not its base.
    private final long[] fullPrice;

    private final long[] slack;
    private final boolean whole;
    private final long[] now;

    /// Of what is taken by cell, in thousandths, what is too much in all.
    private long spare;

    /// @param whole all of the choice must apply; otherwise any part of it may
    Ceiling(Board board, long sums, boolean whole) {
        this.whole = whole;
        cells = new Cells(board, sums);
        int count = Long.bitCount(sums);
        plays = new SumPlay[count];
        covers = new int[count][];
        fixed = new long[count];
        fullPrice = new long[count];
        int next = 0;
        for (int p = 0; p < board.sumPlays.length; p++) {
            if ((sums >> p & 1) == 0) continue;
            plays[next] = board.sumPlays[p];
            covers[next] = cells.ofPlay[p];
            fixed[next] = fixed(plays[next], board);
            fullPrice[next] = fullPrice(plays[next], board);
            next++;
        }
        slack = slack();
        now = new long[cells.start.length];
    }

    /// What is taken as fixed because its base is not a matter of cells; -1 for the others.
    private static long fixed(SumPlay play, Board board) {
        boolean ofCells = play.gift() || (!play.offer.onlyFullPrice() && play.exchange().isEmpty());
        return ofCells ? -1 : play.most(board.start, board.byHand);
    }

    private static long fullPrice(SumPlay play, Board board) {
        boolean byLines = play.gift() || play.exchange().isPresent();
        return play.offer.onlyFullPrice() && !byLines ? play.base(board.start, board.byHand) : -1;
    }

    /// @param taken by cell, in thousandths: offers on units take off no more
    /// @param surely by cell: they take off no less
    /// @param touched by cell: what the lines cost before offers that they surely reduce
    /// @param tooMuch in thousandths: so much of what is taken by cell is not, all cells together
    /// @return at most what all offers together save, or [#NEVER]
    long of(long[] taken, long[] surely, long[] touched, long tooMuch) {
        long before = 0;
        spare = tooMuch;
        for (int cell = 0; cell < now.length; cell++) {
            before += cells.start[cell];
            now[cell] = Math.max(0, cells.start[cell] * THOUSAND - taken[cell]);
            // What is cut off here was too much already.
            spare = Math.max(0, spare - Math.max(0, taken[cell] - cells.start[cell] * THOUSAND));
        }
        if (whole) for (int i = 0; i < plays.length; i++) spare = Math.max(spare, kept(i));
        long beside = 0;
        // Of a sum that is higher by one, so much is left at the end at least.
        long passed = 10_000;
        for (int i = 0; i < plays.length; i++) {
            long high = 0;
            for (int cell : covers[i]) high += cells.start[cell] - surely[cell];
            if (whole && high < plays[i].threshold()) return NEVER;
            if (fullPrice[i] >= 0) {
                long full = fullPrice[i];
                for (int cell : covers[i]) full -= touched[cell];
                if (whole && full < plays[i].threshold()) return NEVER;
                beside += plays[i].mostOf(full);
            } else if (fixed[i] >= 0) {
                beside += fixed[i];
            } else if (plays[i].gift()) {
                beside += plays[i].mostOf(high);
            } else {
                boolean all = turn(plays[i], covers[i], high);
                passed = all ? 0 : passed - plays[i].part();
                beside += plays[i].part() > 0 || all ? slack[i] : 0;
                // Two roundings, and whole minor units above.
                beside += spare > 0 ? 2 : 0;
            }
        }
        long after = spare * Math.max(0, passed) / 10_000;
        for (long left : now) after += left;
        return (before * THOUSAND - after) / THOUSAND + beside;
    }

    /// What offers on units must leave for an offer to reach its threshold, beyond what is left
    /// when they take off all they can.
    private long kept(int play) {
        if (plays[play].offer.onlyFullPrice()) return 0;
        long left = 0;
        for (int cell : covers[play]) left += now[cell];
        return plays[play].threshold() * THOUSAND - left;
    }

    /// @return whether it takes off all there is
    private boolean turn(SumPlay play, int[] covered, long high) {
        long low = 0;
        for (int cell : covered) low += now[cell];
        long needed = play.threshold() * THOUSAND;
        if (whole && covered.length == 1 && needed - low > spare) {
            // It applies, so that much must be left; this says more than what is spare.
            low = needed;
            now[covered[0]] = low;
            spare = 0;
        }
        if (low == 0) return true;
        long base = Math.ceilDiv(low, THOUSAND);
        long off = play.mostOf(base, high);
        if (covered.length == 1) {
            now[covered[0]] = (base - off) * THOUSAND;
            return off == base;
        }
        long part = Math.min(low, off * THOUSAND);
        for (int cell : covered) {
            long shared = Math.ceilDiv(Math.multiplyExact(part, now[cell]), low);
            now[cell] = Math.max(0, now[cell] - shared);
        }
        return part == low;
    }

    /// By turn: where an offer covers some lines of an earlier one and not others, whole minor
    /// units may fall on either side, one a line at most.
    private long[] slack() {
        var all = new long[plays.length];
        for (int later = 1; later < plays.length; later++) {
            if (fixed[later] >= 0 || plays[later].gift()) continue;
            long moved = 0;
            for (int earlier = 0; earlier < later; earlier++) {
                if (!plays[earlier].gift()) moved += straddling(covers[earlier], covers[later]);
            }
            if (moved == 0) continue;
            long part = plays[later].part();
            all[later] = part == 0 ? moved : Math.ceilDiv(moved * part, 10_000) + 1;
        }
        return all;
    }

    private int straddling(int[] earlier, int[] later) {
        int inside = 0;
        int outside = 0;
        for (int cell : earlier) {
            if (Arrays.binarySearch(later, cell) >= 0) inside += cells.lines[cell];
            else outside += cells.lines[cell];
        }
        return Math.min(inside, outside);
    }
}

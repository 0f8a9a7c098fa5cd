package guitai.promotion;

import java.util.Arrays;

/// One valid combination and what it saves; [#beats] is the whole of the choice (rules PR-11,
/// PR-12).
///
/// @param counts by offer on units and pile: units it uses
/// @param sums the offers on sums, one bit a turn; each of them applies
/// @param unitAmounts by offer on units
/// @param sumAmounts by offer on sums
// Only the search holds one, and nothing compares two.
@SuppressWarnings("ArrayRecordComponent")
record Outcome(
        Board board,
        int[][] counts,
        long sums,
        long saving,
        int coupons,
        int offers,
        long list,
        long[] unitAmounts,
        long[] sumAmounts) {

    static Outcome nothing(Board board) {
        return of(
                board,
                new int[board.unitPlays.length][board.piles.length],
                0,
                new long[board.unitPlays.length],
                new long[board.sumPlays.length]);
    }

    static Outcome of(
            Board board, int[][] counts, long sums, long[] unitAmounts, long[] sumAmounts) {
        int used = (int) Arrays.stream(unitAmounts).filter(amount -> amount > 0).count();
        return new Outcome(
                board,
                counts,
                sums,
                Arrays.stream(unitAmounts).sum() + Arrays.stream(sumAmounts).sum(),
                board.coupons(sums),
                used + Long.bitCount(sums),
                board.byPriority(sums),
                unitAmounts,
                sumAmounts);
    }

    /// Better for the customer, or as good and first by the rules for ties.
    boolean beats(Outcome other) {
        if (saving != other.saving) return saving > other.saving;
        if (coupons != other.coupons) return coupons < other.coupons;
        if (offers != other.offers) return offers < other.offers;
        if (list != other.list) return smaller(list, other.list);
        // Not to depend on the order of scans before it must: more to the earlier offer.
        int units = Arrays.compare(unitAmounts, other.unitAmounts);
        if (units != 0) return units > 0;
        int amounts = Arrays.compare(sumAmounts, other.sumAmounts);
        if (amounts != 0) return amounts > 0;
        for (int play = 0; play < counts.length; play++) {
            int lines = Arrays.compare(byLine(play), other.byLine(play));
            if (lines != 0) return lines > 0;
        }
        return false;
    }

    /// Whether a list of offers, one bit each from the first, comes before another.
    static boolean smaller(long list, long other) {
        long first = Long.lowestOneBit(list ^ other);
        boolean has = (list & first) != 0;
        // The one that has it is smaller, unless the other ends there: a shorter list comes first.
        long rest = -first << 1;
        return has ? (other & rest) != 0 : (list & rest) == 0;
    }

    /// How many of its units each line gives to an offer.
    int[] byLine(int play) {
        var byLine = new int[board.start.length];
        for (int pile = 0; pile < board.piles.length; pile++) {
            int count = counts[play][pile];
            if (count == 0) continue;
            var lines = board.piles[pile].lines();
            if (!board.piles[pile].singles()) {
                byLine[lines[0]] = count;
                continue;
            }
            int from = before(play, pile);
            for (int i = from; i < from + count; i++) byLine[lines[i]] = 1;
        }
        return byLine;
    }

    /// How many of a pile's units the offers before one use.
    int before(int play, int pile) {
        int before = 0;
        for (int earlier = 0; earlier < play; earlier++) before += counts[earlier][pile];
        return before;
    }
}

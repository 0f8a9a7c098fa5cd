package guitai.promotion;

import java.util.HashMap;

/// The lines of a basket by which of some offers on sums cover them: for those offers the lines of
/// a cell differ only in their sums.
final class Cells {
    /// By line; -1 for lines that take part in no offer.
    final int[] ofLine;

    /// By cell: what its lines cost before offers.
    final long[] start;

    /// By cell: how many lines it has.
    final int[] lines;

    /// By turn, the cells an offer covers; empty for those that were not asked about.
    final int[][] ofPlay;

    Cells(Board board, long sums) {
        var plays = board.sumPlays;
        var coveredBy = new long[board.start.length];
        for (int p = 0; p < plays.length; p++) {
            if ((sums >> p & 1) == 0) continue;
            for (int line : plays[p].lines) coveredBy[line] |= 1L << p;
        }
        ofLine = new int[coveredBy.length];
        var cells = new HashMap<Long, Integer>();
        for (int line = 0; line < ofLine.length; line++) {
            boolean takesPart = !board.lines.get(line).noDiscount();
            ofLine[line] = takesPart ? cell(cells, coveredBy[line]) : -1;
        }
        start = new long[cells.size()];
        lines = new int[cells.size()];
        for (int line = 0; line < ofLine.length; line++) {
            if (ofLine[line] < 0) continue;
            start[ofLine[line]] += board.start[line];
            lines[ofLine[line]]++;
        }
        ofPlay = new int[plays.length][];
        for (int p = 0; p < plays.length; p++) {
            long bit = sums & 1L << p;
            ofPlay[p] =
                    cells.entrySet().stream()
                            .filter(cell -> (cell.getKey() & bit) != 0)
                            .mapToInt(cell -> cell.getValue())
                            .sorted()
                            .toArray();
        }
    }

    int ofPile(Pile pile) {
        return ofLine[pile.lines()[0]];
    }

    /// Whether these piles are of more than one cell.
    boolean apart(int[] those, Pile[] piles) {
        for (int pile : those) if (ofPile(piles[pile]) != ofPile(piles[those[0]])) return true;
        return false;
    }

    /// By pile, what an offer takes off a unit at most, in thousandths.
    long[] most(UnitPlay play, Pile[] piles) {
        boolean apart = apart(play.piles, piles);
        var most = new long[piles.length];
        for (int pile : play.piles) most[pile] = apart ? play.mostShare(pile) : play.most(pile);
        return most;
    }

    private static int cell(HashMap<Long, Integer> cells, long coveredBy) {
        var known = cells.get(coveredBy);
        if (known != null) return known;
        cells.put(coveredBy, cells.size());
        return cells.size() - 1;
    }
}

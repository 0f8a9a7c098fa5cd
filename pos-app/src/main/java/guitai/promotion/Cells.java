package guitai.promotion;

import java.util.Arrays;

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
        ofLine = new int[board.start.length];
        var names = new long[ofLine.length + 1];
        var sum = new long[names.length];
        var count = new int[names.length];
        int cells = 0;
        for (int line = 0; line < ofLine.length; line++) {
            ofLine[line] = -1;
            if (board.lines.get(line).noDiscount()) continue;
            long name = board.coveredBy[line] & sums;
            int cell = 0;
            while (cell < cells && names[cell] != name) cell++;
            if (cell == cells) names[cells++] = name;
            ofLine[line] = cell;
            sum[cell] += board.start[line];
            count[cell]++;
        }
        start = Arrays.copyOf(sum, cells);
        lines = Arrays.copyOf(count, cells);
        ofPlay = new int[board.sumPlays.length][];
        var found = new int[cells];
        for (int play = 0; play < ofPlay.length; play++) {
            int covered = 0;
            for (int cell = 0; cell < cells; cell++) {
                if ((names[cell] >> play & 1) != 0) found[covered++] = cell;
            }
            ofPlay[play] = Arrays.copyOf(found, covered);
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
}

package guitai.promotion;

/// Offers on units that are chosen together, and their best without any offer on sums.
///
/// @param plays in the order of their turns
/// @param best of these offers alone
/// @param proven no other choice of them saves more
record Group(int[] plays, Outcome best, boolean proven) {

    /// Whether another choice of these could matter beside such offers on sums: they cover its
    /// goods, or do not go with its offers.
    boolean concerns(Board board, long sums) {
        for (int play : plays) {
            if (board.clash(play, sums)) return true;
            for (int pile : board.unitPlays[play].piles) {
                if (covered(board, board.piles[pile].lines()[0], sums)) return true;
            }
        }
        return false;
    }

    private static boolean covered(Board board, int line, long sums) {
        for (int sum = 0; sum < board.sumPlays.length; sum++) {
            if ((sums >> sum & 1) == 0) continue;
            for (int one : board.sumPlays[sum].lines) if (one == line) return true;
        }
        return false;
    }

    /// Adds, by cell and in thousandths, what its offers can take off at most.
    void addMost(Board board, Cells cells, long[] taken) {
        var byPile = new long[board.piles.length];
        for (int play : plays) {
            var most = cells.most(board.unitPlays[play], board.piles);
            for (int pile : board.unitPlays[play].piles) {
                byPile[pile] = Math.max(byPile[pile], most[pile]);
            }
        }
        long sum = 0;
        int last = -1;
        boolean one = true;
        for (int pile = 0; pile < byPile.length; pile++) {
            if (byPile[pile] == 0) continue;
            int cell = cells.ofPile(board.piles[pile]);
            one &= last < 0 || cell == last;
            last = cell;
            taken[cell] += byPile[pile] * board.piles[pile].units();
            sum += byPile[pile] * board.piles[pile].units();
        }
        long known = best.saving() * 1000;
        if (proven && one && last >= 0 && sum > known) taken[last] -= sum - known;
    }
}

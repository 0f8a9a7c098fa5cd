package guitai.promotion;

import java.util.stream.IntStream;

/// Piles that are decided together, and the most that offers on units take off them.
///
/// @param piles in basket order
/// @param plays the offers on units that cover any of them, in the order of their turns
/// @param best of these piles alone
/// @param proven nothing else takes off more
// Only the search holds one, and nothing compares two.
@SuppressWarnings("ArrayRecordComponent")
record Group(int[] piles, int[] plays, Outcome best, boolean proven) {

    static Group untried(Board board, int[] piles) {
        var plays =
                IntStream.range(0, board.unitPlays.length)
                        .filter(play -> !board.unitPlays[play].offer.exclusive())
                        .filter(play -> shared(piles, board.unitPlays[play].piles).length > 0)
                        .toArray();
        return new Group(piles, plays, Outcome.nothing(board), false);
    }

    /// All that one offer covers.
    static Group ofOne(Board board, int play) {
        return new Group(
                board.unitPlays[play].piles, new int[] {play}, Outcome.nothing(board), false);
    }

    Group tried(Outcome found, boolean isProven) {
        return new Group(piles, plays, found, isProven);
    }

    /// Those of its piles that an offer covers.
    int[] under(UnitPlay play) {
        return shared(piles, play.piles);
    }

    private static int[] shared(int[] some, int[] others) {
        return IntStream.of(some)
                .filter(pile -> IntStream.of(others).anyMatch(other -> other == pile))
                .toArray();
    }

    /// Adds, by cell and in thousandths, what its offers can take off at most.
    ///
    /// @return how much of that is too much, as all of them together take off less
    long addMost(Board board, Cells cells, long[][] mostOf, long[] taken) {
        long sum = 0;
        for (int pile : piles) {
            long most = 0;
            for (int play : plays) most = Math.max(most, mostOf[play][pile]);
            taken[cells.ofPile(board.piles[pile])] += most * board.piles[pile].units();
            sum += most * board.piles[pile].units();
        }
        return proven ? Math.max(0, sum - best.saving() * 1000) : 0;
    }
}

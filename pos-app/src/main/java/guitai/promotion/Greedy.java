package guitai.promotion;

import java.util.stream.IntStream;

/// Two ways to use offers on units without looking back: the floor under every answer (rule PR-19).
final class Greedy {
    private final Board board;

    Greedy(Board board) {
        this.board = board;
    }

    /// Bundles take their units first, single units get the best of what is left.
    ///
    /// @param sums offers that will apply too; what clashes with them is left alone
    int[][] bundlesFirst(long sums) {
        var hand = new Hand(sums);
        hand.bundles();
        hand.units();
        return hand.counts;
    }

    /// Single units take the best offer first, bundles what is left.
    int[][] linesFirst(long sums) {
        var hand = new Hand(sums);
        hand.units();
        hand.bundles();
        return hand.counts;
    }

    private final class Hand {
        final int[][] counts = new int[board.unitPlays.length][board.piles.length];
        private final int[] left = new int[board.piles.length];
        private final int[] room = new int[board.unitPlays.length];
        private final boolean[] used = new boolean[board.unitPlays.length];
        private final Spread spread = new Spread(board.start.length);
        private final long[] shares = new long[board.start.length];
        private final long sums;

        Hand(long sums) {
            this.sums = sums;
            for (int pile = 0; pile < left.length; pile++) left[pile] = board.piles[pile].units();
            for (int play = 0; play < room.length; play++) room[play] = board.unitPlays[play].room;
        }

        private boolean may(int play) {
            return !board.clash(play, sums)
                    && IntStream.range(0, used.length)
                            .noneMatch(other -> used[other] && board.clash(play, other));
        }

        void bundles() {
            for (int play = 0; play < counts.length; play++) {
                if (board.unitPlays[play].bundles() && may(play)) bundle(play);
            }
        }

        /// As many of the dearest units as save most.
        private void bundle(int index) {
            var play = board.unitPlays[index];
            int there = 0;
            for (int pile : play.piles) there += left[pile];
            int most = Math.min(there, room[index]) / play.bundle() * play.bundle();
            var best = new int[left.length];
            long saves = 0;
            // So many sizes are tried that a large basket stays quick.
            for (int units = most, tries = 0; units > 0 && tries < 8; tries++) {
                var tried = dearest(play, units);
                java.util.Arrays.fill(shares, 0);
                long now = play.take(tried, new int[left.length], shares, spread);
                if (now > saves) {
                    saves = now;
                    best = tried;
                }
                units -= play.bundle();
            }
            if (saves > 0) use(index, best);
        }

        private int[] dearest(UnitPlay play, int units) {
            var taken = new int[left.length];
            int open = units;
            for (int pile : play.byPrice()) {
                taken[pile] = Math.min(open, left[pile]);
                open -= taken[pile];
            }
            return taken;
        }

        private void use(int play, int[] taken) {
            used[play] = true;
            for (int pile = 0; pile < left.length; pile++) {
                counts[play][pile] += taken[pile];
                left[pile] -= taken[pile];
                room[play] -= taken[pile];
            }
        }

        /// The largest saving on a unit first, all units of its pile.
        void units() {
            var refused = new boolean[counts.length][left.length];
            while (true) {
                int offer = -1;
                int at = -1;
                long most = 0;
                for (int play = 0; play < counts.length; play++) {
                    if (board.unitPlays[play].bundles() || room[play] == 0) continue;
                    for (int pile : board.unitPlays[play].piles) {
                        long saves = board.unitPlays[play].most(pile);
                        if (left[pile] == 0 || refused[play][pile] || saves <= most) continue;
                        offer = play;
                        at = pile;
                        most = saves;
                    }
                }
                if (offer < 0) return;
                refused[offer][at] = true;
                if (!may(offer)) continue;
                var taken = new int[left.length];
                taken[at] = Math.min(left[at], room[offer]);
                use(offer, taken);
            }
        }
    }
}

package guitai.promotion;

import java.util.Arrays;
import java.util.Optional;

/// Where the search was cut short: goes from its answer to better ones beside it, one step at a
/// time.
///
/// A step takes an offer on sums in or out, leaves out an offer on units, gives a pile back, or
/// gives a whole pile to one offer that needs no others beside it. Of all steps the best one is
/// taken, so that the order of scans decides nothing (rule PR-19).
final class LastLook {
    // A round looks at every step once; no round begins after so many. With ten lines a few rounds.
    private static final int MOST = 1_000;

    private final Board board;
    private final Turns turns;
    private Outcome best;
    private int looked;

    LastLook(Board board, Turns turns, Outcome best) {
        this.board = board;
        this.turns = turns;
        this.best = best;
    }

    Outcome run() {
        boolean better = true;
        while (better && looked < MOST) {
            var from = best;
            look(from);
            better = best.beats(from);
        }
        return best;
    }

    private void look(Outcome from) {
        for (int sum = 0; sum < board.sumPlays.length; sum++) {
            if ((from.sums() >> sum & 1) == 0) in(from, sum).ifPresent(this::see);
            else out(from, sum);
        }
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (!used(from.counts()[play])) continue;
            var counts = copy(from.counts());
            Arrays.fill(counts[play], 0);
            see(new Step(counts, from.sums()));
        }
        for (int pile = 0; pile < board.piles.length; pile++) {
            var counts = copy(from.counts());
            giveBack(counts, pile);
            see(new Step(counts, from.sums()));
            for (int play = 0; play < board.unitPlays.length; play++) {
                given(counts, play, pile, from.sums()).ifPresent(this::see);
            }
        }
    }

    /// @param counts by offer on units and pile
    @SuppressWarnings("ArrayRecordComponent") // made and used on the spot, never compared
    private record Step(int[][] counts, long sums) {}

    private void see(Step step) {
        looked++;
        var found = turns.run(step.counts(), step.sums());
        if (found.isPresent() && found.get().beats(best)) best = found.get();
    }

    /// What does not go with it is out then.
    private Optional<Step> in(Outcome from, int sum) {
        long sums = (from.sums() & ~board.sumClashes(sum)) | (1L << sum);
        if (board.coupons(sums) > board.request.maxCoupons()) return Optional.empty();
        var counts = copy(from.counts());
        for (int play = 0; play < counts.length; play++) {
            if (board.clash(play, sums)) Arrays.fill(counts[play], 0);
        }
        return Optional.of(new Step(counts, sums));
    }

    /// Alone; and with the units it leaves free given to offers on units, pile by pile.
    private void out(Outcome from, int sum) {
        long sums = from.sums() & ~(1L << sum);
        see(new Step(copy(from.counts()), sums));
        var counts = copy(from.counts());
        for (int pile = 0; pile < board.piles.length; pile++) {
            if ((board.coveredBy[board.piles[pile].lines()[0]] >> sum & 1) == 0) continue;
            fill(counts, pile, sums);
        }
        see(new Step(counts, sums));
    }

    /// The offer that saves most on a unit of the pile gets what of it is free.
    private void fill(int[][] counts, int pile, long sums) {
        int open = board.piles[pile].units();
        for (var play : counts) open -= play[pile];
        int dearest = -1;
        for (int play = 0; play < counts.length; play++) {
            if (!mayHave(counts, play, pile, sums) || clashes(counts, play)) continue;
            if (dearest >= 0 && saves(play, pile) <= saves(dearest, pile)) continue;
            dearest = play;
        }
        if (dearest < 0) return;
        counts[dearest][pile] += Math.min(open, room(counts, dearest));
    }

    private long saves(int play, int pile) {
        return board.unitPlays[play].most(pile);
    }

    private int room(int[][] counts, int play) {
        return board.unitPlays[play].room - Arrays.stream(counts[play]).sum();
    }

    private boolean mayHave(int[][] counts, int play, int pile, long sums) {
        return board.unitPlays[play].bundle() == 1
                && saves(play, pile) > 0
                && !board.clash(play, sums)
                && room(counts, play) > 0;
    }

    private boolean clashes(int[][] counts, int play) {
        for (int other = 0; other < counts.length; other++) {
            if (other != play && board.clash(play, other) && used(counts[other])) return true;
        }
        return false;
    }

    /// Bundles that used some of the pile are given up whole.
    private void giveBack(int[][] counts, int pile) {
        for (int play = 0; play < counts.length; play++) {
            if (counts[play][pile] == 0) continue;
            if (board.unitPlays[play].bundle() > 1) Arrays.fill(counts[play], 0);
            counts[play][pile] = 0;
        }
    }

    private Optional<Step> given(int[][] free, int play, int pile, long sums) {
        if (!mayHave(free, play, pile, sums)) return Optional.empty();
        int room = room(free, play);
        var counts = copy(free);
        for (int other = 0; other < counts.length; other++) {
            if (other != play && board.clash(play, other)) Arrays.fill(counts[other], 0);
        }
        counts[play][pile] = Math.min(room, board.piles[pile].units());
        return Optional.of(new Step(counts, sums));
    }

    private static boolean used(int[] counts) {
        for (int count : counts) if (count > 0) return true;
        return false;
    }

    private static int[][] copy(int[][] counts) {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }
}

package guitai.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the combination that saves most (rules PR-11, PR-19).
///
/// First each group of offers on units by itself, without offers on sums. Then every choice of
/// offers on sums whose ceiling is above the best so far, the highest first, with the groups it
/// concerns tried again.
final class Search {
    private final Board board;
    private final Budget budget;
    private final Turns turns;
    private final List<Group> groups = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private Outcome best;

    /// Offers on sums that may go together, and what can be saved with them at most.
    private record Choice(long sums, long atMost) {}

    Search(Board board, Budget budget) {
        this.board = board;
        this.budget = budget;
        turns = new Turns(board);
        best = Outcome.nothing(board);
        if (board.overflowed) budget.end();
    }

    Outcome run() {
        greedy();
        for (var piles : Groups.of(board)) groups.add(alone(Group.untried(board, piles)));
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (!board.unitPlays[play].offer.exclusive()) continue;
            var only = alone(Group.ofOne(board, play)).best();
            if (only.beats(best)) best = only;
        }
        choose(0, 0, 0);
        choices.sort(
                Comparator.comparingLong((Choice choice) -> -choice.atMost)
                        .thenComparingInt(choice -> board.coupons(choice.sums))
                        .thenComparingInt(choice -> Long.bitCount(choice.sums))
                        .thenComparingLong(Choice::sums));
        for (var choice : choices) {
            if (choice.atMost < best.saving()) break;
            if (!compatible(together(), choice.sums)) continue;
            consider(together(), choice.sums);
        }
        for (var choice : choices) {
            if (choice.atMost < best.saving()) break;
            descend(choice.sums);
        }
        return budget.ended() ? new LastLook(board, turns, best).run() : best;
    }

    /// Both greedy ways, without and with each one or two offers on sums: whatever happens later,
    /// the answer is no worse.
    private void greedy() {
        var greedy = new Greedy(board);
        var apart = board.unitsStandApart();
        var bundlesFirst = greedy.bundlesFirst(0);
        var linesFirst = greedy.linesFirst(0);
        int count = board.sumPlays.length;
        consider(bundlesFirst, 0);
        consider(linesFirst, 0);
        for (int one = 0; one < count; one++) {
            for (int two = one; two < count; two++) {
                long sums = 1L << one | 1L << two;
                if (!allowed(sums)) continue;
                consider(apart ? bundlesFirst : greedy.bundlesFirst(sums), sums);
                consider(apart ? linesFirst : greedy.linesFirst(sums), sums);
            }
        }
    }

    private boolean allowed(long sums) {
        for (int play = 0; play < board.sumPlays.length; play++) {
            if ((sums >> play & 1) != 0 && (board.sumClashes(play) & sums) != 0) return false;
        }
        return board.coupons(sums) <= board.request.maxCoupons();
    }

    private void consider(int[][] counts, long sums) {
        var found = turns.run(counts, sums);
        if (found.isPresent() && found.get().beats(best)) best = found.get();
    }

    private Group alone(Group group) {
        var ceiling = new Ceiling(board, 0, true);
        var found =
                new Descent(board, budget, turns, ceiling, 0, List.of(group), group.best()).run();
        return group.tried(found, !budget.ended());
    }

    /// The best of all groups side by side.
    private int[][] together() {
        var counts = new int[board.unitPlays.length][board.piles.length];
        for (var group : groups) {
            for (int play : group.plays()) {
                for (int pile : group.piles()) {
                    counts[play][pile] = group.best().counts()[play][pile];
                }
            }
        }
        return counts;
    }

    /// Whether the offers on units that are used go with each other and with those on sums.
    private boolean compatible(int[][] counts, long sums) {
        for (int play = 0; play < counts.length; play++) {
            if (!used(counts[play])) continue;
            if (board.clash(play, sums)) return false;
            for (int other = 0; other < play; other++) {
                if (board.clash(play, other) && used(counts[other])) return false;
            }
        }
        return true;
    }

    private static boolean used(int[] counts) {
        for (int count : counts) if (count > 0) return true;
        return false;
    }

    /// Collects the choices of offers on sums that are worth a look.
    private void choose(int next, long chosen, int coupons) {
        if (!budget.spend()) return;
        if (next == board.sumPlays.length) {
            long atMost = atMost(new Ceiling(board, chosen, true));
            if (atMost >= best.saving()) choices.add(new Choice(chosen, atMost));
            return;
        }
        var widest = new Ceiling(board, chosen | possible(next, chosen), false);
        if (atMost(widest) < best.saving()) return;
        var play = board.sumPlays[next];
        boolean room = !play.coupon() || coupons < board.request.maxCoupons();
        if (room && (board.sumClashes(next) & chosen) == 0) {
            choose(next + 1, chosen | 1L << next, coupons + (play.coupon() ? 1 : 0));
        }
        choose(next + 1, chosen, coupons);
    }

    /// The offers from `next` on that each go with what is chosen.
    private long possible(int next, long chosen) {
        long possible = 0;
        for (int play = next; play < board.sumPlays.length; play++) {
            if ((board.sumClashes(play) & chosen) == 0) possible |= 1L << play;
        }
        return possible;
    }

    /// With any use of the offers on units.
    private long atMost(Ceiling ceiling) {
        var taken = new long[ceiling.cells.start.length];
        var mostOf = new long[board.unitPlays.length][];
        for (int play = 0; play < mostOf.length; play++) {
            mostOf[play] = ceiling.cells.most(board.unitPlays[play], board.piles);
        }
        long tooMuch = 0;
        for (var group : groups) {
            tooMuch += group.addMost(board, ceiling.cells, mostOf, taken);
        }
        var none = new long[taken.length];
        return ceiling.of(taken, none, none, tooMuch);
    }

    private void descend(long sums) {
        var ceiling = new Ceiling(board, sums, true);
        best = new Descent(board, budget, turns, ceiling, sums, groups, best).run();
    }
}

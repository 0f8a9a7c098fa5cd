package guitai.promotion;

import java.util.Arrays;
import java.util.List;

/// Branch and bound over how many units of each pile each offer uses, beside a fixed choice of
/// offers on sums.
///
/// Offers come in the order of their turns inside their group, larger counts first. A branch is
/// left when even its [Ceiling] does not beat the best found (rules PR-19, PR-12).
final class Descent {

    private final Board board;
    private final Budget budget;
    private final long sums;
    private final Turns turns;
    private final Cells cells;

    /// The offers, group after group, and the group of each.
    private final int[] order;

    private final int[] groupOf;

    /// By place in the order and pile, in thousandths: what its offer takes off one of its units.
    private final long[][] unit;

    /// The same for the best of the offers from there on.
    private final long[][] rest;

    private final int[] left;
    private final int[] from;
    private final int[][] counts;
    private final long[] amounts;
    private final boolean[] open;
    private final boolean[] used;

    private final Headroom headroom;
    private final int coupons;
    private final long list;
    private Outcome best;
    private int applied;

    /// @param groups whose offers are tried; those that clash with `sums` are left out
    /// @param kept groups that keep their best
    /// @param best to be beaten
    Descent(
            Board board,
            Budget budget,
            Turns turns,
            Ceiling ceiling,
            long sums,
            List<Group> groups,
            List<Group> kept,
            Outcome best) {
        this.board = board;
        this.budget = budget;
        this.turns = turns;
        cells = ceiling.cells;
        this.sums = sums;
        this.best = best;
        int plays = board.unitPlays.length;
        counts = new int[plays][board.piles.length];
        amounts = new long[plays];
        open = new boolean[plays];
        used = new boolean[plays];
        from = new int[board.piles.length];
        left = Arrays.stream(board.piles).mapToInt(Pile::units).toArray();
        coupons = board.coupons(sums);
        list = board.byPriority(sums);
        order = new int[plays];
        groupOf = new int[plays];
        int length = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (int play : groups.get(group).plays()) {
                if (board.clash(play, sums)) continue;
                groupOf[length] = group;
                order[length++] = play;
                open[play] = true;
            }
        }
        unit = new long[length][];
        rest = rest(length);
        headroom = new Headroom(board, ceiling, groups);
        var seen = new boolean[left.length];
        for (int place = 0; place < length; place++) {
            for (int pile : board.unitPlays[order[place]].piles) {
                if (seen[pile]) continue;
                seen[pile] = true;
                headroom.ofGroup(groupOf[place])[headroom.cell(pile)] += left[pile] * rest[0][pile];
            }
        }
        kept.forEach(this::keep);
    }

    private long[][] rest(int length) {
        var all = new long[length + 1][board.piles.length];
        for (int place = length - 1; place >= 0; place--) {
            System.arraycopy(all[place + 1], 0, all[place], 0, all[place].length);
            var play = board.unitPlays[order[place]];
            unit[place] = cells.most(play, board.piles);
            for (int pile : play.piles) {
                all[place][pile] = Math.max(all[place][pile], unit[place][pile]);
            }
        }
        return all;
    }

    private void keep(Group group) {
        for (int play : group.plays()) {
            amounts[play] = group.best().unitAmounts()[play];
            counts[play] = group.best().counts()[play].clone();
            var shares = turns.unitShares[play];
            Arrays.fill(shares, 0);
            if (amounts[play] == 0) continue;
            var before = new int[from.length];
            for (int pile : board.unitPlays[play].piles) {
                before[pile] = group.best().before(play, pile);
            }
            board.unitPlays[play].take(counts[play], before, shares, turns.spread);
            headroom.keep(shares);
            use(play);
        }
    }

    private void use(int play) {
        used[play] = true;
        applied++;
    }

    /// @return the best known now
    Outcome run() {
        if (promising()) offer(0);
        return best;
    }

    private void offer(int place) {
        if (place == rest.length - 1) {
            leaf();
            return;
        }
        int play = order[place];
        units(place, 0, mayApply(play) ? board.unitPlays[play].room : 0, 0);
    }

    private boolean mayApply(int play) {
        for (int other = 0; other < used.length; other++) {
            if (used[other] && board.clash(play, other)) return false;
        }
        return true;
    }

    /// Tries how many units of the offer's next pile it uses.
    private void units(int place, int next, int room, int units) {
        int index = order[place];
        var play = board.unitPlays[index];
        if (next == play.piles.length) {
            whole(place, units);
            return;
        }
        int pile = play.piles[next];
        var upper = headroom.ofGroup(groupOf[place]);
        int cell = headroom.cell(pile);
        int there = left[pile];
        long before = upper[cell];
        boolean useful = play.bundles() || play.most(pile) > 0;
        for (int count = useful ? Math.min(there, room) : 0; count >= 0; count--) {
            if (!budget.spend()) break;
            left[pile] = there - count;
            counts[index][pile] = count;
            upper[cell] =
                    before
                            - there * rest[place][pile]
                            + count * unit[place][pile]
                            + left[pile] * rest[place + 1][pile];
            if (promising()) units(place, next + 1, room - count, units + count);
        }
        upper[cell] = before;
        left[pile] = there;
        counts[index][pile] = 0;
    }

    /// All counts of an offer are known.
    private void whole(int place, int units) {
        int index = order[place];
        if (units == 0) {
            open[index] = false;
            offer(place + 1);
            open[index] = true;
            return;
        }
        var play = board.unitPlays[index];
        if (units % play.bundle() != 0) return;
        var shares = turns.unitShares[index];
        Arrays.fill(shares, 0);
        long amount = play.take(counts[index], from, shares, turns.spread);
        if (amount <= 0 || wastes(play, counts[index], shares)) return;
        var upper = headroom.ofGroup(groupOf[place]);
        var before = upper.clone();
        for (int pile : play.piles) {
            upper[headroom.cell(pile)] -= counts[index][pile] * unit[place][pile];
        }
        headroom.exactly(groupOf[place], shares);
        headroom.surely(shares, 1);
        amounts[index] = amount;
        open[index] = false;
        use(index);
        for (int pile : play.piles) from[pile] += counts[index][pile];
        if (promising()) offer(place + 1);
        for (int pile : play.piles) from[pile] -= counts[index][pile];
        applied--;
        used[index] = false;
        open[index] = true;
        amounts[index] = 0;
        headroom.surely(shares, -1);
        System.arraycopy(before, 0, upper, 0, upper.length);
    }

    /// Units that save nothing are not used: they are left for others.
    private boolean wastes(UnitPlay play, int[] count, long[] shares) {
        if (play.bundles()) return false;
        for (int pile : play.piles) {
            if (count[pile] == 0) continue;
            var of = board.piles[pile];
            if (shares[of.lines()[of.singles() ? from[pile] : 0]] == 0) return true;
        }
        return false;
    }

    private void leaf() {
        turns.begin();
        for (int play = 0; play < used.length; play++) {
            if (used[play]) turns.take(turns.unitShares[play]);
        }
        if (!turns.sums(sums)) return;
        long saving = turns.saved() + Arrays.stream(amounts).sum();
        if (saving < best.saving()) return;
        var own = new int[counts.length][];
        for (int play = 0; play < own.length; play++) {
            own[play] = used[play] ? counts[play].clone() : new int[left.length];
        }
        var found = Outcome.of(board, own, sums, amounts.clone(), turns.sumAmounts());
        if (found.beats(best)) best = found;
    }

    /// Whether something below could beat the best.
    private boolean promising() {
        long saving = headroom.saving();
        return saving == best.saving() ? couldWinTie() : saving > best.saving();
    }

    private boolean couldWinTie() {
        if (coupons != best.coupons()) return coupons < best.coupons();
        int offers = applied + Long.bitCount(sums);
        if (offers != best.offers()) return offers < best.offers();
        if (list != best.list()) return Outcome.smaller(list, best.list());
        for (int play = 0; play < amounts.length && !open[play]; play++) {
            long known = best.unitAmounts()[play];
            if (amounts[play] != known) return amounts[play] > known;
        }
        return true;
    }
}

package guitai.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Branch and bound over how many units of each pile each offer uses, beside a fixed choice of
/// offers on sums.
///
/// Group after group, in each the offers in the order of their turns, larger counts first. A branch
/// is left when even its [Ceiling] does not beat the best found (rules PR-19, PR-12).
final class Descent {
    private static final int NONE = -1;

    private final Board board;
    private final Budget budget;
    private final long sums;
    private final Turns turns;
    private final Headroom headroom;
    private final List<Place> order;

    /// By place and pile, in thousandths: the most a unit can save from there on.
    private final long[][] rest;

    /// By pile: units not yet decided, and units used by the offers before.
    private final int[] left;

    private final int[] from;

    /// By offer.
    private final long[] amounts;

    private long saved;

    /// By offer: the one before it that it could change places with, or none. More is not given to
    /// the later one: the other way round is as good, and first by the rules for ties.
    private final int[] twin;

    private final int[] open;
    private final int[] used;

    private final int coupons;
    private final long list;
    private Outcome best;
    private int applied;

    /// One offer over the piles of one group: what is decided at once.
    ///
    /// @param unit by pile, in thousandths: what the offer takes off one of its units at most
    /// @param counts by pile: units it uses, as tried now
    /// @param shares by line: what it takes off, as tried now
    // Only the search holds one, and nothing compares two.
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(
            int group,
            int index,
            UnitPlay play,
            int[] piles,
            long[] unit,
            int[] counts,
            long[] shares) {}

    /// @param groups that are tried, with offers that do not clash with `sums`
    /// @param best to be beaten
    Descent(
            Board board,
            Budget budget,
            Turns turns,
            Ceiling ceiling,
            long sums,
            List<Group> groups,
            Outcome best) {
        this.board = board;
        this.budget = budget;
        this.turns = turns;
        this.sums = sums;
        this.best = best;
        int plays = board.unitPlays.length;
        amounts = new long[plays];
        open = new int[plays];
        used = new int[plays];
        from = new int[board.piles.length];
        left = Arrays.stream(board.piles).mapToInt(Pile::units).toArray();
        coupons = board.coupons(sums);
        list = board.byPriority(sums);
        order = places(groups, ceiling.cells);
        rest = rest();
        twin = twins();
        headroom = new Headroom(board, ceiling, groups);
        for (int group = 0; group < groups.size(); group++) {
            for (int pile : groups.get(group).piles()) {
                headroom.add(group, headroom.cell(pile), left[pile] * rest[0][pile]);
            }
        }
    }

    private List<Place> places(List<Group> groups, Cells cells) {
        var places = new ArrayList<Place>();
        for (int group = 0; group < groups.size(); group++) {
            for (int index : groups.get(group).plays()) {
                if (board.clash(index, sums)) continue;
                var play = board.unitPlays[index];
                var unit = cells.most(play, board.piles);
                var counts = new int[left.length];
                var shares = new long[board.start.length];
                var piles = groups.get(group).under(play);
                places.add(new Place(group, index, play, piles, unit, counts, shares));
                open[index]++;
            }
        }
        return places;
    }

    private long[][] rest() {
        var all = new long[order.size() + 1][left.length];
        for (int at = order.size() - 1; at >= 0; at--) {
            System.arraycopy(all[at + 1], 0, all[at], 0, left.length);
            var place = order.get(at);
            for (int pile : place.piles) {
                all[at][pile] = Math.max(all[at][pile], place.unit[pile]);
            }
        }
        return all;
    }

    private int[] twins() {
        var all = new int[amounts.length];
        Arrays.fill(all, NONE);
        for (int play = 0; play < all.length; play++) {
            if (open[play] == 0) continue;
            for (int before = 0; before < play; before++) {
                if (open[before] > 0 && board.twins(before, play)) all[play] = before;
            }
        }
        return all;
    }

    /// @return the best known now
    Outcome run() {
        if (promising()) decide(0);
        return best;
    }

    private void decide(int at) {
        if (at == order.size()) {
            leaf();
            return;
        }
        var place = order.get(at);
        units(at, 0, mayApply(place.index) ? place.play.room : 0, 0);
    }

    private boolean mayApply(int play) {
        for (int other = 0; other < used.length; other++) {
            if (used[other] > 0 && board.clash(play, other)) return false;
        }
        return true;
    }

    /// Tries how many units of the offer's next pile it uses.
    private void units(int at, int next, int room, int units) {
        var place = order.get(at);
        if (next == place.piles.length) {
            whole(at, units);
            return;
        }
        int pile = place.piles[next];
        int cell = headroom.cell(pile);
        int there = left[pile];
        boolean bundles = place.play.bundles();
        long before = there * rest[at][pile];
        long now = before;
        for (int count = bundles || place.unit[pile] > 0 ? Math.min(there, room) : 0;
                count >= 0;
                count--) {
            if (!budget.spend()) break;
            left[pile] = there - count;
            place.counts[pile] = count;
            long most = count * place.unit[pile] + left[pile] * rest[at + 1][pile];
            headroom.add(place.group, cell, most - now);
            now = most;
            if (!bundles) headroom.reduced(pile, from[pile], count, 1);
            if (promising()) units(at, next + 1, room - count, units + count);
            if (!bundles) headroom.reduced(pile, from[pile], count, -1);
        }
        headroom.add(place.group, cell, before - now);
        left[pile] = there;
        place.counts[pile] = 0;
    }

    /// All counts of a place are known.
    private void whole(int at, int units) {
        var place = order.get(at);
        if (units % place.play.bundle() != 0) return;
        open[place.index]--;
        if (units == 0) decide(at + 1);
        else use(at, place);
        open[place.index]++;
    }

    private void use(int at, Place place) {
        Arrays.fill(place.shares, 0);
        long amount = place.play.take(place.counts, from, place.shares, turns.spread);
        if (amount <= 0 || wastes(place)) return;
        int before = twin[place.index];
        if (before != NONE && amount > amounts[before]) return;
        move(place, -1);
        headroom.exactly(place.group, place.shares, 1);
        amounts[place.index] += amount;
        saved += amount;
        if (used[place.index]++ == 0) applied++;
        if (promising()) decide(at + 1);
        if (--used[place.index] == 0) applied--;
        saved -= amount;
        amounts[place.index] -= amount;
        headroom.exactly(place.group, place.shares, -1);
        move(place, 1);
    }

    /// What the place was thought to take off at most goes, or comes back with a sign of 1.
    private void move(Place place, int sign) {
        for (int pile : place.piles) {
            int count = place.counts[pile];
            headroom.add(place.group, headroom.cell(pile), sign * place.unit[pile] * count);
            from[pile] -= sign * count;
        }
    }

    /// Units that save nothing are not used: they are left for others.
    private boolean wastes(Place place) {
        if (place.play.bundles()) return false;
        for (int pile : place.piles) {
            if (place.counts[pile] == 0) continue;
            var of = board.piles[pile];
            if (place.shares[of.lines()[of.singles() ? from[pile] : 0]] == 0) return true;
        }
        return false;
    }

    private void leaf() {
        turns.begin();
        for (var place : order) if (uses(place)) turns.take(place.shares);
        if (!turns.sums(sums)) return;
        long saving = turns.saved() + saved;
        if (saving < best.saving()) return;
        var counts = new int[amounts.length][left.length];
        for (var place : order) {
            for (int pile : place.piles) counts[place.index][pile] = place.counts[pile];
        }
        var found = Outcome.of(board, counts, sums, amounts.clone(), turns.sumAmounts());
        if (found.beats(best)) best = found;
    }

    private static boolean uses(Place place) {
        for (int pile : place.piles) if (place.counts[pile] > 0) return true;
        return false;
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
        for (int play = 0; play < amounts.length && open[play] == 0; play++) {
            long known = best.unitAmounts()[play];
            if (amounts[play] != known) return amounts[play] > known;
        }
        return true;
    }
}

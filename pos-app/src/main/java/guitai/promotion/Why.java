package guitai.promotion;

import guitai.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why each offer that does not apply does not (rule PR-08).
final class Why {
    private final Board board;
    private final Outcome chosen;
    private final Turns turns;
    private final List<Offer> applied = new ArrayList<>();

    /// @param turns as the chosen combination left them, before what is taken off by hand
    Why(Board board, Outcome chosen, Turns turns) {
        this.board = board;
        this.chosen = chosen;
        this.turns = turns;
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (uses(play)) applied.add(board.unitPlays[play].offer);
        }
        for (int play = 0; play < board.sumPlays.length; play++) {
            if (has(play)) applied.add(board.sumPlays[play].offer);
        }
    }

    private boolean uses(int unitPlay) {
        return chosen.unitAmounts()[unitPlay] > 0;
    }

    private boolean has(int sumPlay) {
        return chosen.sumAmounts()[sumPlay] > 0;
    }

    List<Priced.NotApplied> notApplied() {
        var all = new ArrayList<>(board.shut);
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (!uses(play)) all.add(not(board.unitPlays[play].offer, units(play)));
        }
        for (int play = 0; play < board.sumPlays.length; play++) {
            if (!has(play)) all.add(not(board.sumPlays[play].offer, sums(board.sumPlays[play])));
        }
        for (var play : board.tooLittle)
            all.add(not(play.offer, new Reason.Threshold(missing(play))));
        all.sort(Comparator.comparing(Priced.NotApplied::offer, Offer.SEQUENCE));
        return all;
    }

    /// What an offer lacks at its turn, after what those before it have taken off.
    private Money missing(SumPlay play) {
        return new Money(play.threshold() - baseOf(play), board.request.currency());
    }

    /// The sum an offer finds at its turn.
    long baseOf(SumPlay play) {
        var net = board.start.clone();
        var reduced = board.byHand.clone();
        for (int unit = 0; unit < board.unitPlays.length; unit++) {
            if (!uses(unit)) continue;
            for (int line = 0; line < net.length; line++) {
                net[line] -= turns.unitShares[unit][line];
                reduced[line] |= turns.unitShares[unit][line] != 0;
            }
        }
        for (int sum = 0; sum < board.sumPlays.length; sum++) {
            if (!has(sum) || Offer.SEQUENCE.compare(board.sumPlays[sum].offer, play.offer) >= 0) {
                continue;
            }
            for (int line = 0; line < net.length; line++) net[line] -= turns.sumShares[sum][line];
        }
        return play.base(net, reduced);
    }

    private static Priced.NotApplied not(Offer offer, Reason reason) {
        return new Priced.NotApplied(offer, reason);
    }

    /// The first applied offer this one does not go with.
    Optional<Offer> excludedBy(Offer offer) {
        return applied.stream().filter(offer::clashes).findFirst();
    }

    private Reason units(int index) {
        var offer = board.unitPlays[index].offer;
        var other = excludedBy(offer);
        if (other.isPresent()) return new Reason.ExcludedBy(other.get().id());
        return worse(linesOf(board.unitPlays[index]));
    }

    private boolean[] linesOf(UnitPlay play) {
        var lines = new boolean[board.start.length];
        for (int pile : play.piles) for (int line : board.piles[pile].lines()) lines[line] = true;
        return lines;
    }

    private Reason sums(SumPlay play) {
        var other = excludedBy(play.offer);
        if (other.isPresent()) return new Reason.ExcludedBy(other.get().id());
        if (play.coupon() && chosen.coupons() >= board.request.maxCoupons()) {
            return new Reason.CouponLimit();
        }
        var lines = new boolean[board.start.length];
        for (int line : play.lines) lines[line] = true;
        return worse(lines);
    }

    /// Every offer that reduces any of these lines instead, or all if none does.
    private Reason worse(boolean[] lines) {
        var rivals = new ArrayList<OfferId>();
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (uses(play) && touches(turns.unitShares[play], lines)) {
                rivals.add(board.unitPlays[play].offer.id());
            }
        }
        for (int play = 0; play < board.sumPlays.length; play++) {
            boolean gift = board.sumPlays[play].gift();
            if (has(play) && (gift || touches(turns.sumShares[play], lines))) {
                rivals.add(board.sumPlays[play].offer.id());
            }
        }
        if (!rivals.isEmpty()) return new Reason.WorseThan(rivals);
        return applied.isEmpty()
                ? new Reason.SavesNothing()
                : new Reason.WorseThan(applied.stream().map(Offer::id).toList());
    }

    private static boolean touches(long[] shares, boolean[] lines) {
        for (int line = 0; line < lines.length; line++) {
            if (lines[line] && shares[line] != 0) return true;
        }
        return false;
    }
}

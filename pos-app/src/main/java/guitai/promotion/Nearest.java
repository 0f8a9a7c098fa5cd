package guitai.promotion;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.promotion.OfferRule.AmountLadder;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.NForPrice;
import guitai.promotion.OfferRule.QuantityLadder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Finds the offer that is nearest within reach: the one for which least is missing (rule PR-08).
///
/// Looks at offers that are open, go with what applies, and lack only goods: more for a threshold
/// or for a ladder's next step, or more pieces. A missing piece counts as the cheapest in scope.
final class Nearest {
    private final Board board;
    private final Outcome chosen;
    private final Why why;
    private final List<Candidate> candidates = new ArrayList<>();

    Nearest(Board board, Outcome chosen, Why why) {
        this.board = board;
        this.chosen = chosen;
        this.why = why;
    }

    /// @param cost of what is missing, to compare money with pieces
    private record Candidate(Reach reach, long cost) {}

    Optional<Reach> reach() {
        for (var play : board.tooLittle) {
            if (fits(play.offer)) amount(play.offer, missing(play, play.threshold()), play.first());
        }
        for (var play : board.tooFew) if (fits(play.offer)) pieces(play, play.fewest(), 0);
        for (int play = 0; play < board.sumPlays.length; play++) {
            if (chosen.sumAmounts()[play] > 0) nextStep(board.sumPlays[play]);
        }
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (chosen.unitAmounts()[play] > 0) nextStep(play);
        }
        return candidates.stream()
                .min(
                        Comparator.comparingLong(Candidate::cost)
                                .thenComparing(one -> one.reach.offer(), Offer.SEQUENCE))
                .map(Candidate::reach);
    }

    private boolean fits(Offer offer) {
        boolean couponTooMany =
                offer.stage() == Stage.COUPON && chosen.coupons() >= board.request.maxCoupons();
        return !couponTooMany && why.excludedBy(offer).isEmpty();
    }

    private long missing(SumPlay play, long threshold) {
        return threshold - why.baseOf(play);
    }

    private void amount(Offer offer, long missing, long saves) {
        add(offer, new Reach.Missing.Amount(money(missing)), missing, saves);
    }

    private void add(Offer offer, Reach.Missing missing, long cost, long saves) {
        if (saves <= 0) return;
        candidates.add(new Candidate(new Reach(offer, missing, money(saves), money(cost)), cost));
    }

    private Money money(long minor) {
        return new Money(minor, board.request.currency());
    }

    /// The next step of a ladder that applies already.
    private void nextStep(SumPlay play) {
        if (!(play.offer.rule() instanceof AmountLadder(var steps))) return;
        long base = why.baseOf(play);
        steps.stream()
                .filter(step -> step.threshold().minor() > base)
                .min(Comparator.comparing(AmountLadder.Step::threshold))
                .ifPresent(
                        step ->
                                amount(
                                        play.offer,
                                        step.threshold().minor() - base,
                                        step.amount().minor() - play.worth(base)));
    }

    private void nextStep(int index) {
        var play = board.unitPlays[index];
        if (!(play.offer.rule() instanceof QuantityLadder(var steps))) return;
        steps.stream()
                .mapToInt(QuantityLadder.Step::pieces)
                .filter(pieces -> pieces > play.units())
                .min()
                .ifPresent(pieces -> pieces(play, pieces, chosen.unitAmounts()[index]));
    }

    /// @param saved already by the same offer
    private void pieces(UnitPlay play, int needed, long saved) {
        if (needed > play.allowed) return; // nobody gets it then
        int missing = needed - play.units();
        long cheapest = board.piles[play.byPrice()[play.piles.length - 1]].price();
        var prices =
                LongStream.concat(
                                LongStream.generate(() -> cheapest).limit(missing),
                                java.util.stream.IntStream.of(play.byPrice())
                                        .asLongStream()
                                        .flatMap(this::units))
                        .sorted()
                        .toArray();
        long saves = saves(play.offer.rule(), prices) - saved;
        add(play.offer, new Reach.Missing.Pieces(missing), missing * cheapest, saves);
    }

    private LongStream units(long index) {
        var pile = board.piles[(int) index];
        return LongStream.generate(pile::price).limit(pile.units());
    }

    /// What pieces of these prices, rising, save together.
    private static long saves(OfferRule rule, long[] prices) {
        long sum = LongStream.of(prices).sum();
        if (rule instanceof NForPrice(_, var together)) return sum - together.minor();
        if (rule instanceof BuyXGetY(_, var get, var off)) {
            return LongStream.of(prices).limit(get).map(price -> percent(price, off)).sum();
        }
        if (!(rule instanceof QuantityLadder(var steps))) return 0;
        return steps.stream()
                .filter(step -> step.pieces() <= prices.length)
                .max(Comparator.comparingInt(QuantityLadder.Step::pieces))
                .map(step -> percent(sum, step.basisPoints()))
                .orElse(0L);
    }

    private static long percent(long amount, long off) {
        return Rounding.halfUp(amount, off, 10_000);
    }
}

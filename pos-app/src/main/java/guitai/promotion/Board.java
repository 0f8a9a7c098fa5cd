package guitai.promotion;

import guitai.money.Money;
import guitai.money.Rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// A request as the search sees it: lines as arrays of minor units, units in piles, open offers
/// laid over them, and those that cannot apply set aside with their reasons.
final class Board {
    /// Offers on sums that can be open together; more are not looked at, see [#overflowed].
    static final int MOST_SUMS = 60;

    final PricingRequest request;
    final List<PricingLine> lines;

    /// By line: what it costs before offers.
    final long[] start;

    /// By line: its price was already reduced, by hand.
    final boolean[] byHand;

    /// By line.
    final int[] units;

    final Pile[] piles;

    /// In the order of their turns.
    final UnitPlay[] unitPlays;

    /// In the order of their turns, so that one bit each names a choice of them.
    final SumPlay[] sumPlays;

    /// By line: the offers on sums that cover it, one bit a turn.
    final long[] coveredBy;

    final boolean overflowed;

    /// Offers that cannot apply to this basket, with the reason.
    final List<Priced.NotApplied> shut = new ArrayList<>();

    /// Of those that cannot apply, the ones that lack only goods: worth more, or more pieces.
    final List<SumPlay> tooLittle = new ArrayList<>();

    final List<UnitPlay> tooFew = new ArrayList<>();

    private final boolean[][] unitClash;
    private final long[] sumClash;
    private final long[] sumClashOfUnit;
    private final int[] rank;

    Board(PricingRequest request) {
        this.request = request;
        lines = request.lines();
        start = new long[lines.size()];
        byHand = new boolean[lines.size()];
        units = new int[lines.size()];
        for (int i = 0; i < start.length; i++) {
            var line = lines.get(i);
            start[i] = line.gross().minus(line.manual()).minor();
            byHand[i] = line.manual().isPositive();
            units[i] = line.units();
        }
        var open = new ArrayList<Offer>();
        for (var offer : request.offers().stream().sorted(Offer.SEQUENCE).toList()) {
            Openness.closed(offer, request)
                    .ifPresentOrElse(reason -> shut(offer, reason), () -> open.add(offer));
        }
        var sums = sums(open);
        overflowed = sums.size() > MOST_SUMS;
        sumPlays = sums.stream().limit(MOST_SUMS).toArray(SumPlay[]::new);
        coveredBy = new long[start.length];
        for (int play = 0; play < sumPlays.length; play++) {
            for (int line : sumPlays[play].lines) coveredBy[line] |= 1L << play;
        }
        piles = piles(open);
        unitPlays = units(open);
        unitClash = new boolean[unitPlays.length][unitPlays.length];
        sumClash = new long[sumPlays.length];
        sumClashOfUnit = new long[unitPlays.length];
        findClashes();
        rank =
                IntStream.range(0, sumPlays.length)
                        .boxed()
                        .sorted((a, b) -> Offer.byPriority(sumPlays[a].offer, sumPlays[b].offer))
                        .mapToInt(i -> i)
                        .toArray();
    }

    private void shut(Offer offer, Reason reason) {
        shut.add(new Priced.NotApplied(offer, reason));
    }

    private void shut(SumPlay play, Reason reason) {
        if (reason instanceof Reason.Threshold) tooLittle.add(play);
        else shut(play.offer, reason);
    }

    private void shut(UnitPlay play, Reason reason) {
        if (reason instanceof Reason.Pieces) tooFew.add(play);
        shut(play.offer, reason);
    }

    private boolean takesPart(int line, Offer offer) {
        return !lines.get(line).noDiscount() && offer.scope().covers(lines.get(line));
    }

    private int[] inScope(Offer offer) {
        return IntStream.range(0, start.length).filter(line -> takesPart(line, offer)).toArray();
    }

    private List<SumPlay> sums(List<Offer> open) {
        var plays = new ArrayList<SumPlay>();
        for (var offer : open) {
            if (!(offer.rule() instanceof OfferRule.OnSums rule)) continue;
            var play = sum(offer, rule);
            Obstacle.of(play, this).ifPresentOrElse(r -> shut(play, r), () -> plays.add(play));
        }
        return plays;
    }

    private SumPlay sum(Offer offer, OfferRule.OnSums rule) {
        var goods = new boolean[start.length];
        if (rule instanceof OfferRule.CouponExchange exchange) {
            for (int i = 0; i < goods.length; i++) {
                goods[i] = lines.get(i).sku().equals(exchange.sku());
            }
        }
        long gift = 0;
        if (rule instanceof OfferRule.Gift given) {
            var price = request.giftPrices().getOrDefault(given.sku(), noMoney());
            gift = Rounding.halfUp(price.minor(), given.quantity().milli(), 1000);
        }
        int times = request.allowanceOf(offer).times();
        return new SumPlay(offer, rule, inScope(offer), units, goods, gift, times);
    }

    private Money noMoney() {
        return Money.zero(request.currency());
    }

    /// What no offer can tell apart: the price, and which offers cover it.
    private record Likeness(long price, List<Integer> coveredBy, boolean single, int line) {}

    private Pile[] piles(List<Offer> open) {
        var together = new LinkedHashMap<Likeness, List<Integer>>();
        for (int i = 0; i < start.length; i++) {
            var line = lines.get(i);
            if (line.noDiscount() || byHand[i]) continue;
            var coveredBy = coveredBy(i, open);
            if (coveredBy.isEmpty()) continue;
            boolean single = units[i] == 1;
            together.computeIfAbsent(
                            new Likeness(line.unitAmount(), coveredBy, single, single ? -1 : i),
                            _ -> new ArrayList<>())
                    .add(i);
        }
        return together.values().stream()
                .map(
                        of ->
                                new Pile(
                                        of.stream().mapToInt(i -> i).toArray(),
                                        of.stream().mapToInt(i -> units[i]).sum(),
                                        lines.get(of.getFirst()).unitAmount()))
                .toArray(Pile[]::new);
    }

    private List<Integer> coveredBy(int line, List<Offer> open) {
        var all = new ArrayList<Integer>();
        for (int k = 0; k < open.size(); k++) {
            if (!takesPart(line, open.get(k))) continue;
            all.add(k);
            if (open.get(k).rule() instanceof OfferRule.CouponExchange exchange
                    && exchange.sku().equals(lines.get(line).sku())) {
                all.add(-1 - k);
            }
        }
        return all;
    }

    private UnitPlay[] units(List<Offer> open) {
        var plays = new ArrayList<UnitPlay>();
        for (var offer : open) {
            if (!(offer.rule() instanceof OfferRule.OnUnits rule)) continue;
            var covered =
                    IntStream.range(0, piles.length)
                            .filter(pile -> takesPart(piles[pile].lines()[0], offer))
                            .toArray();
            var play = new UnitPlay(offer, rule, covered, piles, request.allowanceOf(offer));
            Obstacle.of(play, this).ifPresentOrElse(r -> shut(play, r), () -> plays.add(play));
        }
        return plays.toArray(UnitPlay[]::new);
    }

    private void findClashes() {
        for (int i = 0; i < unitPlays.length; i++) {
            var offer = unitPlays[i].offer;
            for (int k = 0; k < unitPlays.length; k++) {
                unitClash[i][k] = i != k && offer.clashes(unitPlays[k].offer);
            }
            for (int k = 0; k < sumPlays.length; k++) {
                if (offer.clashes(sumPlays[k].offer)) sumClashOfUnit[i] |= 1L << k;
            }
        }
        for (int i = 0; i < sumPlays.length; i++) {
            for (int k = 0; k < sumPlays.length; k++) {
                if (i != k && sumPlays[i].offer.clashes(sumPlays[k].offer)) sumClash[i] |= 1L << k;
            }
        }
    }

    boolean clash(int unitPlay, int other) {
        return unitClash[unitPlay][other];
    }

    /// Whether an offer on units clashes with any of these on sums.
    boolean clash(int unitPlay, long sums) {
        return (sumClashOfUnit[unitPlay] & sums) != 0;
    }

    /// Whether two offers on units could change places and nobody would pay more or less; only said
    /// of bundles on piles of one line each, where the place in a pile does not count.
    boolean twins(int one, int other) {
        if (sumClashOfUnit[one] != sumClashOfUnit[other]) return false;
        for (int play = 0; play < unitPlays.length; play++) {
            if (play == one || play == other) continue;
            if (unitClash[one][play] != unitClash[other][play]) return false;
        }
        return unitPlays[one].bundles()
                && unitPlays[one].offer.rule().equals(unitPlays[other].offer.rule())
                && unitPlays[one].room == unitPlays[other].room
                && Arrays.equals(unitPlays[one].piles, unitPlays[other].piles)
                && Arrays.stream(unitPlays[one].piles)
                        .allMatch(pile -> piles[pile].lines().length == 1);
    }

    /// The offers on sums this one does not go with.
    long sumClashes(int sumPlay) {
        return sumClash[sumPlay];
    }

    /// Whether no offer on units asks which offers on sums apply.
    boolean unitsStandApart() {
        for (long clashes : sumClashOfUnit) if (clashes != 0) return false;
        return true;
    }

    int coupons(long sums) {
        int count = 0;
        for (int i = 0; i < sumPlays.length; i++) {
            if ((sums >> i & 1) != 0 && sumPlays[i].coupon()) count++;
        }
        return count;
    }

    /// The list of these offers by priority and id, one bit an offer from the lowest: for the third
    /// tie rule (PR-12).
    long byPriority(long sums) {
        long list = 0;
        for (int i = 0; i < rank.length; i++) if ((sums >> rank[i] & 1) != 0) list |= 1L << i;
        return list;
    }
}

package guitai.promotion;

import guitai.money.Rounding;
import guitai.promotion.OfferRule.AmountOffUnit;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.NForPrice;
import guitai.promotion.OfferRule.PercentOff;
import guitai.promotion.OfferRule.QuantityLadder;
import guitai.promotion.OfferRule.SpecialPrice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An open offer on units, laid over the piles of one basket: its arithmetic (rules PR-21, PR-31).
///
/// Amounts are minor units; [#most] is in thousandths of them, for bounds.
final class UnitPlay {
    private static final long THOUSAND = 1000;
    private static final int LOOKED_AT = 64;

    final Offer offer;

    /// The piles in its scope, in basket order.
    final int[] piles;

    /// Units that may be used at all.
    final int room;

    /// The same, were there any number of them.
    final int allowed;

    final Allowance may;

    private final OfferRule.OnUnits rule;
    private final Pile[] board;
    private final int[] byPrice;
    private final long[] most;

    UnitPlay(Offer offer, OfferRule.OnUnits rule, int[] piles, Pile[] board, Allowance may) {
        this.offer = offer;
        this.rule = rule;
        this.piles = piles;
        this.board = board;
        this.may = may;
        // Of an offer without bundles any number of units is one time.
        long byTimes = bundle() == 1 ? may.units() : (long) may.times() * bundle();
        allowed = (int) Math.min(may.units(), byTimes);
        room = Math.min(units(), allowed);
        byPrice =
                IntStream.of(piles)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(pile -> -board[pile].price())
                                        .thenComparingInt(pile -> pile))
                        .mapToInt(pile -> pile)
                        .toArray();
        most = new long[board.length];
        for (int pile : piles) most[pile] = most(board[pile]);
    }

    /// It uses units in multiples of this only.
    int bundle() {
        return rule.bundle();
    }

    /// Whether what a unit saves depends on which others are used.
    boolean bundles() {
        return switch (rule) {
            case NForPrice _, BuyXGetY _, QuantityLadder _ -> true;
            case PercentOff _, SpecialPrice _, AmountOffUnit _ -> false;
        };
    }

    /// Whether what it takes off one pile can depend on what it takes off another.
    boolean joins() {
        return bundles() || room < units();
    }

    /// Fewer units than this save nothing.
    int fewest() {
        return switch (rule) {
            case QuantityLadder(var steps) ->
                    steps.stream().mapToInt(QuantityLadder.Step::pieces).min().orElse(1);
            case NForPrice _, BuyXGetY _, PercentOff _, SpecialPrice _, AmountOffUnit _ -> bundle();
        };
    }

    /// What a unit of the pile adds at most, in thousandths; below 0 where it only fills a bundle.
    long most(int pile) {
        return most[pile];
    }

    /// Its piles, the dearest first.
    int[] byPrice() {
        return byPrice;
    }

    /// All that are in its scope, used or not.
    int units() {
        int there = 0;
        for (int pile : piles) there += board[pile].units();
        return there;
    }

    /// What falls on a unit of the pile at most, in thousandths, where a bundle's saving is shared
    /// to lines that the search must tell apart: by price, not by what each adds.
    long mostShare(int pile) {
        long price = board[pile].price();
        return switch (rule) {
            case NForPrice(var pieces, var together) -> {
                long dearest = board[byPrice[0]].price() * pieces;
                long saves = Math.max(0, dearest - together.minor());
                yield dearest == 0 ? 0 : Math.ceilDiv(price * THOUSAND * saves, dearest) + THOUSAND;
            }
            case BuyXGetY _ -> most[pile] + THOUSAND;
            case PercentOff _, SpecialPrice _, AmountOffUnit _, QuantityLadder _ -> most[pile];
        };
    }

    boolean canSave() {
        return Arrays.stream(most).anyMatch(saves -> saves > 0);
    }

    private long most(Pile pile) {
        long price = pile.price();
        return switch (rule) {
            case PercentOff(var off) -> mostByPercent(pile, off);
            case QuantityLadder(var steps) -> mostByPercent(pile, highest(steps));
            case SpecialPrice(var special) -> Math.max(0, price - special.minor()) * THOUSAND;
            case AmountOffUnit(var amount) -> Math.min(price, amount.minor()) * THOUSAND;
            // The units of a bundle together save their sum less its price: each its own price
            // less an equal part.
            case NForPrice(var pieces, var together) ->
                    price * THOUSAND - together.minor() * THOUSAND / pieces;
            // The cheapest `get` of a block save no more than their part of what all would.
            case BuyXGetY(var buy, var get, var off) ->
                    Math.ceilDiv(percent(price, off) * THOUSAND * get, buy + get);
        };
    }

    private long highest(List<QuantityLadder.Step> steps) {
        return steps.stream()
                .filter(step -> step.pieces() <= room)
                .mapToLong(QuantityLadder.Step::basisPoints)
                .max()
                .orElse(0);
    }

    private static long mostByPercent(Pile pile, long off) {
        if (pile.singles()) return percent(pile.price(), off) * THOUSAND;
        long best = 0;
        for (int units = 1; units <= Math.min(pile.units(), LOOKED_AT); units++) {
            best =
                    Math.max(
                            best,
                            Math.ceilDiv(percent(pile.price() * units, off) * THOUSAND, units));
        }
        // Beyond, rounding adds at most half a minor unit to that many.
        if (pile.units() <= LOOKED_AT) return best;
        return Math.max(best, Math.ceilDiv(pile.price() * off, 10) + THOUSAND / 2 / LOOKED_AT + 1);
    }

    /// What it takes off when it uses so many units of each pile, shared to the lines.
    ///
    /// @param counts by pile, in sum a multiple of [#bundle]
    /// @param from by pile, how many of its units others use before
    /// @param out by line, zero on entry
    /// @return the sum; 0 or less if it saves nothing, `out` is then without meaning
    long take(int[] counts, int[] from, long[] out, Spread spread) {
        return switch (rule) {
            case PercentOff(var off) -> byPercent(counts, from, out, off);
            case QuantityLadder(var steps) -> byPercent(counts, from, out, reached(steps, counts));
            case SpecialPrice _, AmountOffUnit _ -> byUnit(counts, from, out);
            case NForPrice _, BuyXGetY _ -> bundled(counts, from, out, spread);
        };
    }

    private long byPercent(int[] counts, int[] from, long[] out, long off) {
        long sum = 0;
        for (int pile : piles) {
            if (counts[pile] == 0) continue;
            long price = board[pile].price();
            sum +=
                    board[pile].singles()
                            ? put(pile, counts[pile], from[pile], out, percent(price, off))
                            : putLine(pile, out, percent(price * counts[pile], off));
        }
        return sum;
    }

    private long byUnit(int[] counts, int[] from, long[] out) {
        long sum = 0;
        for (int pile : piles) {
            if (counts[pile] == 0) continue;
            long each = most[pile] / THOUSAND;
            sum +=
                    board[pile].singles()
                            ? put(pile, counts[pile], from[pile], out, each)
                            : putLine(pile, out, each * counts[pile]);
        }
        return sum;
    }

    private long put(int pile, int count, int from, long[] out, long each) {
        var lines = board[pile].lines();
        for (int i = from; i < from + count; i++) out[lines[i]] = each;
        return each * count;
    }

    private long putLine(int pile, long[] out, long amount) {
        out[board[pile].lines()[0]] = amount;
        return amount;
    }

    private long bundled(int[] counts, int[] from, long[] out, Spread spread) {
        long sum = saved(counts);
        if (sum <= 0) return sum;
        spread.begin();
        // By line number, for the tie between equal lines.
        int most = 0;
        for (int pile : piles) most = Math.max(most, last(pile, counts, from));
        for (int line = 0; line <= most; line++) out[line] = 0;
        for (int pile : piles) mark(pile, counts, from, out);
        for (int line = 0; line <= most; line++) {
            if (out[line] > 0) spread.add(line, out[line]);
            out[line] = 0;
        }
        spread.share(sum, out);
        return sum;
    }

    private int last(int pile, int[] counts, int[] from) {
        if (counts[pile] == 0) return 0;
        var lines = board[pile].lines();
        return board[pile].singles() ? lines[from[pile] + counts[pile] - 1] : lines[0];
    }

    private void mark(int pile, int[] counts, int[] from, long[] out) {
        if (counts[pile] == 0) return;
        long price = board[pile].price();
        if (board[pile].singles()) put(pile, counts[pile], from[pile], out, price);
        else putLine(pile, out, price * counts[pile]);
    }

    /// What bundles of so many units save, without sharing it.
    private long saved(int[] counts) {
        return switch (rule) {
            case NForPrice(var pieces, var together) -> {
                long sum = 0;
                int units = 0;
                for (int pile : piles) {
                    sum += board[pile].price() * counts[pile];
                    units += counts[pile];
                }
                yield sum - units / pieces * together.minor();
            }
            case BuyXGetY(var buy, var get, var off) -> {
                long sum = 0;
                int before = 0;
                for (int pile : byPrice) {
                    if (counts[pile] == 0) continue;
                    int after = before + counts[pile];
                    int reduced = reduced(after, buy, get) - reduced(before, buy, get);
                    sum += reduced * percent(board[pile].price(), off);
                    before = after;
                }
                yield sum;
            }
            case PercentOff _, SpecialPrice _, AmountOffUnit _, QuantityLadder _ -> 0;
        };
    }

    /// How many of the first so many by falling price are at the cheap end of their block.
    private static int reduced(int units, int buy, int get) {
        return units / (buy + get) * get + Math.max(0, units % (buy + get) - buy);
    }

    private long reached(List<QuantityLadder.Step> steps, int[] counts) {
        int units = 0;
        for (int pile : piles) units += counts[pile];
        long off = 0;
        int highest = 0;
        for (var step : steps) {
            if (step.pieces() <= units && step.pieces() > highest) {
                highest = step.pieces();
                off = step.basisPoints();
            }
        }
        return off;
    }

    private static long percent(long amount, long off) {
        return Rounding.halfUp(amount, off, 10_000);
    }
}

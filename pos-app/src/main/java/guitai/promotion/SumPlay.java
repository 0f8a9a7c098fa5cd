package guitai.promotion;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.promotion.OfferRule.AmountLadder;
import guitai.promotion.OfferRule.AmountOff;
import guitai.promotion.OfferRule.CouponAmount;
import guitai.promotion.OfferRule.CouponExchange;
import guitai.promotion.OfferRule.CouponPercent;
import guitai.promotion.OfferRule.Gift;
import guitai.promotion.OfferRule.PercentOffBasket;
import guitai.promotion.OfferRule.Repeat;

import java.util.Arrays;
import java.util.Optional;

/// An open offer on sums, laid over the lines of one basket: its arithmetic (rules PR-22..24).
///
/// Works on running nets by line, in minor units.
final class SumPlay {
    final Offer offer;

    /// The lines in its scope, in basket order; without those that take no part in any offer.
    final int[] lines;

    private final OfferRule.OnSums rule;
    private final int[] units;
    private final boolean[] goods;
    private final long threshold;
    private final int times;
    private final long giftPrice;

    /// @param lines in scope
    /// @param units by line
    /// @param goods by line, whether it is of the goods an exchange coupon names
    /// @param giftPrice of the gift as a whole, once
    SumPlay(
            Offer offer,
            OfferRule.OnSums rule,
            int[] lines,
            int[] units,
            boolean[] goods,
            long giftPrice,
            int times) {
        this.offer = offer;
        this.rule = rule;
        this.lines = lines;
        this.units = units;
        this.goods = goods;
        this.giftPrice = giftPrice;
        this.times = times;
        threshold = rule.threshold().minor();
    }

    boolean coupon() {
        return rule.stage() == Stage.COUPON;
    }

    boolean gift() {
        return rule instanceof Gift;
    }

    long threshold() {
        return threshold;
    }

    Optional<CouponExchange> exchange() {
        return rule instanceof CouponExchange exchange ? Optional.of(exchange) : Optional.empty();
    }

    /// Whether the goods an exchange coupon names are among its lines.
    boolean hasGoods() {
        return Arrays.stream(lines).anyMatch(line -> goods[line]);
    }

    /// Basis points of an offer that takes a part, 0 of any other.
    long part() {
        return switch (rule) {
            case PercentOffBasket(var off, _, _) -> off;
            case CouponPercent(var off, _, _) -> off;
            case AmountOff _, AmountLadder _, Gift _, CouponAmount _, CouponExchange _ -> 0;
        };
    }

    /// The sum of its lines that it works on.
    long base(long[] net, boolean[] reduced) {
        long base = 0;
        for (int line : lines) if (!leavesOut(line, reduced)) base += net[line];
        return base;
    }

    private boolean leavesOut(int line, boolean[] reduced) {
        return offer.onlyFullPrice() && reduced[line];
    }

    /// What it takes off such a sum, or gives for it; not for exchange coupons, which ask which
    /// lines make the sum.
    long worth(long base) {
        if (base < threshold || base == 0) return 0;
        return switch (rule) {
            case AmountOff(_, var amount, var repeat) -> amount(base, amount, repeat);
            case CouponAmount(_, var amount, var repeat) -> amount(base, amount, repeat);
            case AmountLadder(var steps) -> Math.min(base, ladder(steps, base));
            case PercentOffBasket(var off, _, var cap) -> percent(base, off, cap);
            case CouponPercent(var off, _, var cap) -> percent(base, off, cap);
            case Gift(_, _, _, var repeat) -> giftPrice * times(base, repeat);
            case CouponExchange _ -> 0;
        };
    }

    /// How often such a sum reaches the threshold, as far as it counts.
    int times(long base) {
        if (base < threshold || base == 0) return 0;
        return switch (rule) {
            case AmountOff(_, _, var repeat) -> times(base, repeat);
            case CouponAmount(_, _, var repeat) -> times(base, repeat);
            case Gift(_, _, _, var repeat) -> times(base, repeat);
            case AmountLadder _, PercentOffBasket _, CouponPercent _, CouponExchange _ -> 1;
        };
    }

    private int times(long base, Repeat repeat) {
        return repeat.times(base, threshold, times);
    }

    private long amount(long base, Money amount, Repeat repeat) {
        return Math.min(base, Math.multiplyExact(amount.minor(), (long) times(base, repeat)));
    }

    private static long ladder(Iterable<AmountLadder.Step> steps, long base) {
        long amount = 0;
        long highest = -1;
        for (var step : steps) {
            long from = step.threshold().minor();
            if (from <= base && from > highest) {
                highest = from;
                amount = step.amount().minor();
            }
        }
        return amount;
    }

    private static long percent(long base, long off, Optional<Money> cap) {
        long part = Rounding.halfUp(base, off, 10_000);
        return cap.isPresent() ? Math.min(part, cap.get().minor()) : part;
    }

    /// Takes its turn: what it takes off, shared to the lines, or what its gift is worth.
    ///
    /// @param out by line; cleared first
    /// @return 0 if it does not apply
    long take(long[] net, boolean[] reduced, long[] out, Spread spread) {
        Arrays.fill(out, 0);
        long base = base(net, reduced);
        if (rule instanceof CouponExchange exchange) {
            return base < threshold ? 0 : exchange(exchange, net, reduced, out);
        }
        long worth = worth(base);
        if (worth == 0 || rule instanceof Gift) return worth;
        spread.begin();
        for (int line : lines) if (!leavesOut(line, reduced)) spread.add(line, net[line]);
        spread.share(worth, out);
        return worth;
    }

    /// The dearest piece, at what is left of its price; on a tie the earlier line's.
    private long exchange(CouponExchange rule, long[] net, boolean[] reduced, long[] out) {
        int dearest = -1;
        long price = rule.price().minor();
        for (int line : lines) {
            if (!goods[line] || leavesOut(line, reduced)) continue;
            if (net[line] / units[line] > price) {
                price = net[line] / units[line];
                dearest = line;
            }
        }
        if (dearest < 0) return 0;
        out[dearest] = price - rule.price().minor();
        return out[dearest];
    }

    /// What it would take off or give at exactly its threshold.
    long first() {
        if (!(rule instanceof CouponExchange)) return worth(Math.max(1, threshold));
        return 0;
    }

    /// The most it can take off or give, whatever offers on units do.
    ///
    /// @param start by line, before any offer
    long most(long[] start, boolean[] reduced) {
        long base = base(start, reduced);
        if (base < threshold) return 0;
        if (rule instanceof CouponExchange exchange) {
            long best = 0;
            for (int line : lines) {
                if (!goods[line] || leavesOut(line, reduced)) continue;
                best = Math.max(best, start[line] / units[line] - exchange.price().minor());
            }
            return best;
        }
        return mostOf(base);
    }

    /// The most it can take off or give on a sum up to this; not for exchange coupons.
    long mostOf(long base) {
        return rule instanceof AmountLadder(var steps)
                ? Math.min(base, tallest(steps, base))
                : worth(base);
    }

    /// What it takes off a sum of `low` at least, if its threshold is reached: no less than it
    /// takes off any sum up to `high` that leaves less.
    long mostOf(long low, long high) {
        return switch (rule) {
            case AmountOff(_, var amount, _) -> Math.min(low, amount.minor() * times(high));
            case CouponAmount(_, var amount, _) -> Math.min(low, amount.minor() * times(high));
            case AmountLadder(var steps) -> Math.min(low, tallest(steps, high));
            case PercentOffBasket(var off, _, var cap) -> percent(low, off, cap);
            case CouponPercent(var off, _, var cap) -> percent(low, off, cap);
            case Gift _, CouponExchange _ -> 0;
        };
    }

    /// The largest amount reached; a shop may have written a ladder that goes down again.
    private static long tallest(Iterable<AmountLadder.Step> steps, long base) {
        long most = 0;
        for (var step : steps) {
            if (step.threshold().minor() <= base) most = Math.max(most, step.amount().minor());
        }
        return most;
    }
}

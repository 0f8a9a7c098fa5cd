package guitai.promotion;

import static java.util.Objects.requireNonNull;

import guitai.money.Money;
import guitai.promotion.OfferRule.AmountLadder;
import guitai.promotion.OfferRule.AmountOff;
import guitai.promotion.OfferRule.AmountOffUnit;
import guitai.promotion.OfferRule.BuyXGetY;
import guitai.promotion.OfferRule.CouponAmount;
import guitai.promotion.OfferRule.CouponExchange;
import guitai.promotion.OfferRule.CouponPercent;
import guitai.promotion.OfferRule.Gift;
import guitai.promotion.OfferRule.NForPrice;
import guitai.promotion.OfferRule.PercentOff;
import guitai.promotion.OfferRule.PercentOffBasket;
import guitai.promotion.OfferRule.QuantityLadder;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferRule.SpecialPrice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one offer takes off in the [BruteForce], unit by unit and by schoolbook fractions.
final class ByTheRules {
    private final PricingRequest request;

    ByTheRules(PricingRequest request) {
        this.request = request;
    }

    int units(int line) {
        var of = request.lines().get(line);
        return of.weighed() ? 1 : (int) (of.quantity().milli() / 1000);
    }

    private long price(int line) {
        var of = request.lines().get(line);
        return of.weighed() ? of.gross().minor() : of.unitPrice().minor();
    }

    boolean inScope(Offer offer, int line) {
        var of = request.lines().get(line);
        return !of.noDiscount() && offer.scope().covers(of);
    }

    /// What an offer on units takes off each line; empty if the units do not fit it or save
    /// nothing.
    Optional<long[]> unitShares(Offer offer, int[] use) {
        int all = sum(use);
        if (all > offer.limits().unitsPerOrder()) return Optional.empty();
        var off = new long[use.length];
        long bundled = 0;
        int size = 1;
        switch (offer.rule()) {
            case PercentOff(var bp) -> percents(use, off, bp);
            case QuantityLadder(var steps) ->
                    steps.stream()
                            .filter(step -> step.pieces() <= all)
                            .max(Comparator.comparingInt(QuantityLadder.Step::pieces))
                            .ifPresent(step -> percents(use, off, step.basisPoints()));
            case SpecialPrice(var special) -> {
                for (int i = 0; i < off.length; i++) {
                    off[i] = use[i] * Math.max(0, price(i) - special.minor());
                }
            }
            case AmountOffUnit(var each) -> {
                for (int i = 0; i < off.length; i++)
                    off[i] = use[i] * Math.min(price(i), each.minor());
            }
            case NForPrice(var n, var together) -> {
                size = n;
                bundled = prices(use).stream().mapToLong(p -> p).sum() - all / n * together.minor();
            }
            case BuyXGetY(var x, var y, var bp) -> {
                size = x + y;
                var falling = prices(use);
                for (int i = 0; i < falling.size(); i++) {
                    if (i % (x + y) >= x) bundled += halfUp(falling.get(i), bp);
                }
            }
            case OfferRule.OnSums _ -> throw new AssertionError(offer);
        }
        if (size > 1) {
            if (all % size != 0 || all / size > offer.limits().timesPerOrder() || bundled <= 0) {
                return Optional.empty();
            }
            var weights = new ArrayList<Long>();
            for (int i = 0; i < off.length; i++) weights.add(use[i] * price(i));
            spread(bundled, weights, off);
        }
        if (offer.rule() instanceof QuantityLadder) return some(off);
        // A unit that saves nothing was not used.
        for (int i = 0; i < off.length; i++) {
            if (size == 1 && use[i] > 0 && off[i] == 0) return Optional.empty();
        }
        return some(off);
    }

    private static Optional<long[]> some(long[] off) {
        return sum(off) > 0 ? Optional.of(off) : Optional.empty();
    }

    private void percents(int[] use, long[] off, long bp) {
        for (int i = 0; i < off.length; i++) off[i] = halfUp(use[i] * price(i), bp);
    }

    /// Of the used units, falling.
    private List<Long> prices(int[] use) {
        var all = new ArrayList<Long>();
        for (int i = 0; i < use.length; i++) for (int k = 0; k < use[i]; k++) all.add(price(i));
        all.sort(Comparator.reverseOrder());
        return all;
    }

    private static void spread(long amount, List<Long> weights, long[] off) {
        var parts = Money.cny(amount).allocate(weights);
        for (int i = 0; i < off.length; i++) off[i] += parts.get(i).minor();
    }

    long sumShares(Offer offer, long[] net, boolean[] touched, long[] off) {
        var weights = new ArrayList<Long>();
        for (int i = 0; i < net.length; i++) {
            boolean in = inScope(offer, i) && !(offer.onlyFullPrice() && touched[i]);
            weights.add(in ? net[i] : -1);
        }
        long base = weights.stream().filter(w -> w > 0).mapToLong(w -> w).sum();
        int limit = offer.limits().timesPerOrder();
        long amount =
                switch (offer.rule()) {
                    case AmountOff(var t, var a, var r) -> a.minor() * times(base, t, r, limit);
                    case CouponAmount(var t, var a, var r) -> a.minor() * times(base, t, r, limit);
                    case AmountLadder(var steps) ->
                            steps.stream()
                                    .filter(step -> step.threshold().minor() <= base)
                                    .max(Comparator.comparing(AmountLadder.Step::threshold))
                                    .map(step -> step.amount().minor())
                                    .orElse(0L);
                    case PercentOffBasket(var bp, var t, var cap) -> percent(base, bp, t, cap);
                    case CouponPercent(var bp, var t, var cap) -> percent(base, bp, t, cap);
                    case Gift(var t, var sku, var quantity, var r) ->
                            base == 0
                                    ? 0
                                    : times(base, t, r, limit)
                                            * requireNonNull(request.giftPrices().get(sku)).minor()
                                            * quantity.milli()
                                            / 1000;
                    case CouponExchange coupon -> exchange(coupon, base, weights, off);
                    case OfferRule.OnUnits _ -> throw new AssertionError(offer);
                };
        if (offer.rule() instanceof Gift || offer.rule() instanceof CouponExchange) return amount;
        long taken = Math.min(amount, base);
        if (taken > 0) spread(taken, weights.stream().map(w -> Math.max(0, w)).toList(), off);
        return taken;
    }

    private static long times(long base, Money threshold, Repeat repeat, int limit) {
        if (base < threshold.minor()) return 0;
        if (threshold.isZero()) return 1;
        return Math.min(Math.min(repeat.most(), limit), base / threshold.minor());
    }

    private static long percent(long base, long bp, Money threshold, Optional<Money> cap) {
        if (base < threshold.minor()) return 0;
        return Math.min(halfUp(base, bp), cap.map(Money::minor).orElse(Long.MAX_VALUE));
    }

    private long exchange(CouponExchange coupon, long base, List<Long> in, long[] off) {
        if (base < coupon.threshold().minor()) return 0;
        long dearest = 0;
        int at = -1;
        for (int i = 0; i < off.length; i++) {
            if (in.get(i) < 0 || !request.lines().get(i).sku().equals(coupon.sku())) continue;
            if (in.get(i) / units(i) > dearest) {
                dearest = in.get(i) / units(i);
                at = i;
            }
        }
        if (at < 0 || dearest <= coupon.price().minor()) return 0;
        off[at] = dearest - coupon.price().minor();
        return off[at];
    }

    private static long halfUp(long amount, long bp) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(bp))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) sum += count;
        return sum;
    }

    static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) sum += amount;
        return sum;
    }
}

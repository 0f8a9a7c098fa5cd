package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.Quantity;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Baskets and offers made up from a seed.
///
/// @param mostLines of the basket
/// @param mostUnits of a line
/// @param mostOnUnits and `mostOnSums` offers
record Baskets(int mostLines, int mostUnits, int mostOnUnits, int mostOnSums) {
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T15:30:00+08:00");
    static final Map<Sku, Money> GIFTS =
            Map.of(new Sku("CUP"), Money.cny(990), new Sku("PEN"), Money.cny(350));

    /// Few of them, so that thresholds and ties are met.
    private static final long[] PRICES = {99, 333, 450, 500, 990, 1000, 1999, 2500, 3333, 6000};

    static final Baskets SMALL = new Baskets(4, 3, 3, 3);
    static final Baskets MIDDLE = new Baskets(10, 4, 8, 6);

    PricingRequest request(long seed) {
        // Neighbouring seeds begin alike.
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var lines = lines(random);
        var offers = new ArrayList<Offer>();
        int onUnits = random.nextInt(mostOnUnits + 1);
        int onSums = random.nextInt(mostOnSums + 1);
        for (int i = 0; i < onUnits; i++) offers.add(offer("L" + i, onUnits(random), random));
        for (int i = 0; i < onSums; i++) offers.add(offer("S" + i, onSums(random), random));
        return request(lines, offers, 1 + random.nextInt(2));
    }

    static PricingRequest request(List<PricingLine> lines, List<Offer> offers, int maxCoupons) {
        return new PricingRequest(
                NOW,
                "S001",
                "POS",
                Optional.empty(),
                maxCoupons,
                lines,
                offers,
                GIFTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.CNY);
    }

    List<PricingLine> lines(Random random) {
        var lines = new ArrayList<PricingLine>();
        int count = 1 + random.nextInt(mostLines);
        for (int number = 1; number <= count; number++) lines.add(line(number, random));
        return lines;
    }

    private PricingLine line(int number, Random random) {
        int kind = random.nextInt(6);
        // One price a kind, in every basket of this seed or another.
        long price = PRICES[(kind * 3 + 1) % PRICES.length];
        boolean weighed = random.nextInt(8) == 0;
        if (random.nextInt(3) == 0) price = 1L + random.nextInt(9000);
        long milli = weighed ? 1 + random.nextInt(2500) : 1000L * (1 + random.nextInt(mostUnits));
        var gross = Money.cny(price).timesRatio(milli, 1000);
        boolean closed = random.nextInt(12) == 0;
        var manual = !closed && random.nextInt(12) == 0 ? gross.timesRatio(1, 10) : Money.ZERO_CNY;
        return new PricingLine(
                number,
                new Sku("K" + kind),
                kind % 2 == 0 ? "food" : "general",
                kind % 3 == 0 ? Set.of("own") : Set.of(),
                Money.cny(price),
                new Quantity(milli),
                gross,
                weighed,
                closed,
                false,
                false,
                manual);
    }

    static OfferRule onUnits(Random random) {
        long off = off(random);
        return switch (random.nextInt(6)) {
            case 0 -> new OfferRule.PercentOff(off);
            case 1 -> new OfferRule.SpecialPrice(Money.cny(100 + random.nextInt(2000)));
            case 2 -> new OfferRule.AmountOffUnit(Money.cny(50 + random.nextInt(400)));
            case 3 ->
                    new OfferRule.NForPrice(
                            2 + random.nextInt(2), Money.cny(100L * (5 + random.nextInt(60))));
            case 4 -> new OfferRule.BuyXGetY(1 + random.nextInt(2), 1, 2 * off);
            default ->
                    new OfferRule.QuantityLadder(
                            List.of(
                                    new OfferRule.QuantityLadder.Step(2, off / 2),
                                    new OfferRule.QuantityLadder.Step(3, off)));
        };
    }

    static OfferRule onSums(Random random) {
        var threshold = Money.cny(1000L * random.nextInt(12));
        var amount = Money.cny(100L * (1 + random.nextInt(20)));
        var cap = random.nextBoolean() ? Optional.of(amount) : Optional.<Money>empty();
        var repeat = new OfferRule.Repeat(1 + random.nextInt(3));
        long off = off(random);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new OfferRule.AmountOff(threshold, amount, repeat);
            case 2 ->
                    new OfferRule.AmountLadder(
                            List.of(
                                    new OfferRule.AmountLadder.Step(threshold, amount),
                                    new OfferRule.AmountLadder.Step(
                                            threshold.plus(Money.cny(3000)), amount.times(3))));
            case 3 -> new OfferRule.PercentOffBasket(off, threshold, cap);
            case 4 ->
                    new OfferRule.Gift(
                            threshold,
                            new Sku(random.nextBoolean() ? "CUP" : "PEN"),
                            Quantity.ONE,
                            repeat);
            case 5 -> new OfferRule.CouponAmount(threshold, amount, repeat);
            case 6 -> new OfferRule.CouponPercent(off, threshold, cap);
            default ->
                    new OfferRule.CouponExchange(
                            new Sku("K" + random.nextInt(6)), amount, threshold);
        };
    }

    private static long off(Random random) {
        return random.nextInt(10) == 0 ? 1250 : 500L * (1 + random.nextInt(8));
    }

    static Offer offer(String id, OfferRule rule, Random random) {
        var limits =
                new OfferLimits(
                        random.nextInt(4) == 0 ? 1 + random.nextInt(3) : OfferLimits.UNLIMITED,
                        random.nextInt(4) == 0 ? 1 + random.nextInt(2) : OfferLimits.UNLIMITED,
                        OfferLimits.UNLIMITED,
                        OfferLimits.UNLIMITED,
                        OfferLimits.UNLIMITED);
        return new Offer(
                new OfferId(id),
                1,
                id,
                id,
                rule,
                scope(random),
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                limits,
                random.nextInt(3),
                random.nextInt(4) == 0 ? Optional.of("G" + random.nextInt(2)) : Optional.empty(),
                random.nextInt(15) == 0,
                random.nextInt(6) == 0 ? Set.of(new OfferId("L" + random.nextInt(3))) : Set.of(),
                random.nextInt(4) == 0,
                Funder.MERCHANT);
    }

    /// An offer on everything, for everyone, that goes with all others.
    static Offer plain(String id, OfferRule rule) {
        return new Offer(
                new OfferId(id),
                1,
                id,
                id,
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    private static Scope scope(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Scope.categories(Set.of("food"));
            case 1 -> Scope.skus(Set.of(new Sku("K" + (2 + random.nextInt(4))), new Sku("K1")));
            case 2 -> new Scope(Set.of(), Set.of(), Set.of("own"), Set.of(), Set.of());
            default -> Scope.EVERYTHING;
        };
    }
}

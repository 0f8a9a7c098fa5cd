import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.PricingLine;
import guitai.promotion.PricingRequest;
import guitai.promotion.Scope;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// The baskets and the thirty live offers of a shop, for [PricingBench].
final class PricingShop {
    private static final int CATEGORIES = 24;
    private static final int GOODS = 600;

    /// Goods with a special price of their own.
    private static final int PROMOTED = 36;

    /// The last digits of a shop's prices, in minor units.
    private static final int[] ENDS = {50, 80, 90, 0, 90};

    static List<PricingRequest> requests(int lines, int count) {
        var requests = new ArrayList<PricingRequest>();
        for (int seed = 0; seed < count; seed++) requests.add(request(lines, seed));
        return requests;
    }

    private static PricingRequest request(int count, int seed) {
        var random = new Random(seed * 7_919L);
        var lines = new ArrayList<PricingLine>();
        for (int number = 1; number <= count; number++) lines.add(line(number, random));
        return new PricingRequest(
                PricingBench.NOW,
                "S001",
                "POS",
                Optional.empty(),
                1,
                lines,
                offers(),
                Map.of(new Sku("CUP"), Money.cny(990)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.CNY);
    }

    private static PricingLine line(int number, Random random) {
        boolean promoted = random.nextInt(6) == 0;
        int goods = random.nextInt(promoted ? PROMOTED : GOODS);
        boolean weighed = goods % CATEGORIES == 3;
        // Most goods cost under 20 yuan, a few up to 80.
        int most = goods % 8 == 0 ? 80 : 20;
        long price = Math.floorMod(goods * 2_654_435_761L, most) * 100 + 200 + ENDS[goods % 5];
        long milli = weighed ? 200 + random.nextInt(1_800) : 1_000;
        if (!weighed && random.nextInt(4) == 0) milli = 1_000L * (2 + random.nextInt(3));
        return new PricingLine(
                number,
                new Sku("G" + goods),
                "C" + goods % CATEGORIES,
                goods % 10 == 1 ? Set.of("own-brand") : Set.of(),
                Money.cny(price),
                new Quantity(milli),
                Money.cny(price).timesRatio(milli, 1_000),
                weighed,
                goods % 60 == 59,
                false,
                false,
                Money.ZERO_CNY);
    }

    private static List<Offer> offers() {
        var all = new ArrayList<Offer>();
        for (int i = 0; i < 12; i++) special(all, i);
        percent(all, 500, category(5));
        percent(all, 1_000, category(9));
        percent(all, 800, category(13));
        percent(all, 300, PricingBench.ownBrand());
        add(all, new OfferRule.AmountOffUnit(Money.cny(100)), category(7));
        add(all, new OfferRule.BuyXGetY(1, 1, 5_000), category(1));
        add(all, new OfferRule.BuyXGetY(2, 1, 10_000), category(2));
        add(all, new OfferRule.NForPrice(3, Money.cny(2_000)), category(4));
        add(all, new OfferRule.NForPrice(2, Money.cny(1_500)), goods(40, 64, 88));
        var ladder =
                List.of(
                        new OfferRule.QuantityLadder.Step(2, 1_000),
                        new OfferRule.QuantityLadder.Step(3, 2_000));
        add(all, new OfferRule.QuantityLadder(ladder), category(6));
        add(all, new OfferRule.QuantityLadder(ladder), category(11));
        all.add(PricingBench.off(all, 10_000, 1_000, Scope.EVERYTHING, "G"));
        all.add(PricingBench.off(all, 20_000, 2_500, Scope.EVERYTHING, "G"));
        all.add(PricingBench.off(all, 50_000, 8_000, Scope.EVERYTHING, "G"));
        all.add(PricingBench.off(all, 5_000, 500, category(8), ""));
        add(
                all,
                new OfferRule.Gift(Money.cny(8_800), new Sku("CUP"), Quantity.ONE, Repeat.ONCE),
                Scope.EVERYTHING);
        var coupon = new OfferRule.CouponAmount(Money.cny(9_900), Money.cny(1_000), Repeat.ONCE);
        add(all, coupon, Scope.EVERYTHING);
        var cap = Optional.of(Money.cny(2_000));
        add(all, new OfferRule.CouponPercent(800, Money.cny(6_000), cap), Scope.EVERYTHING);
        if (all.size() != 30) throw new IllegalStateException(all.size() + " offers");
        return all;
    }

    /// A special price a little under three goods' own.
    private static void special(List<Offer> all, int number) {
        var scope = goods(number, number + 12, number + 24);
        add(all, new OfferRule.SpecialPrice(Money.cny(390 + number * 100L)), scope);
    }

    private static Scope goods(int... numbers) {
        var skus = new HashSet<Sku>();
        for (int number : numbers) skus.add(new Sku("G" + number));
        return Scope.skus(skus);
    }

    private static Scope category(int number) {
        return PricingBench.category("C" + number);
    }

    private static void percent(List<Offer> all, long off, Scope scope) {
        add(all, new OfferRule.PercentOff(off), scope);
    }

    private static void add(List<Offer> all, OfferRule rule, Scope scope) {
        all.add(PricingBench.offer(all, rule, scope, ""));
    }
}

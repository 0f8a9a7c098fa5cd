import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.Offers;
import guitai.promotion.Priced;
import guitai.promotion.PricingLine;
import guitai.promotion.PricingRequest;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.sale.Quantity;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A basket priced with thirty live offers, and its floor: each offer's goods summed once.
///
/// Baskets and offers are made up from a seed. `shop` is a supermarket's week: 600 goods in 24
/// categories of which the promoted sell three times as often; twelve special prices, eleven offers
/// on one category or on own brands, four 满减 in steps of which the three on everything are one
/// group, a gift, and the two coupons one customer carries. `nasty` is 120 goods in 6 categories,
/// every category reduced, and eleven offers on sums with their thresholds about where the baskets
/// are.
final class PricingBench {
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T15:30:00+08:00");
    private static final List<String> CATEGORIES =
            List.of("drinks", "dairy", "snacks", "fruit", "home", "care");
    private static final int GOODS = 120;
    private static final int BASKETS = 200;

    /// A price is one thread's work: its processor time is the figure, whoever else is running.
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) {
        measure("pricing.ten", 2_000, PricingShop.requests(10, BASKETS));
        measure("pricing.forty", 2_000, PricingShop.requests(40, BASKETS));
        measure("pricing.nasty.ten", 2_000, nasty(10));
        measure("pricing.nasty.forty", 1_000, nasty(40));
    }

    private static List<PricingRequest> nasty(int lines) {
        var requests = new ArrayList<PricingRequest>();
        for (int seed = 0; seed < BASKETS; seed++) requests.add(request(lines, seed));
        return requests;
    }

    private static void measure(String name, int rounds, List<PricingRequest> requests) {
        var figures = new Figures(rounds);
        var floor = new Figures(rounds);
        var nodes = new int[requests.size()];
        int bounded = 0;
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            var request = requests.get(round % requests.size());
            long start = PROCESSOR.getCurrentThreadCpuTime();
            var priced = Offers.price(request);
            figures.add(PROCESSOR.getCurrentThreadCpuTime() - start);
            if (round < requests.size()) {
                nodes[round] = priced.nodes();
                if (priced.method() == Priced.Method.BOUNDED) bounded++;
            }
            start = PROCESSOR.getCurrentThreadCpuTime();
            sum += floor(request);
            floor.add(PROCESSOR.getCurrentThreadCpuTime() - start);
        }
        if (sum == 0) throw new IllegalStateException("nothing was summed");
        figures.say(name);
        floor.say(name + ".floor");
        Arrays.sort(nodes);
        Figures.say(name + ".nodes.p99", nodes[nodes.length * 99 / 100]);
        Figures.say(name + ".bounded", bounded * 100.0 / requests.size());
    }

    private static long floor(PricingRequest request) {
        long sum = 0;
        for (var offer : request.offers()) {
            for (var line : request.lines()) {
                if (offer.scope().covers(line)) sum += line.gross().minor();
            }
        }
        return sum;
    }

    private static PricingRequest request(int count, int seed) {
        var random = new Random(seed * 7_919L);
        var lines = new ArrayList<PricingLine>();
        for (int number = 1; number <= count; number++) {
            int goods = random.nextInt(GOODS);
            var price = Money.cny(90 + Math.floorMod(goods * 2_654_435_761L, 6_000));
            int pieces = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
            lines.add(
                    new PricingLine(
                            number,
                            new Sku("G" + goods),
                            CATEGORIES.get(goods % CATEGORIES.size()),
                            goods % 5 == 0 ? Set.of("own-brand") : Set.of(),
                            price,
                            Quantity.pieces(pieces),
                            price.times(pieces),
                            false,
                            goods % 40 == 0,
                            false,
                            false,
                            Money.ZERO_CNY));
        }
        return new PricingRequest(
                NOW,
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

    private static List<Offer> offers() {
        var all = new ArrayList<Offer>();
        for (int i = 0; i < 8; i++) {
            var goods = Set.of(new Sku("G" + i * 3), new Sku("G" + (i * 3 + 60)));
            all.add(offer(all, new OfferRule.SpecialPrice(Money.cny(800)), Scope.skus(goods), ""));
        }
        for (var category : CATEGORIES) {
            var scope = Scope.categories(Set.of(category));
            all.add(offer(all, new OfferRule.PercentOff(500 + 100L * all.size()), scope, ""));
        }
        var ladder =
                List.of(
                        new OfferRule.QuantityLadder.Step(2, 1000),
                        new OfferRule.QuantityLadder.Step(3, 2000));
        all.add(offer(all, new OfferRule.BuyXGetY(1, 1, 5000), category("drinks"), ""));
        all.add(offer(all, new OfferRule.BuyXGetY(2, 1, 10_000), category("dairy"), ""));
        all.add(offer(all, new OfferRule.NForPrice(3, Money.cny(5000)), category("snacks"), ""));
        all.add(offer(all, new OfferRule.QuantityLadder(ladder), category("care"), ""));
        all.add(offer(all, new OfferRule.AmountOffUnit(Money.cny(150)), ownBrand(), ""));
        all.add(offer(all, new OfferRule.PercentOff(900), ownBrand(), ""));
        all.add(off(all, 10_000, 800, Scope.EVERYTHING, "G"));
        all.add(off(all, 20_000, 2_500, Scope.EVERYTHING, "G"));
        all.add(off(all, 6_000, 600, category("home"), ""));
        all.add(off(all, 5_000, 500, category("care"), ""));
        var percent = new OfferRule.PercentOffBasket(300, Money.cny(15_000), Optional.empty());
        all.add(offer(all, percent, Scope.EVERYTHING, "G"));
        var gift = new OfferRule.Gift(Money.cny(8_000), new Sku("CUP"), Quantity.ONE, Repeat.ONCE);
        all.add(offer(all, gift, Scope.EVERYTHING, ""));
        all.add(off(all, 50_000, 8_000, Scope.EVERYTHING, "G"));
        all.add(off(all, 3_000, 200, category("fruit"), ""));
        var cap = Optional.of(Money.cny(2_000));
        all.add(
                offer(
                        all,
                        new OfferRule.CouponPercent(800, Money.cny(5_000), cap),
                        Scope.EVERYTHING,
                        ""));
        var coupon = new OfferRule.CouponAmount(Money.cny(9_000), Money.cny(1_000), Repeat.ONCE);
        all.add(offer(all, coupon, Scope.EVERYTHING, ""));
        if (all.size() != 30) throw new IllegalStateException(all.size() + " offers");
        return all;
    }

    static Scope category(String name) {
        return Scope.categories(Set.of(name));
    }

    static Scope ownBrand() {
        return new Scope(Set.of(), Set.of(), Set.of("own-brand"), Set.of(), Set.of());
    }

    static Offer off(List<Offer> all, long from, long amount, Scope scope, String group) {
        var rule = new OfferRule.AmountOff(Money.cny(from), Money.cny(amount), Repeat.ONCE);
        return offer(all, rule, scope, group);
    }

    static Offer offer(List<Offer> all, OfferRule rule, Scope scope, String group) {
        var id = "O" + (10 + all.size());
        return new Offer(
                new OfferId(id),
                1,
                id,
                id,
                rule,
                scope,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.of(group),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }
}

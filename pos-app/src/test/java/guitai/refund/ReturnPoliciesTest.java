package guitai.refund;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.ItemClass;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnPoliciesTest {
    private static final Returned NOTHING = new Returned(Map.of(), Money.cny(0), Money.cny(0));

    @Test
    void a_gift_that_was_paid_for_gives_its_price_back_when_it_comes_after_all() {
        var sale = withGift();
        var deducted = plan(sale, NOTHING, Map.of(1, Quantity.ONE), terms(GiftPolicy.DEDUCT));

        assertThat(deducted.amount()).isEqualTo(Money.cny(8_010));
        assertThat(deducted.lines().getLast().quantity()).isEqualTo(Quantity.NONE);
        var before = after(NOTHING, deducted);
        var cup = plan(sale, before, Map.of(2, Quantity.ONE), terms(GiftPolicy.DEDUCT));

        assertThat(cup.amount()).isEqualTo(Money.cny(990));
        assertThat(after(before, cup).amount()).isEqualTo(sale.totals().net());
        assertThat(before.taxByLine())
                .containsEntry(2, cup.lines().getFirst().tax().tax().negated());
    }

    @Test
    void a_gift_is_asked_back_once() {
        var sale =
                Sales.cash(1, Sales.pieces(1, 2, 9_000), gift(2, 1, 990), Sales.pieces(3, 1, 500));
        var deducted = plan(sale, NOTHING, Map.of(1, Quantity.ONE), terms(GiftPolicy.DEDUCT));
        var more = plan(sale, after(NOTHING, deducted), Map.of(3, Quantity.ONE), deduct());

        assertThat(deducted.amount()).isEqualTo(Money.cny(8_010));
        assertThat(more.amount()).isEqualTo(Money.cny(500));
    }

    @Test
    void a_gift_the_goods_that_stay_still_earn_is_not_asked_back() {
        var sale = Sales.cash(1, Sales.pieces(1, 2, 9_000), gift(2, 1, 990));
        GiftCondition stillEarned = (_, gift, _) -> gift.quantity().milli();
        var terms =
                new ReturnTerms(CashRounding.NONE, GiftPolicy.REQUIRE, stillEarned, Repricing.OFF);

        assertThat(plan(sale, NOTHING, Map.of(1, Quantity.ONE), terms).amount())
                .isEqualTo(Money.cny(9_000));
    }

    @Test
    void the_gift_alone_can_come_back_and_gives_nothing() {
        var back = plan(withGift(), NOTHING, Map.of(2, Quantity.ONE), terms(GiftPolicy.REQUIRE));

        assertThat(back.amount().isZero()).isTrue();
    }

    @Test
    void a_coupon_is_the_customers_again_only_when_everything_came_back() {
        var coupon =
                new PriceModifier(
                        PriceModifier.Kind.COUPON,
                        "C12",
                        3,
                        "满100减12",
                        Money.cny(1_200),
                        Funder.MERCHANT);
        var sale = Sales.cash(1, Sales.pieces(1, 2, 6_000, coupon));
        var half = plan(sale, NOTHING, Map.of(1, Quantity.ONE), terms(GiftPolicy.REQUIRE));
        var rest = plan(sale, after(NOTHING, half), Map.of(1, Quantity.ONE), deduct());

        assertThat(half.coupons()).isEmpty();
        assertThat(rest.coupons()).containsExactly(new CouponBack("C12", 3, "满100减12"));
    }

    @Test
    void with_repricing_the_returns_of_a_whole_sale_still_add_up_to_what_was_paid() {
        var sale =
                Sales.cash(
                        1,
                        Sales.pieces(1, 1, 7_500, Sales.off(1_500)),
                        Sales.pieces(2, 1, 5_000, Sales.off(1_000)));
        Repricing full =
                (sold, staying) ->
                        Optional.of(
                                Money.sum(
                                        Money.CNY,
                                        sold.lines().stream()
                                                .filter(l -> staying.containsKey(l.number()))
                                                .map(LineItem::gross)
                                                .toList()));
        var terms = new ReturnTerms(CashRounding.NONE, GiftPolicy.KEEP, GiftCondition.FALLS, full);
        var first = plan(sale, NOTHING, Map.of(2, Quantity.ONE), terms);
        var second = plan(sale, after(NOTHING, first), Map.of(1, Quantity.ONE), terms);

        assertThat(first.amount()).isEqualTo(Money.cny(2_500));
        assertThat(second.amount()).isEqualTo(Money.cny(7_500));
    }

    @Test
    void any_order_of_part_returns_gives_back_money_tax_and_points_exactly() {
        int cases = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;
        for (long seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var sale = randomSale(random);
            var used = points(sale, random);
            var earned = points(sale, random);
            var before = NOTHING;
            var points = new PointsBack(0, 0);
            while (true) {
                var wanted = some(sale, before, random);
                if (wanted.isEmpty()) break;
                var plan = plan(sale, before, wanted, deduct());
                for (var line : plan.lines()) {
                    points = points.plus(points(line, before, used, earned));
                }
                before = after(before, plan);
            }
            assertThat(before.amount()).as("seed %d", seed).isEqualTo(sale.totals().net());
            assertThat(before.refunded()).as("seed %d", seed).isEqualTo(sale.paid());
            assertThat(before.taxByLine().values().stream().mapToLong(Money::minor).sum())
                    .as("seed %d", seed)
                    .isEqualTo(sale.totals().tax().minor());
            assertThat(points)
                    .as("seed %d", seed)
                    .isEqualTo(new PointsBack(sum(used), sum(earned)));
        }
    }

    private static PointsBack points(
            ReturnLine line, Returned before, List<Long> used, List<Long> earned) {
        var number = line.sold().number();
        var from = before.milli(number);
        var to = from + line.quantity().milli();
        var all = line.sold().quantity().milli();
        return PointsBack.of(used.get(number - 1), earned.get(number - 1), from, to, all);
    }

    private static long sum(List<Long> points) {
        return points.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> points(Sale.Completed sale, Random random) {
        return sale.lines().stream().map(_ -> (long) random.nextInt(2_000)).toList();
    }

    private static Map<Integer, Quantity> some(
            Sale.Completed sale, Returned before, Random random) {
        var left = new LinkedHashMap<Integer, Quantity>();
        for (var line : sale.lines()) {
            var pieces = (line.quantity().milli() - before.milli(line.number())) / 1_000;
            if (pieces == 0) continue;
            var back = 1 + random.nextLong(pieces);
            if (left.isEmpty() || random.nextBoolean()) {
                left.put(line.number(), Quantity.pieces(back));
            }
        }
        return left;
    }

    private static Sale.Completed randomSale(Random random) {
        var lines = new LineItem[1 + random.nextInt(5)];
        for (int i = 0; i < lines.length; i++) {
            long count = 1L + random.nextInt(6);
            long price = 1L + random.nextInt(9_999);
            var off = random.nextLong(count * price + 1);
            lines[i] = Sales.pieces(i + 1, count, price, Sales.off(off));
        }
        return Sales.cash(1, lines);
    }

    private static Sale.Completed withGift() {
        return Sales.cash(1, Sales.pieces(1, 1, 9_000), gift(2, 1, 990));
    }

    private static LineItem gift(int number, long count, long priceFen) {
        var plain = Sales.pieces(number, count, priceFen);
        var off =
                new PriceModifier(
                        PriceModifier.Kind.BASKET_OFFER,
                        "GIFT99",
                        1,
                        "满99赠杯",
                        plain.gross(),
                        Funder.MERCHANT);
        return new LineItem(
                number,
                plain.sku(),
                plain.code(),
                plain.nameZh(),
                plain.nameEn(),
                plain.unit(),
                plain.unitWord(),
                plain.tax(),
                plain.quantity(),
                plain.unitPrice(),
                plain.gross(),
                ItemClass.NONE,
                new PriceBasis.Gift("GIFT99"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(off));
    }

    private static ReturnTerms deduct() {
        return terms(GiftPolicy.DEDUCT);
    }

    private static ReturnTerms terms(GiftPolicy gifts) {
        return new ReturnTerms(CashRounding.CN_FEN_DOWN, gifts, GiftCondition.FALLS, Repricing.OFF);
    }

    private static ReturnPlan.Possible plan(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            ReturnTerms terms) {
        var plan = ReturnPlan.of(sale, before, wanted, terms);
        if (plan instanceof ReturnPlan.Possible possible) return possible;
        throw new AssertionError(plan);
    }

    /// As the books would remember it.
    private static Returned after(Returned before, ReturnPlan.Possible plan) {
        var milli = new HashMap<>(before.milliByLine());
        var amount = new HashMap<>(before.amountByLine());
        var tax = new HashMap<>(before.taxByLine());
        for (var line : plan.lines()) {
            var number = line.sold().number();
            milli.merge(number, line.quantity().milli(), Long::sum);
            amount.merge(number, line.amount(), Money::plus);
            tax.merge(number, line.tax().tax(), Money::plus);
        }
        return new Returned(
                milli,
                amount,
                tax,
                before.amount().plus(plan.amount()),
                before.refunded().plus(plan.cash()));
    }
}

package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.flow.KeptGifts;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.GiftCondition;
import guitai.refund.GiftPolicy;
import guitai.refund.PointsBack;
import guitai.refund.RefundSplit;
import guitai.refund.Repricing;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnPlan;
import guitai.refund.ReturnTerms;
import guitai.refund.Returned;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Returns against a stored sale, and where money goes back to.
final class RefundRunner implements Runner {
    private static final Returned NOTHING = new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY);

    @Override
    public List<Case> cases(JsonNode file) {
        if (file.has("tenders")) return Runner.whole(() -> split(file));
        if (file.has("returns")) return Runner.whole(() -> returns(file));
        if (file.path("expected").has("REPRICE")) return Runner.whole(() -> repriced(file));
        if (file.path("expected").has("DEDUCT")) return Runner.whole(() -> gifts(file));
        if (file.has("return_qty")) return Runner.whole(() -> overReturn(file));
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    /// One return after the other, each knowing what the ones before it took.
    private static void returns(JsonNode file) {
        var sold = SoldVector.of(file.path("sale_vector").asText());
        var before = NOTHING;
        for (int i = 0; i < file.path("returns").size(); i++) {
            var wanted = new LinkedHashMap<Integer, Quantity>();
            for (var line : file.path("returns").path(i)) {
                wanted.merge(
                        sold.numbers().get(line.path(0).asText()),
                        new Quantity(line.path(1).asLong()),
                        (a, b) -> new Quantity(a.milli() + b.milli()));
            }
            var plan = possible(sold.sale(), before, wanted, terms(GiftPolicy.KEEP));
            check(file.path("expected").path(i), sold, before, plan);
            before = after(before, plan);
        }
    }

    private static void check(
            JsonNode expected, SoldVector sold, Returned before, ReturnPlan.Possible plan) {
        var all = new PointsBack(0, 0);
        assertThat(plan.lines()).hasSameSizeAs(expected.path("lines"));
        for (int i = 0; i < plan.lines().size(); i++) {
            var line = plan.lines().get(i);
            var wants = expected.path("lines").path(i);
            var points = points(sold, before, line);
            all = all.plus(points);
            assertThat(line.sold().number())
                    .isEqualTo(sold.numbers().get(wants.path("line").asText()));
            assertThat(line.quantity().milli()).as("qty").isEqualTo(wants.path("qty").asLong());
            assertThat(line.amount().minor()).as("refund").isEqualTo(wants.path("refund").asLong());
            assertThat(points)
                    .isEqualTo(
                            new PointsBack(
                                    wants.path("points_returned").asLong(),
                                    wants.path("points_taken_back").asLong()));
        }
        assertThat(plan.amount().minor())
                .as("refund_total")
                .isEqualTo(expected.path("refund_total").asLong());
        assertThat(all)
                .isEqualTo(
                        new PointsBack(
                                expected.path("points_returned").asLong(),
                                expected.path("points_taken_back").asLong()));
    }

    private static PointsBack points(SoldVector sold, Returned before, ReturnLine line) {
        var number = line.sold().number();
        var from = before.milli(number);
        return PointsBack.of(
                sold.used().get(number - 1),
                sold.earned().get(number - 1),
                from,
                from + line.quantity().milli(),
                line.sold().quantity().milli());
    }

    private static Returned after(Returned before, ReturnPlan.Possible plan) {
        var milli = new HashMap<>(before.milliByLine());
        for (var line : plan.lines()) {
            milli.merge(line.sold().number(), line.quantity().milli(), Long::sum);
        }
        var amount = before.amount().plus(plan.amount());
        return new Returned(milli, amount, before.refunded().plus(plan.cash()));
    }

    private static void repriced(JsonNode file) {
        var sale = sold(file.path("sale"));
        var off = file.path("sale").path("promo");
        Repricing again = (sold, staying) -> Optional.of(thresholdOffer(sold, staying, off));
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (var line : file.path("return")) {
            wanted.put(Integer.parseInt(line.asText()), Quantity.ONE);
        }
        var allocated = possible(sale, NOTHING, wanted, terms(GiftPolicy.KEEP));
        var terms = new ReturnTerms(CashRounding.NONE, GiftPolicy.KEEP, GiftCondition.FALLS, again);
        var repriced = possible(sale, NOTHING, wanted, terms);

        var expected = file.path("expected");
        assertThat(allocated.amount().minor())
                .as("ALLOCATED")
                .isEqualTo(expected.path("ALLOCATED").asLong());
        assertThat(repriced.amount().minor())
                .as("REPRICE")
                .isEqualTo(expected.path("REPRICE").asLong());
    }

    private static Money thresholdOffer(
            Sale.Completed sale, Map<Integer, Long> staying, JsonNode offer) {
        var gross =
                sale.lines().stream()
                        .filter(line -> staying.containsKey(line.number()))
                        .mapToLong(line -> line.gross().minor())
                        .sum();
        var reached = gross >= offer.path("threshold").asLong();
        return Money.cny(reached ? gross - offer.path("amount").asLong() : gross);
    }

    private static Sale.Completed sold(JsonNode sale) {
        var lines = new ArrayList<LineItem>();
        for (var line : sale.path("lines")) {
            var gross = line.path("gross").asLong();
            var off = gross - line.path("net").asLong();
            var offers = off == 0 ? new PriceModifier[0] : new PriceModifier[] {Sales.off(off)};
            lines.add(Sales.pieces(Integer.parseInt(line.path("id").asText()), 1, gross, offers));
        }
        return Sales.cash(1, lines.toArray(LineItem[]::new));
    }

    private static void gifts(JsonNode file) {
        var sold = SoldVector.of(file.path("sale_vector").asText());
        var without = new LinkedHashMap<Integer, Quantity>();
        for (var id : file.path("return")) {
            var number = sold.numbers().getOrDefault(id.asText(), 0);
            without.put(number, sold.sale().lines().get(number - 1).quantity());
        }
        var with = new LinkedHashMap<>(without);
        for (var line : sold.sale().lines()) {
            if (line.gift()) with.put(line.number(), line.quantity());
        }
        var expected = file.path("expected");
        assertThat(expected.path("REQUIRE_without_gift").asText()).isEqualTo("REFUSED");
        assertThat(ReturnPlan.of(sold.sale(), NOTHING, without, terms(sold, GiftPolicy.REQUIRE)))
                .isInstanceOf(ReturnPlan.GiftMissing.class);
        assertThat(refund(sold, with, GiftPolicy.REQUIRE))
                .as("REQUIRE_with_gift")
                .isEqualTo(expected.path("REQUIRE_with_gift").asLong());
        assertThat(refund(sold, without, GiftPolicy.DEDUCT))
                .as("DEDUCT")
                .isEqualTo(expected.path("DEDUCT").asLong());
        assertThat(refund(sold, without, GiftPolicy.KEEP))
                .as("KEEP")
                .isEqualTo(expected.path("KEEP").asLong());
    }

    private static long refund(SoldVector sold, Map<Integer, Quantity> wanted, GiftPolicy gifts) {
        return possible(sold.sale(), NOTHING, wanted, terms(sold, gifts)).amount().minor();
    }

    /// The offers of the vector say themselves whether what stays still earns its gift.
    private static ReturnTerms terms(SoldVector sold, GiftPolicy gifts) {
        var condition = new KeptGifts(new VectorOffers(sold.offers()));
        return new ReturnTerms(CashRounding.NONE, gifts, condition, Repricing.OFF);
    }

    private static void overReturn(JsonNode file) {
        var line = file.path("line");
        var pieces = line.path("qty").asLong() / 1000;
        var net = line.path("net").asLong();
        var sale = Sales.cash(1, Sales.pieces(1, pieces, net, Sales.off(net * pieces - net)));
        var before =
                new Returned(
                        Map.of(1, line.path("returned").asLong()), Money.ZERO_CNY, Money.ZERO_CNY);
        var wanted = Map.of(1, new Quantity(file.path("return_qty").asLong()));

        assertThat(file.path("expected").asText()).isEqualTo("REFUSED");
        assertThat(ReturnPlan.of(sale, before, wanted, CashRounding.NONE))
                .isInstanceOf(ReturnPlan.TooMuch.class);
    }

    /// For vectors without gifts, or that let them stay.
    private static ReturnTerms terms(GiftPolicy gifts) {
        return new ReturnTerms(CashRounding.NONE, gifts, GiftCondition.FALLS, Repricing.OFF);
    }

    private static ReturnPlan.Possible possible(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            ReturnTerms terms) {
        var plan = ReturnPlan.of(sale, before, wanted, terms);
        if (plan instanceof ReturnPlan.Possible possible) return possible;
        throw new AssertionError(plan);
    }

    private static void split(JsonNode file) {
        var parts =
                RefundSplit.of(
                        lines(file.path("tenders")), Money.cny(file.path("refund").asLong()));

        var back = parts.stream().map(part -> TenderLine.exact(part.of().kind(), part.amount()));
        assertThat(back).containsExactlyElementsOf(lines(file.path("expected")));
    }

    private static List<TenderLine> lines(JsonNode tenders) {
        var lines = new ArrayList<TenderLine>();
        for (var tender : tenders) {
            lines.add(
                    TenderLine.exact(
                            TenderKind.valueOf(tender.path("type").asText()),
                            Money.cny(tender.path("amount").asLong())));
        }
        return lines;
    }
}

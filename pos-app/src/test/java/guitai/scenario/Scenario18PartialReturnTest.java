package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.RefundDesk;
import guitai.flow.TillForTests;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.sale.Funder;
import guitai.sale.Quantity;
import guitai.staff.Approval;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Scenario 18, partial return of a promotion: what is refunded is what was paid less the value of
/// what is kept, and more than was bought never comes back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario18PartialReturnTest {
    private static final String[] SHORT = {"wechat = off", "alipay = off", "card = off"};

    // ¥3.50 and ¥5.00.
    private static final String TEA = "9520001005183";
    private static final String COLA = "9520001007408";
    private static final String FIVE =
            """
            { "promotions": [
              { "id": "FIVE", "type": "n_for_price", "name_zh": "饮料任选5件", "n": 5, "price": %d,
                "scope": { "cat": ["drinks"] } } ] }
            """;

    @TempDir private Path home;

    @Test
    void of_five_bought_at_five_for_fifteen_four_come_back_for_twelve_and_never_one_more() {
        try (var till = TillForTests.trading(home)) {
            till.offer(fiveForFifteen());
            for (int i = 0; i < 5; i++) till.counter().basket().add(milk());
            var sale = till.sell(15_00);
            assertThat(sale.totals().net()).isEqualTo(Money.cny(15_00));
            assertThat(sale.lines()).hasSize(1);
            // The offer is gone when the goods come back: nothing is priced again.
            till.offer();

            var four = takeBack(till, sale.number().toString(), 4);
            assertThat(four.refunded()).isEqualTo(Money.cny(12_00));

            till.closeShift();
            till.stopAndStart();
            till.signOn("1002", "2222");
            till.openShift(50_000);
            var refunds = till.counter().refunds();
            var two = Map.of(1, Quantity.pieces(2));
            assertThat(refunds.takeBack(sale.number().toString(), two, Approval.own()))
                    .isEqualTo(
                            new RefundDesk.Result.NotPossible(
                                    new ReturnPlan.TooMuch(sale.lines().getFirst(), 1_000)));
            var last = takeBack(till, sale.number().toString(), 1);
            assertThat(last.refunded()).isEqualTo(Money.cny(3_00));
            assertThat(refunds.takeBack(sale.number().toString(), Map.of(), Approval.own()))
                    .isEqualTo(new RefundDesk.Result.NotPossible(new ReturnPlan.NothingLeft()));
        }
    }

    @Test
    void an_imported_offer_comes_back_to_the_fen_over_returns_shifts_and_people() throws Exception {
        OfferFile.publish(home, FIVE.formatted(1500));
        String one;
        String mixed;
        try (var lane = LaneProcess.start(home, SHORT)) {
            open(lane, "1001 1111");
            lane.ask("/qty 5", "quantity-set");
            one = sold(lane, List.of(TEA));
            // 3.50 x 3 and 5.00 x 2 for 15.00: 5.50 are spread by price.
            mixed = sold(lane, List.of(TEA, COLA, TEA, COLA, TEA));
            assertThat(back(lane, one + " 1 4")).isEqualTo(12_00);
            assertThat(back(lane, mixed + " 1 1") + back(lane, mixed + " 4 1")).isEqualTo(6_20);
            lane.ask("/close-shift 511.80", "shift-closed", f -> f.path("overShort").asLong() == 0);
            lane.send("/quit");
        }
        // The offer is worth less from now on: nothing of what was sold changes.
        OfferFile.publish(home, FIVE.formatted(1700));
        try (var lane = LaneProcess.start(home, SHORT)) {
            open(lane, "1002 2222");
            assertThat(refused(lane, one + " 1 2")).contains("only 1 left");
            assertThat(back(lane, one)).isEqualTo(3_00);
            assertThat(back(lane, mixed + " 2 1")).isEqualTo(3_60);
            lane.kill();
        }
        try (var lane = LaneProcess.start(home, SHORT)) {
            lane.ask("/sign-on 1002 2222", "signed-on");
            assertThat(refused(lane, mixed + " 2 1")).contains("only 0 left");
            // One return of a receipt more than is usual.
            lane.ask("/return " + mixed, "error");
            lane.send("/override 2001 8888");
            assertThat(lane.await("return-completed").path("refunded").asLong())
                    .isEqualTo(15_00 - 6_20 - 3_60);
            assertThat(refused(lane, mixed)).contains("everything was returned");
            assertThat(refused(lane, one)).contains("everything was returned");
            lane.ask("/close-shift 488.20", "shift-closed", f -> f.path("overShort").asLong() == 0);
        }
    }

    private static void open(LaneProcess lane, String who) {
        lane.ask("/sign-on " + who, "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
    }

    /// @return the receipt of what costs ¥15.00 with the offer
    private static String sold(LaneProcess lane, List<String> codes) {
        for (var code : codes) lane.ask(code, "line-added");
        var sale = lane.ask("/pay cash 15.00", "sale-completed");
        assertThat(sale.path("total").asLong()).isEqualTo(15_00);
        return sale.path("receipt").asText();
    }

    private static long back(LaneProcess lane, String what) {
        return lane.ask("/return " + what, "return-completed").path("refunded").asLong();
    }

    private static String refused(LaneProcess lane, String what) {
        return lane.ask("/return " + what, "error").path("what").asText();
    }

    private static guitai.catalog.Sku milk() {
        return new guitai.catalog.Sku("M1");
    }

    private static Return takeBack(TillForTests till, String receipt, int pieces) {
        var wanted = Map.of(1, Quantity.pieces(pieces));
        var result = till.counter().refunds().takeBack(receipt, wanted, Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var back)) return back;
        throw new AssertionError(result);
    }

    private static Offer fiveForFifteen() {
        return new Offer(
                new OfferId("FIVE"),
                1,
                "5件15元",
                "5 for 15",
                new OfferRule.NForPrice(5, Money.cny(15_00)),
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
}

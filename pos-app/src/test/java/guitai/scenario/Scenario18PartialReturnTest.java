package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Scenario 18, partial return of a promotion: what is refunded is what was paid less the value of
/// what is kept, and more than was bought never comes back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario18PartialReturnTest {
    private static final String[] SHORT = {"wechat = off", "alipay = off", "card = off"};

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
    void the_real_program_gives_back_shares_of_what_was_paid_and_remembers_them_over_a_restart()
            throws IOException {
        String receipt;
        try (var lane = LaneProcess.start(home, SHORT)) {
            open(lane);
            for (int i = 0; i < 5; i++) lane.ask(water(lane), "line-added");
            lane.ask("/discount all 2.50 regular", "priced");
            receipt = lane.ask("/pay cash 7.50", "sale-completed").path("receipt").asText();
            var back = lane.ask("/return " + receipt + " 1 1 2 1 3 1 4 1", "return-completed");
            assertThat(back.path("refunded").asLong()).isEqualTo(600);
            lane.ask("/close-shift 501.50", "shift-closed", f -> f.path("overShort").asLong() == 0);
            lane.send("/quit");
        }
        try (var lane = LaneProcess.start(home, SHORT)) {
            open(lane);
            assertThat(lane.ask("/return " + receipt + " 1 1", "error").path("what").asText())
                    .contains("only 0 left");
            var last = lane.ask("/return " + receipt, "return-completed");
            assertThat(last.path("refunded").asLong()).isEqualTo(150);
        }
    }

    private static void open(LaneProcess lane) {
        lane.ask("/sign-on 2001 8888", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
    }

    private static String water(LaneProcess lane) {
        for (JsonNode item : lane.all("ready").getFirst().path("sample").path("goods")) {
            if (item.path("sku").asText().equals("DR0004")) return item.path("gtin").asText();
        }
        throw new AssertionError("no water");
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

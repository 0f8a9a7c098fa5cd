package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefundDeskTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private RefundDesk.Result takeBack(Object receipt, Map<Integer, Quantity> wanted) {
        return till.counter().refunds().takeBack(receipt.toString(), wanted, Approval.own());
    }

    private Return taken(Object receipt, Map<Integer, Quantity> wanted) {
        var result = takeBack(receipt, wanted);
        if (result instanceof RefundDesk.Result.Completed(var goodsBack)) return goodsBack;
        throw new AssertionError(result);
    }

    @Test
    void the_whole_sale_comes_back_for_the_cash_that_was_taken() {
        var sale = till.sell(2_000, SmallShop.MILK);

        var back = taken(sale.number(), Map.of());

        assertThat(back.refunded()).isEqualTo(Money.cny(1_250));
        assertThat(back.rounding()).isEqualTo(Money.cny(3));
        assertThat(till.expected()).isEqualTo(50_000);
        assertThat(till.kicks()).isEqualTo(2);
        var totals = till.closeShift().figures().totals();
        assertThat(totals.net().isZero()).isTrue();
        assertThat(totals.imbalances()).isEmpty();
    }

    @Test
    void nothing_can_come_back_twice() {
        var sale = till.sell(2_000, SmallShop.MILK, SmallShop.WATER);
        taken(sale.number(), Map.of(1, Quantity.ONE));

        assertThat(takeBack(sale.number(), Map.of(1, Quantity.ONE)))
                .isInstanceOfSatisfying(
                        RefundDesk.Result.NotPossible.class,
                        n -> assertThat(n.why()).isInstanceOf(ReturnPlan.TooMuch.class));
        taken(sale.number(), Map.of());
        assertThat(takeBack(sale.number(), Map.of()))
                .isEqualTo(new RefundDesk.Result.NotPossible(new ReturnPlan.NothingLeft()));
        assertThat(till.journal("RETURN")).hasSize(2);
    }

    @Test
    void what_came_back_counts_over_shifts_and_restarts() {
        till.type("5*" + SmallShop.MILK);
        var sale = till.sell(10_000);
        taken(sale.number(), Map.of(1, Quantity.pieces(2)));
        till.closeShift();
        till.stopAndStart();
        till.signOn("1002", "2222");
        till.openShift(0);

        assertThat(takeBack(sale.number(), Map.of(1, Quantity.pieces(4))))
                .isInstanceOf(RefundDesk.Result.NotPossible.class);
        taken(sale.number(), Map.of(1, Quantity.pieces(3)));
        var sum = till.store().sales().returned(sale.number()).refunded();
        assertThat(sum).isEqualTo(sale.paid());
    }

    @Test
    void any_order_of_part_returns_gives_back_exactly_what_was_paid() {
        var seed = 11L;
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            till.type("7*" + SmallShop.MILK);
            till.type("3*" + SmallShop.STICKER);
            till.scan(SmallShop.LABEL_OF_PEARS);
            var sale = till.sell(10_000);
            int[] left = {7, 3};
            while (left[0] + left[1] > 0) {
                int line = random.nextInt(2);
                if (left[line] == 0) line = 1 - line;
                int pieces = 1 + random.nextInt(left[line]);
                left[line] -= pieces;
                taken(sale.number(), Map.of(line + 1, Quantity.pieces(pieces)));
            }
            taken(sale.number(), Map.of());
            assertThat(till.store().sales().returned(sale.number()).refunded())
                    .as("seed %d", seed)
                    .isEqualTo(sale.paid());
        }
        assertThat(till.expected()).isEqualTo(50_000);
        assertThat(till.closeShift().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void half_a_bottle_cannot_come_back_but_a_part_of_the_oranges_can() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.LABEL_OF_ORANGES);
        var sale = till.sell(2_000);

        assertThat(takeBack(sale.number(), Map.of(1, new Quantity(500))))
                .isEqualTo(new RefundDesk.Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE));
        assertThat(taken(sale.number(), Map.of(2, Quantity.grams(871))).amount())
                .isEqualTo(Money.cny(862));
    }

    @Test
    void a_plan_shows_what_would_go_back_and_does_nothing() {
        var sale = till.sell(2_000, SmallShop.MILK);

        assertThat(till.counter().refunds().plan(sale.number().toString(), Map.of()))
                .isInstanceOfSatisfying(
                        RefundDesk.Result.Planned.class,
                        p -> assertThat(p.plan().cash()).isEqualTo(Money.cny(1_250)));
        assertThat(till.journal("RETURN")).isEmpty();
    }

    @Test
    void a_receipt_nobody_knows_is_not_guessed_at() {
        for (var receipt : new String[] {"", "S001-01-20261121-000099", "not a number", "Z-1"}) {
            assertThat(takeBack(receipt, Map.of()))
                    .isEqualTo(new RefundDesk.Result.NotFound(receipt));
        }
    }

    @Test
    void a_voided_sale_and_a_return_are_no_sales_to_return() {
        till.scan(SmallShop.MILK);
        till.counter().changes().voidSale(Approval.own());
        assertThat(takeBack("S001-01-20261121-000001", Map.of()))
                .isInstanceOf(RefundDesk.Result.NotFound.class);
        var sale = till.sell(200, SmallShop.WATER);
        var back = taken(sale.number(), Map.of());
        assertThat(takeBack(back.number(), Map.of()))
                .isInstanceOf(RefundDesk.Result.NotFound.class);
    }

    @Test
    void the_sale_at_the_counter_is_finished_or_parked_first() {
        var sale = till.sell(200, SmallShop.WATER);
        till.scan(SmallShop.MILK);

        assertThat(takeBack(sale.number(), Map.of()))
                .isEqualTo(new RefundDesk.Result.Refused(Refusal.Because.SALE_AT_COUNTER));
    }

    @Test
    void a_line_the_receipt_does_not_have_is_named() {
        var sale = till.sell(200, SmallShop.WATER);

        assertThat(takeBack(sale.number(), Map.of(2, Quantity.ONE)))
                .isEqualTo(new RefundDesk.Result.NotPossible(new ReturnPlan.NoSuchLine(2)));
    }
}

package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.ShopOffers.publish;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.Return;
import guitai.refund.ReturnPolicy;
import guitai.sale.Quantity;
import guitai.sale.ReturnPromise;
import guitai.sale.Sale;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// A shop whose receipts say that what stays is priced again (rule PR-35), at the return desk. Milk
/// costs ¥12.53, water ¥2.00; from ¥20.00 there are ¥3.00 off.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RepricedReturnTest {
    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.trading(home);
        publish(till, offer("M20", amountOff(2_000, 300)));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void what_stays_under_the_threshold_is_paid_in_full_and_all_of_it_gives_back_all_of_it() {
        till.returning(policy(true));
        var sale = till.sell(3_000, MILK, MILK, WATER);
        assertThat(sale.totals().net()).isEqualTo(Money.cny(2_406));

        // 24.06 - 14.53: the customer keeps milk and water and has not reached ¥20.00.
        var first = taken(sale, Map.of(1, Quantity.ONE));
        assertThat(first.amount()).isEqualTo(Money.cny(953));

        // Long after, with the offer gone and the till started again.
        till.offer();
        till.closeShift();
        till.stopAndStart();
        till.signOn("1002", "2222");
        till.openShift(50_000);
        var rest = taken(sale, Map.of());
        assertThat(first.amount().plus(rest.amount())).isEqualTo(sale.totals().net());
        assertThat(first.refunded().plus(rest.refunded())).isEqualTo(sale.paid());
        assertThat(till.closeShift().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void what_stays_above_the_threshold_costs_the_shop_no_more_than_it_said() {
        till.returning(policy(true));
        var sale = till.sell(3_000, MILK, MILK, WATER);

        // Two milks are ¥22.06 with the offer; the water had paid ¥1.78 of its ¥2.00.
        assertThat(taken(sale, Map.of(line(sale, "W1"), Quantity.ONE)).amount())
                .isEqualTo(Money.cny(178));
    }

    @Test
    void a_receipt_that_did_not_say_so_gives_back_what_its_lines_stored() {
        var sale = till.sell(3_000, MILK, MILK, WATER);
        till.returning(policy(true));

        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount())
                .isEqualTo(sale.lines().getFirst().net());
    }

    private static int line(Sale sale, String sku) {
        return sale.lines().stream()
                .filter(line -> line.sku().value().equals(sku))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Return taken(Sale.Completed sale, Map<Integer, Quantity> wanted) {
        var desk = till.counter().refunds();
        var result = desk.takeBack(sale.number().toString(), wanted, Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var goodsBack)) return goodsBack;
        throw new AssertionError(result);
    }

    private static ReturnPolicy policy(boolean reprice) {
        return new ReturnPolicy(
                new ReturnPromise(7, reprice),
                GiftPolicy.REQUIRE,
                Money.cny(50_000),
                1_000,
                NoReceiptPolicy.never(Money.ZERO_CNY));
    }
}

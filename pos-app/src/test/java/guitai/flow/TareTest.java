package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Goods weighed in a container: charged for without it, and known for ever (rule PX-31).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TareTest {
    private static final How SCALE = new How.Scale(false);

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void end() {
        till.close();
    }

    private ScanResult weigh(String plu, long gross, long tare, How how) {
        till.type(plu);
        return till.counter().basket().weigh(gross, tare, how);
    }

    private List<LineItem> lines() {
        return till.counter().basket().sale().map(Sale::lines).orElse(List.of());
    }

    private Sale.Completed paid() {
        till.counter().checkout().total();
        return ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
    }

    @Test
    void the_container_is_not_charged_for() {
        weigh(SmallShop.ORANGES, 520, 15, SCALE);

        assertThat(lines()).extracting(LineItem::quantity).containsExactly(Quantity.grams(505));
        // 9.90 a kilogram: 4.9995.
        assertThat(lines()).extracting(LineItem::net).containsExactly(Money.cny(500));
    }

    @Test
    void a_container_as_heavy_as_all_of_it_leaves_nothing_to_sell() {
        var refused = new ScanResult.Refused(Refusal.Because.TARE_TOO_HEAVY);

        assertThat(weigh(SmallShop.ORANGES, 15, 15, SCALE)).isEqualTo(refused);
        assertThat(till.counter().basket().weigh(15, 520, SCALE)).isEqualTo(refused);
        assertThat(lines()).isEmpty();
        assertThat(till.counter().basket().weigh(15, -1, SCALE))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.WEIGHT_OUT_OF_RANGE));
        assertThat(till.counter().basket().weigh(16, 15, SCALE))
                .as("the goods still wait")
                .isInstanceOf(ScanResult.Added.class);
    }

    @Test
    void a_tare_kept_for_goods_that_were_not_weighed_does_not_reach_the_next() {
        till.counter().basket().weigh(520, 15, SCALE);
        till.scan(SmallShop.WATER);

        assertThat(till.type(SmallShop.ORANGES)).isInstanceOf(ScanResult.NeedsWeight.class);
    }

    @Test
    void the_weighing_outlives_price_changes_parking_and_a_restart() {
        weigh(SmallShop.ORANGES, 520, 15, new How.Keyed("秤故障"));
        till.scan(SmallShop.MILK);
        till.counter().changes().park("a");
        till.stopAndStart();
        till.signOn("1001", "1111");
        till.counter().changes().resume("a");
        var sale = paid();

        var stored = till.store().sales().completed(sale.number()).orElseThrow();
        assertThat(stored.lines().getFirst().weighing())
                .contains(new Weighing(520, 15, new How.Keyed("秤故障")));
        assertThat(till.store().shifts().counters(1).keyedWeights()).isEqualTo(1);
    }

    @Test
    void a_label_says_its_weight_and_that_it_was_a_label() {
        till.scan(SmallShop.LABEL_OF_PEARS);
        till.scan(SmallShop.LABEL_OF_ORANGES);

        assertThat(lines().getFirst().weighing()).contains(new Weighing(845, 0, new How.Label()));
        assertThat(lines().getLast().weighing()).as("an amount weighs nothing").isEmpty();
    }

    @Test
    void what_was_weighed_with_a_tare_comes_back_gram_by_gram_for_what_was_paid() {
        var seed = 5L;
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            var tare = random.nextInt(40);
            weigh(SmallShop.PEARS, tare + 1 + random.nextInt(3_000), tare, SCALE);
            var sale = paid();
            long left = sale.lines().getFirst().quantity().milli();
            while (left > 0) {
                long grams = 1 + random.nextLong(left);
                left -= grams;
                var back =
                        till.counter()
                                .refunds()
                                .takeBack(
                                        sale.number().toString(),
                                        Map.of(1, Quantity.grams(grams)),
                                        Approval.own());
                assertThat(back)
                        .as("seed %d round %d", seed, round)
                        .isInstanceOf(RefundDesk.Result.Completed.class);
            }
            assertThat(till.store().sales().returned(sale.number()).refunded())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(sale.paid());
        }
    }
}

package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.ShopOffers.publish;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.Offer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What goods that stay would have cost by themselves (rule PR-35). Milk costs ¥12.53, water ¥2.00;
/// from ¥20.00 there are ¥3.00 off.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptPricesTest {
    private static final Offer FULL = offer("M20", amountOff(2_000, 300));

    @TempDir private Path home;
    private TillForTests till;
    private KeptPrices kept;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        kept = new KeptPrices(SmallShop.rules(), till.store().offers());
        till.offer(FULL);
    }

    @AfterEach
    void end() {
        till.close();
    }

    @Test
    void goods_that_stay_under_the_threshold_lose_what_was_taken_off() {
        publish(till, FULL);
        var sale = till.sell(3_000, MILK, MILK, WATER);

        assertThat(sale.totals().net()).isEqualTo(Money.cny(2_406));
        assertThat(kept.stays(sale, Map.of(2, 1000L, 3, 1000L))).contains(Money.cny(1_453));
        assertThat(kept.stays(sale, Map.of(1, 1000L, 2, 1000L))).contains(Money.cny(2_206));
        assertThat(kept.stays(sale, Map.of())).contains(Money.ZERO_CNY);
    }

    @Test
    void the_offers_are_those_of_the_sale_whatever_became_of_them() {
        publish(till, FULL);
        var sale = till.sell(3_000, MILK, MILK, WATER);

        till.offer();
        till.clock().move(Duration.ofDays(3));

        assertThat(kept.stays(sale, Map.of(1, 1000L, 2, 1000L))).contains(Money.cny(2_206));
    }

    @Test
    void nothing_is_said_where_the_offer_of_the_sale_is_not_known() {
        var sale = till.sell(3_000, MILK, MILK, WATER);

        assertThat(kept.stays(sale, Map.of(1, 1000L, 2, 1000L))).isEmpty();
    }
}

package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import guitai.promotion.OfferRule;
import guitai.sale.OfferUse;
import guitai.sale.Sale;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What offers use of their limits is stored with the sale (rule PR-16).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfferUsesTest {
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

    private List<OfferUse> uses() {
        return till.counter().basket().sale().orElseThrow().header().terms().uses();
    }

    @Test
    void a_sale_keeps_the_units_and_the_times_every_offer_took() {
        till.offer(
                offer("M10", amountOff(1_000, 100)),
                offer("HALF", new OfferRule.BuyXGetY(1, 1, 5_000)));
        for (int i = 0; i < 5; i++) till.scan(WATER);
        till.scan(MILK);

        assertThat(uses())
                .extracting(OfferUse::offer, OfferUse::version)
                .containsExactlyInAnyOrder(tuple("HALF", 1), tuple("M10", 1));
        assertThat(uses().stream().filter(use -> use.offer().equals("HALF")).findFirst())
                .hasValueSatisfying(use -> assertThat(use.units()).isPositive().isEven())
                .hasValueSatisfying(use -> assertThat(use.times() * 2).isEqualTo(use.units()));

        var open = uses();
        till.counter().checkout().total();
        var done = (Checkout.Result.Completed) till.counter().checkout().exactCash();
        var stored = till.store().sales().completed(done.sale().number());

        assertThat(stored)
                .hasValueSatisfying(s -> assertThat(s.header().terms().uses()).isEqualTo(open));
    }

    @Test
    void goods_taken_out_again_use_nothing() {
        till.offer(offer("TENTH", new OfferRule.PercentOff(1_000)));
        till.scan(WATER);
        till.scan(WATER);
        assertThat(uses()).containsExactly(new OfferUse("TENTH", 1, 2, 1));

        till.counter().changes().delete(1, Approval.own());
        assertThat(uses()).containsExactly(new OfferUse("TENTH", 1, 1, 1));

        till.counter().changes().delete(2, Approval.own());
        assertThat(till.counter().basket().sale().filter(Sale.Open.class::isInstance))
                .hasValueSatisfying(s -> assertThat(s.header().terms().uses()).isEmpty());
    }
}

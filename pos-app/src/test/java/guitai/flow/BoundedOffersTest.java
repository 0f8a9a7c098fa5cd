package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.offer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.Offers;
import guitai.promotion.Priced;
import guitai.sale.OfferUse;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A basket for which there are more combinations of offers than are looked at (rule PR-19).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BoundedOffersTest {
    private static final int GOODS = 12;
    private static final int PIECES = 3;

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        var goods = new ArrayList<Item>();
        for (int i = 0; i < GOODS; i++) goods.add(item(i));
        till.store().catalogue().replaceAll(goods);
        var offers = new ArrayList<Offer>();
        for (int n = 2; n <= 5; n++) {
            var together = Money.cny(500L * n + 37);
            offers.add(offer("B" + n, new OfferRule.NForPrice(n, together)));
        }
        for (int n = 1; n <= 4; n++) offers.add(offer("S" + n, amountOff(3_000L * n, 190L * n)));
        till.offer(offers.toArray(Offer[]::new));
    }

    @AfterEach
    void end() {
        till.close();
    }

    /// No two cost the same.
    private static Item item(int n) {
        return new Item(
                new Sku("G" + n),
                "商品" + n,
                "",
                "food",
                Unit.EACH,
                "件",
                Money.cny(311L + 97L * n),
                new TaxCategory("13", TaxRate.percent(13)),
                Optional.of(new Plu(Integer.toString(3_001 + n))),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    private Priced last() {
        return till.counter().prices().pricing().last().orElseThrow();
    }

    private void scan(List<Integer> order) {
        for (int n : order) till.type(Integer.toString(3_001 + n));
    }

    private static List<Integer> basket() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < GOODS * PIECES; i++) order.add(i % GOODS);
        return order;
    }

    /// What each kind of goods costs in all; which of three equal pieces bears a fen is the tie
    /// rule's matter.
    private Map<Sku, Long> costs() {
        var costs = new HashMap<Sku, Long>();
        for (var line : till.counter().basket().sale().orElseThrow().lines()) {
            costs.merge(line.sku(), line.net().minor(), Long::sum);
        }
        return costs;
    }

    private List<OfferUse> uses() {
        return till.counter().basket().sale().orElseThrow().header().terms().uses();
    }

    @Test
    void the_journal_says_that_the_search_was_cut_short() {
        scan(basket());
        assertThat(last().method()).isEqualTo(Priced.Method.BOUNDED);
        assertThat(last().nodes()).isEqualTo(Offers.BUDGET);
        assertThat(till.journal("OFFERS_BOUNDED")).isEmpty();

        till.counter().checkout().total();
        var done = (Checkout.Result.Completed) till.counter().checkout().exactCash();

        var said = till.journal("OFFERS_BOUNDED");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().path("sale").asText())
                .isEqualTo(done.sale().header().id().value());
        assertThat(said.getFirst().path("nodes").asInt()).isEqualTo(Offers.BUDGET);
    }

    @Test
    void a_small_basket_is_worked_out_to_the_end_and_nothing_is_said() {
        scan(List.of(0, 1, 2));
        assertThat(last().method()).isEqualTo(Priced.Method.EXACT);
        till.counter().checkout().total();
        till.counter().checkout().exactCash();
        assertThat(till.journal("OFFERS_BOUNDED")).isEmpty();
    }

    @Test
    void the_price_is_the_same_in_whatever_order_the_goods_are_scanned() {
        scan(basket());
        var total = last().total();
        var uses = uses();
        var costs = costs();
        assertThat(last().saved().isPositive()).isTrue();
        int rounds = Boolean.getBoolean("guitai.nightly") ? 50 : 4;
        for (int round = 1; round <= rounds; round++) {
            till.counter().changes().voidSale(Approval.own());
            var order = basket();
            Collections.shuffle(order, new Random(round));
            scan(order);

            assertThat(last().method()).as("round %d", round).isEqualTo(Priced.Method.BOUNDED);
            assertThat(last().total()).as("round %d", round).isEqualTo(total);
            assertThat(uses()).as("round %d", round).isEqualTo(uses);
            assertThat(costs()).as("round %d", round).isEqualTo(costs);
        }
    }

    @Test
    void goods_that_come_and_go_change_nothing() {
        scan(basket());
        var total = last().total();
        till.type("3001");
        var lines = till.counter().basket().sale().map(Sale::lines).orElseThrow();
        till.counter().changes().delete(lines.getLast().number(), Approval.own());
        assertThat(last().total()).isEqualTo(total);
    }
}

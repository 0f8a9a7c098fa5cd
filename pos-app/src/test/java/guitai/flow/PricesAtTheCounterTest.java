package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.gift;
import static guitai.flow.ShopOffers.list;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.ShopOffers.startingAt;
import static guitai.flow.ShopOffers.within;
import static guitai.flow.SmallShop.LABEL_OF_ORANGES;
import static guitai.flow.SmallShop.LABEL_OF_PEARS;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.Priced;
import guitai.promotion.Reason;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.stock.Receiving;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Price lists and offers, from the scan to what is stored for ever.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PricesAtTheCounterTest {
    private static final Sku WATERS = new Sku("W1");

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

    @Test
    void the_same_reduction_is_not_taken_again_for_every_scan() {
        till.offer(offer("TENTH", new OfferRule.PercentOff(1_000)));

        for (int i = 0; i < 5; i++) till.scan(WATER);

        assertThat(net()).isEqualTo(Money.cny(900));
    }

    @Test
    void goods_that_come_and_go_leave_no_trace_in_the_price() {
        till.offer(
                offer("M20", amountOff(2_000, 300)),
                offer("HALF", new OfferRule.BuyXGetY(1, 1, 5_000)));
        till.scan(MILK);
        till.scan(WATER);
        var once = net();

        for (int i = 0; i < 4; i++) till.scan(MILK);
        for (int i = 0; i < 4; i++) {
            till.counter().changes().delete(lines().getLast().number(), Approval.own());
        }

        assertThat(net()).isEqualTo(once);
    }

    @Test
    void an_offer_that_ends_while_the_customer_pays_is_kept() {
        till.offer(within("HAPPY", MovedClock.NINE.plusSeconds(60)));
        till.scan(MILK);
        till.counter().checkout().total();
        till.counter().checkout().cash(Money.cny(100));

        till.clock().move(Duration.ofMinutes(2));
        var done = till.counter().checkout().exactCash();

        assertThat(done).isInstanceOf(Checkout.Result.Completed.class);
        assertThat(((Checkout.Result.Completed) done).sale().paid()).isEqualTo(Money.cny(620));
    }

    @Test
    void an_offer_that_ended_before_the_total_is_not_given() {
        till.offer(within("HAPPY", MovedClock.NINE.plusSeconds(60)));
        till.scan(MILK);
        assertThat(net()).isEqualTo(Money.cny(626));

        till.clock().move(Duration.ofMinutes(2));
        till.counter().checkout().total();

        assertThat(net()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void a_gift_is_a_line_of_its_own_that_goes_with_its_offer() {
        till.offer(gift());
        till.scan(MILK);
        till.scan(MILK);

        var gift = lines().getLast();
        assertThat(gift.basis()).isEqualTo(new PriceBasis.Gift("GIFT"));
        assertThat(gift.gross()).isEqualTo(Money.cny(200));
        assertThat(gift.net()).isEqualTo(Money.ZERO_CNY);
        till.scan(SmallShop.STICKER);
        assertThat(lines()).extracting(LineItem::gift).containsExactly(false, false, false, true);
        till.counter().changes().delete(1, Approval.own());
        assertThat(lines()).noneMatch(LineItem::gift);
    }

    @Test
    void a_gift_the_customer_does_not_want_stays_away_until_it_is_undone() {
        till.offer(gift());
        till.scan(MILK);
        till.scan(MILK);

        till.counter().changes().delete(3, Approval.own());
        till.scan(MILK);

        assertThat(lines()).noneMatch(LineItem::gift);
        till.counter().changes().undo();
        till.counter().changes().undo();
        assertThat(lines()).anyMatch(LineItem::gift);
    }

    @Test
    void a_gift_cannot_be_counted_up_or_made_cheaper() {
        till.offer(gift());
        till.scan(MILK);
        till.scan(MILK);

        assertThat(till.counter().changes().quantity(3, 2, Approval.own()))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.GIFT_LINE));
        assertThat(
                        till.counter()
                                .prices()
                                .discount(3, new PriceDesk.Off.Percent(100), "x", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(Refusal.Because.GIFT_LINE));
    }

    @Test
    void a_gift_that_was_bought_in_and_is_gone_is_not_promised() {
        till.offer(gift());
        var delivery =
                new Receiving.Line(
                        WATERS,
                        "code",
                        Quantity.ONE,
                        Money.cny(120),
                        Optional.empty(),
                        Optional.empty());
        var manager = new Approval.ByOverride(new OperatorId("2001"), Permission.STOCK);
        till.counter().stock().receive("7731", List.of(delivery), manager);
        till.scan(MILK);
        till.scan(MILK);
        assertThat(lines()).anyMatch(LineItem::gift);
        till.counter().checkout().exactCash();

        till.scan(MILK);
        till.scan(MILK);

        assertThat(lines()).noneMatch(LineItem::gift);
        assertThat(till.counter().prices().pricing().last().orElseThrow().notApplied())
                .extracting(Priced.NotApplied::reason)
                .containsExactly(new Reason.NoStock());
    }

    @Test
    void a_price_list_is_a_price_and_no_discount() {
        till.list(list("WEEK", Map.of(WATERS, List.of(startingAt(1, 180)))));
        till.scan(WATER);

        var line = lines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(Money.cny(180));
        assertThat(line.basis()).isEqualTo(new PriceBasis.Listed("WEEK", 1, Money.cny(200)));
        assertThat(line.modifiers()).isEmpty();
    }

    @Test
    void a_price_for_three_counts_what_is_in_the_whole_basket() {
        till.list(list("THREE", Map.of(WATERS, List.of(startingAt(3, 150)))));
        till.scan(WATER);
        till.scan(MILK);
        till.scan(WATER);
        assertThat(net()).isEqualTo(Money.cny(400 + 1_253));

        till.scan(WATER);

        assertThat(net()).isEqualTo(Money.cny(450 + 1_253));
        till.counter().changes().delete(1, Approval.own());
        assertThat(net()).isEqualTo(Money.cny(400 + 1_253));
    }

    @Test
    void a_label_is_sold_at_its_amount_or_at_todays_price_where_that_is_less() {
        till.list(
                list(
                        "CHEAP",
                        Map.of(
                                new Sku("F1"), List.of(startingAt(1, 891)),
                                new Sku("F2"), List.of(startingAt(1, 300)))));

        till.scan(LABEL_OF_ORANGES);
        till.scan(LABEL_OF_PEARS);

        // ¥17.25 at ¥9.90 is nine tenths of it at ¥8.91; 845 g at ¥3.00 a jin.
        assertThat(lines().getFirst().net()).isEqualTo(Money.cny(1_553));
        assertThat(lines().getLast().net()).isEqualTo(Money.cny(507));
    }

    @Test
    void a_line_changed_by_hand_is_closed_for_offers_on_units_and_open_for_those_on_sums() {
        till.offer(
                offer("HALF", new OfferRule.PercentOff(5_000)),
                offer("M10", amountOff(1_000, 100)));
        till.scan(MILK);
        till.counter().prices().price(1, Money.cny(1_190), "tag", Approval.own());

        assertThat(net()).isEqualTo(Money.cny(1_090));
        assertThat(lines().getFirst().modifiers())
                .extracting(m -> m.kind())
                .containsExactly(Kind.BASKET_OFFER);
    }

    @Test
    void what_did_not_apply_says_why_and_what_is_missing() {
        till.offer(offer("M20", amountOff(2_000, 300)));
        till.scan(MILK);

        var priced = till.counter().prices().pricing().last().orElseThrow();
        assertThat(priced.notApplied())
                .extracting(Priced.NotApplied::reason)
                .containsExactly(new Reason.Threshold(Money.cny(747)));
        assertThat(priced.reach().orElseThrow().saves()).isEqualTo(Money.cny(300));
    }

    @Test
    void a_coupon_nobody_presented_is_not_used() {
        till.offer(
                offer(
                        "COUPON",
                        new OfferRule.CouponAmount(Money.ZERO_CNY, Money.cny(500), Repeat.ONCE)));
        till.scan(MILK);

        assertThat(net()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void a_parked_sale_costs_what_it_costs_when_it_is_fetched() {
        till.offer(within("HAPPY", MovedClock.NINE.plusSeconds(60)));
        till.scan(MILK);
        till.counter().changes().park("红衣服");

        till.clock().move(Duration.ofMinutes(2));
        till.counter().changes().resume("红衣服");

        assertThat(net()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void the_finished_sale_keeps_each_share_and_who_pays_for_it() {
        till.offer(offer("M20", amountOff(2_000, 300)));
        till.sell(3_000, MILK, MILK);

        var stored = till.journal("SALE").getFirst().path("sale").path("lines");
        assertThat(stored.findValuesAsText("id")).containsExactly("M20", "M20");
        assertThat(stored.findValuesAsText("funder")).containsExactly("SUPPLIER", "SUPPLIER");
    }

    private List<LineItem> lines() {
        return till.counter().basket().sale().orElseThrow().lines();
    }

    private Money net() {
        return till.counter().basket().sale().orElseThrow().totals(Money.CNY).net();
    }
}

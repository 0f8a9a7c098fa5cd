package guitai.flow;

import static guitai.flow.ShopOffers.limited;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;
import static guitai.promotion.OfferLimits.UNLIMITED;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.Priced;
import guitai.promotion.Reason;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Offers there is a limited amount of 限量 (rule PR-16). Water costs ¥2.00, and ¥1.00 by the offer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LimitedOfferTest {
    private static final OfferRule HALF = new OfferRule.SpecialPrice(Money.cny(100));

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        till.planning();
    }

    @AfterEach
    void end() {
        till.close();
    }

    private void publish(Offer offer) {
        assertThat(till.counter().offers().publish(offer))
                .isInstanceOf(OfferDesk.Result.Done.class);
    }

    private Sale.Completed sell(int bottles) {
        for (int i = 0; i < bottles; i++) till.scan(WATER);
        till.counter().checkout().total();
        return ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
    }

    private static long saved(Sale sale) {
        return sale.totals(Money.CNY).discount().minor() / 100;
    }

    private void back(Sale.Completed sale, int pieces) {
        var wanted = Map.of(1, Quantity.pieces(pieces));
        var done =
                till.counter().refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        assertThat(done).isInstanceOf(RefundDesk.Result.Completed.class);
    }

    private Sale.Completed sellOneLine(int bottles) {
        till.scan(WATER);
        till.counter().changes().quantity(1, bottles, Approval.own());
        till.counter().checkout().total();
        return ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
    }

    private BusinessDate date() {
        return ((Shift.Open) till.counter().shifts().current().orElseThrow()).date();
    }

    private Reason why() {
        return till.counter().prices().pricing().last().orElseThrow().notApplied().stream()
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void the_third_customer_gets_what_is_left_and_the_fourth_is_told_why_there_is_nothing() {
        publish(limited("TEN", HALF, 10, UNLIMITED));

        assertThat(saved(sell(4))).isEqualTo(4);
        assertThat(saved(sell(4))).isEqualTo(4);
        assertThat(saved(sell(4))).isEqualTo(2);
        assertThat(saved(sell(4))).isZero();

        till.scan(WATER);
        assertThat(why()).isEqualTo(new Reason.UsedUp(false));
    }

    @Test
    void a_sale_that_is_given_up_or_put_aside_takes_nothing() {
        publish(limited("TWO", HALF, 2, UNLIMITED));
        till.scan(WATER);
        till.scan(WATER);
        till.counter().changes().voidSale(Approval.own());
        till.scan(WATER);
        till.scan(WATER);
        till.counter().changes().park("one");
        assertThat(saved(sell(2))).isEqualTo(2);

        // Nothing was kept for it: who pays first has them.
        till.counter().changes().resume("one");
        assertThat(saved(till.counter().basket().sale().orElseThrow())).isZero();
    }

    @Test
    void what_comes_back_on_the_same_day_is_for_the_next_customer() {
        publish(limited("FOUR", HALF, 4, UNLIMITED));
        var sold = sellOneLine(4);
        assertThat(saved(sell(1))).isZero();

        back(sold, 3);

        assertThat(saved(sell(5))).isEqualTo(3);
    }

    @Test
    void what_comes_back_on_another_day_is_gone() {
        publish(limited("FOUR", HALF, 4, UNLIMITED));
        var sold = sellOneLine(4);
        till.closeShift();
        till.clock().move(Duration.ofDays(1));
        till.openShift(50_000);

        back(sold, 4);

        assertThat(saved(sell(2))).isZero();
    }

    @Test
    void every_day_has_its_own_part_until_all_is_given() {
        publish(limited("DAILY", HALF, 5, 3));
        assertThat(saved(sell(4))).isEqualTo(3);
        till.scan(WATER);
        assertThat(why()).isEqualTo(new Reason.UsedUp(true));
        till.counter().changes().voidSale(Approval.own());

        till.closeShift();
        till.clock().move(Duration.ofDays(1));
        till.openShift(50_000);

        assertThat(saved(sell(4))).isEqualTo(2);
        till.scan(WATER);
        assertThat(why()).isEqualTo(new Reason.UsedUp(false));
    }

    @Test
    void the_count_goes_on_over_a_restart_and_into_the_next_version() {
        publish(limited("TWO", HALF, 2, UNLIMITED));
        sell(2);
        till.stopAndStart();
        till.signOn("2001", "8888");
        assertThat(saved(sell(1))).isZero();

        publish(limited("TWO", HALF, 3, UNLIMITED));

        assertThat(saved(sell(2))).isEqualTo(1);
    }

    @Test
    void a_bundle_is_one_of_them() {
        publish(limited("PAIR", new OfferRule.NForPrice(2, Money.cny(300)), 1, UNLIMITED));
        assertThat(saved(sell(4))).isEqualTo(1);
        assertThat(saved(sell(2))).isZero();
    }

    @Test
    void an_exchange_gives_back_what_it_took() {
        publish(limited("TWO", HALF, 2, UNLIMITED));
        var sold = sellOneLine(2);
        var begun =
                till.counter()
                        .exchanges()
                        .begin(
                                new RefundDesk.Wish(sold.number().toString(), Map.of()),
                                Approval.own());
        assertThat(begun).isInstanceOf(ExchangeDesk.Result.Exchanging.class);
        till.scan(MILK);
        till.counter().checkout().total();
        till.counter().checkout().exactCash();

        assertThat(saved(sell(3))).isEqualTo(2);
    }

    @Test
    void a_preview_of_a_draft_knows_what_was_given_already() {
        publish(limited("TWO", HALF, 2, UNLIMITED));
        sell(2);
        till.scan(WATER);
        var basket = till.counter().offers().atCounter().orElseThrow();
        var more = till.counter().offers().preview(basket, limited("TWO", HALF, 9, UNLIMITED));

        assertThat(more.before().applied()).isEmpty();
        assertThat(more.after().applied()).extracting(Priced.Applied::left).containsExactly(6);
    }

    @Test
    void never_more_is_given_out_than_there_is() {
        int rounds = Boolean.getBoolean("guitai.nightly") ? 200 : 6;
        for (int round = 0; round < rounds; round++) {
            var id = "R" + round;
            var random = new Random(round);
            int total = 1 + random.nextInt(12);
            int perDay = random.nextBoolean() ? UNLIMITED : 1 + random.nextInt(6);
            var offer = limited(id, HALF, total, perDay);
            publish(offer);
            var day = new Day(offer, random);
            for (int step = 0; step < 30; step++) day.step(id + " step " + step);
            till.counter().offers().withdraw(offer.id());
        }
    }

    /// Random things that happen to one offer, and what customers hold of it.
    private final class Day {
        private final Offer offer;
        private final Random random;
        private final List<Sale.Completed> sold = new ArrayList<>();
        private int held;
        private int heldToday;

        Day(Offer offer, Random random) {
            this.offer = offer;
            this.random = random;
        }

        void step(String where) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    till.scan(WATER);
                    till.counter().changes().voidSale(Approval.own());
                }
                case 1 -> restart();
                case 2 -> tomorrow();
                case 3, 4 -> goodsBack();
                default -> {
                    var sale = sellOneLine(1 + random.nextInt(4));
                    held += (int) saved(sale);
                    heldToday += (int) saved(sale);
                    sold.add(sale);
                }
            }
            var given = till.store().offers().given(offer, date());
            assertThat(given).as(where).isEqualTo(new Given(heldToday, held));
            assertThat(held).as(where).isLessThanOrEqualTo(offer.limits().total());
            assertThat(heldToday).as(where).isLessThanOrEqualTo(offer.limits().totalPerDay());
        }

        private void restart() {
            till.stopAndStart();
            till.signOn("2001", "8888");
        }

        private void tomorrow() {
            till.closeShift();
            till.clock().move(Duration.ofDays(1));
            till.openShift(50_000);
            sold.clear();
            heldToday = 0;
        }

        /// All of a sale of today: then exactly what it took is free again.
        private void goodsBack() {
            if (sold.isEmpty()) return;
            var sale = sold.remove(random.nextInt(sold.size()));
            int pieces = (int) (sale.lines().getFirst().quantity().milli() / 1_000);
            for (int piece = 0; piece < pieces; piece++) back(sale, 1);
            held -= (int) saved(sale);
            heldToday -= (int) saved(sale);
        }
    }
}

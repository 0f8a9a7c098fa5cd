package guitai.flow;

import static guitai.flow.ShopOffers.limited;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;
import static guitai.promotion.OfferLimits.UNLIMITED;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
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
import java.time.Duration;
import java.util.Map;

/// What stays of a sale that got the last of an offer there is a limited amount of (rules PR-16,
/// PR-35, PR-36). Water costs ¥2.00, and ¥1.00 by the offer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptLimitedTest {
    private static final OfferRule HALF = new OfferRule.SpecialPrice(Money.cny(100));

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        decide(GiftPolicy.REQUIRE);
        till.planning();
    }

    @AfterEach
    void end() {
        till.close();
    }

    private void decide(GiftPolicy gifts) {
        till.returning(
                new ReturnPolicy(
                        new ReturnPromise(7, true),
                        gifts,
                        Money.cny(50_000),
                        1_000,
                        NoReceiptPolicy.never(Money.ZERO_CNY)));
    }

    private void publish(Offer offer) {
        assertThat(till.counter().offers().publish(offer))
                .isInstanceOf(OfferDesk.Result.Done.class);
    }

    private Sale.Completed sell(int pieces, String code) {
        till.scan(code);
        till.counter().changes().quantity(1, pieces, Approval.own());
        till.counter().checkout().total();
        return ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
    }

    /// What came back is worth, in fen.
    private long back(Sale.Completed sale, int pieces) {
        var wanted = Map.of(1, Quantity.pieces(pieces));
        var done =
                till.counter().refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        if (done instanceof RefundDesk.Result.Completed(var back)) return back.amount().minor();
        throw new AssertionError(done);
    }

    private long stays(Sale.Completed sale, int pieces) {
        return new KeptPrices(SmallShop.rules(), till.store().offers())
                .stays(sale, Map.of(1, pieces * 1_000L))
                .orElseThrow()
                .minor();
    }

    @Test
    void goods_that_stay_get_no_more_of_an_offer_than_was_left_for_their_sale() {
        publish(limited("TEN", HALF, 10, UNLIMITED));
        sell(8, WATER);
        var sale = sell(4, WATER);
        assertThat(sale.totals().net()).isEqualTo(Money.cny(600));

        assertThat(stays(sale, 3)).isEqualTo(400);
        assertThat(stays(sale, 2)).isEqualTo(200);
        // ¥6.00 less ¥4.00 would be ¥2.00; no more than the ¥1.50 the line paid for each.
        assertThat(back(sale, 1)).isEqualTo(150);
    }

    @Test
    void what_others_took_or_brought_back_since_changes_nothing() {
        publish(limited("TEN", HALF, 10, UNLIMITED));
        var others = sell(6, WATER);
        var sale = sell(5, WATER);
        assertThat(sale.totals().net()).isEqualTo(Money.cny(600));
        assertThat(stays(sale, 5)).isEqualTo(600);

        back(others, 6);
        assertThat(stays(sale, 5)).isEqualTo(600);
        sell(3, WATER);
        till.closeShift();
        till.clock().move(Duration.ofDays(1));
        till.openShift(50_000);
        sell(3, WATER);
        assertThat(stays(sale, 5)).isEqualTo(600);
        assertThat(stays(sale, 4)).isEqualTo(400);
    }

    @Test
    void the_part_of_a_day_is_that_of_the_day_of_the_sale() {
        publish(limited("DAILY", HALF, UNLIMITED, 3));
        sell(1, WATER);
        var sale = sell(4, WATER);
        till.closeShift();
        till.clock().move(Duration.ofDays(1));
        till.openShift(50_000);
        sell(2, WATER);

        assertThat(stays(sale, 3)).isEqualTo(400);
    }

    @Test
    void all_that_was_paid_comes_back_in_the_end() {
        publish(limited("TEN", HALF, 10, UNLIMITED));
        sell(8, WATER);
        var sale = sell(4, WATER);
        long sum = 0;
        for (int piece = 0; piece < 4; piece++) sum += back(sale, 1);
        assertThat(sum).isEqualTo(sale.totals().net().minor());
        till.closeShift();
    }

    @Test
    void a_gift_there_was_only_one_of_stays_as_long_as_what_stays_earns_one() {
        var rule = new OfferRule.Gift(Money.cny(2_000), new Sku("W1"), Quantity.ONE, Repeat.EVERY);
        publish(limited("GIFT", rule, 1, UNLIMITED));
        decide(GiftPolicy.DEDUCT);
        // 4 x 12.53 earn two bottles; there was one.
        var sale = sell(4, MILK);
        assertThat(sale.lines().getLast().quantity()).isEqualTo(Quantity.ONE);

        assertThat(back(sale, 2)).isEqualTo(2 * 1_253);
        assertThat(back(sale, 1)).isEqualTo(1_253 - 200);
    }
}

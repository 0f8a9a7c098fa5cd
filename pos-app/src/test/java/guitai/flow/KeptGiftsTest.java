package guitai.flow;

import static guitai.flow.ShopOffers.gift;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.ShopOffers.publish;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WINE;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.Scope;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
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
import java.util.Set;

/// A gift and the goods that earned it (rule PR-36). From ¥20.00 there is a bottle of water, worth
/// ¥2.00; milk costs ¥12.53.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptGiftsTest {
    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void goods_that_stay_and_still_reach_the_threshold_keep_their_gift() {
        publish(till, gift(1, 2_000, Repeat.ONCE, Scope.EVERYTHING));
        var sale = milk(3);

        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount()).isEqualTo(Money.cny(1_253));
        // The next bottle takes what stays to ¥12.53, whatever came back before.
        assertThat(back(sale, Map.of(1, Quantity.ONE))).isEqualTo(missing(sale, 1_000));
        var both = taken(sale, Map.of(1, Quantity.ONE, 2, Quantity.ONE));
        assertThat(both.amount()).isEqualTo(Money.cny(1_253));
        // The last one owes nothing more.
        assertThat(taken(sale, Map.of()).amount()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void of_two_gifts_only_the_one_that_is_not_earned_any_more_comes_back() {
        publish(till, gift(1, 2_000, Repeat.EVERY, Scope.EVERYTHING));
        var sale = milk(4);
        assertThat(sale.lines().getLast().quantity()).isEqualTo(Quantity.pieces(2));

        assertThat(back(sale, Map.of(1, Quantity.ONE))).isEqualTo(missing(sale, 1_000));
        var both = taken(sale, Map.of(1, Quantity.ONE, 2, Quantity.ONE));
        assertThat(both.amount()).isEqualTo(Money.cny(1_253));
        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void what_offers_on_units_had_taken_off_does_not_count_for_the_threshold() {
        publish(
                till,
                gift(1, 2_000, Repeat.ONCE, Scope.EVERYTHING),
                offer("HALF", new OfferRule.PercentOff(5_000)));
        // 4 at half price: ¥25.06. Three at half price are ¥18.79, at full price ¥37.59.
        var sale = milk(4);
        assertThat(sale.lines()).hasSize(2);

        assertThat(back(sale, Map.of(1, Quantity.ONE))).isEqualTo(missing(sale, 1_000));
    }

    @Test
    void goods_the_offer_does_not_ask_for_come_back_alone() {
        publish(till, gift(1, 2_000, Repeat.ONCE, Scope.skus(Set.of(new Sku("M1")))));
        till.scan(WINE);
        till.counter().basket().ageChecked(true);
        till.type("2*" + MILK);
        var sale = till.sell(10_000);
        var wine = line(sale, "V1");

        assertThat(taken(sale, Map.of(wine, Quantity.ONE)).amount()).isEqualTo(Money.cny(5_990));
        assertThat(back(sale, Map.of(line(sale, "M1"), Quantity.ONE)))
                .isEqualTo(missing(sale, 1_000));
    }

    @Test
    void the_threshold_is_that_of_the_version_that_gave_it() {
        publish(till, gift(1, 2_000, Repeat.ONCE, Scope.EVERYTHING));
        var sale = milk(3);
        publish(till, gift(2, 3_000, Repeat.ONCE, Scope.EVERYTHING));

        assertThat(taken(sale, Map.of(1, Quantity.ONE)).lines()).hasSize(1);
    }

    @Test
    void a_gift_that_stays_unearned_is_charged_where_the_shop_says_so() {
        publish(till, gift(1, 2_000, Repeat.ONCE, Scope.EVERYTHING));
        var sale = milk(3);
        till.returning(policy(GiftPolicy.DEDUCT));

        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount()).isEqualTo(Money.cny(1_253));
        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount()).isEqualTo(Money.cny(1_053));
        assertThat(taken(sale, Map.of(1, Quantity.ONE)).amount()).isEqualTo(Money.cny(1_253));
        // It was bought: it comes back for what it was charged at.
        assertThat(taken(sale, Map.of()).amount()).isEqualTo(Money.cny(200));
        assertThat(till.closeShift().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void nobody_knows_what_an_offer_asked_for_that_is_in_no_book() {
        till.offer(gift(1, 2_000, Repeat.ONCE, Scope.EVERYTHING));
        var sale = milk(3);

        assertThat(back(sale, Map.of(1, Quantity.ONE))).isEqualTo(missing(sale, 1_000));
    }

    private Sale.Completed milk(int bottles) {
        till.type(bottles + "*" + MILK);
        return till.sell(10_000);
    }

    private static int line(Sale sale, String sku) {
        return sale.lines().stream()
                .filter(line -> line.sku().value().equals(sku))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private RefundDesk.Result back(Sale.Completed sale, Map<Integer, Quantity> wanted) {
        var receipt = sale.number().toString();
        return till.counter().refunds().takeBack(receipt, wanted, Approval.own());
    }

    private Return taken(Sale.Completed sale, Map<Integer, Quantity> wanted) {
        var result = back(sale, wanted);
        if (result instanceof RefundDesk.Result.Completed(var goodsBack)) return goodsBack;
        throw new AssertionError(result);
    }

    private static RefundDesk.Result missing(Sale sale, long milli) {
        return new RefundDesk.Result.NotPossible(
                new ReturnPlan.GiftMissing(sale.lines().getLast(), milli));
    }

    private static ReturnPolicy policy(GiftPolicy gifts) {
        return new ReturnPolicy(
                ReturnPromise.NONE,
                gifts,
                Money.cny(50_000),
                1_000,
                NoReceiptPolicy.never(Money.ZERO_CNY));
    }
}

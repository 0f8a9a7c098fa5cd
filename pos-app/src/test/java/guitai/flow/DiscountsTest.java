package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.gift;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.OfferRule;
import guitai.promotion.planning.Discounts;
import guitai.sale.Funder;
import guitai.sale.PriceModifier.Kind;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Who paid for what was taken off (rules PR-58, AN-13).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DiscountsTest {
    private static final BusinessDate TODAY = BusinessDate.parse("2026-11-21");

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
    void every_fen_taken_off_has_a_stage_an_offer_and_somebody_who_pays_and_adds_up_to_the_z() {
        till.offer(
                offer("TENTH", new OfferRule.PercentOff(1_000)),
                offer("M20", amountOff(2_000, 300)),
                gift());
        till.sell(10_000, MILK, MILK, WATER);
        till.sell(10_000, MILK, WATER);
        till.scan(MILK);
        till.counter()
                .prices()
                .discount(1, new PriceDesk.Off.Percent(500), "dented", Approval.own());
        till.counter().checkout().exactCash();

        var discounts = till.store().offers().discounts(TODAY, TODAY);
        var z = till.closeShift();

        assertThat(discounts.total()).isEqualTo(z.figures().totals().discount());
        assertThat(discounts.gross()).isEqualTo(z.figures().totals().gross());
        assertThat(sum(discounts.byFunder().values())).isEqualTo(discounts.total());
        assertThat(sum(discounts.byStage().values())).isEqualTo(discounts.total());
        assertThat(discounts.byFunder()).containsOnlyKeys(Funder.MERCHANT, Funder.SUPPLIER);
        assertThat(discounts.byStage())
                .containsOnlyKeys(Kind.MANUAL_LINE, Kind.LINE_OFFER, Kind.BASKET_OFFER);
        assertThat(discounts.rows()).extracting(Discounts.Row::id).contains("dented", "GIFT");
    }

    @Test
    void each_shift_of_a_day_has_its_own_part_and_the_day_their_sum() {
        till.offer(offer("TENTH", new OfferRule.PercentOff(1_000)));
        till.sell(10_000, MILK);
        var first = till.closeShift();
        till.signOn("1001", "1111");
        till.openShift(50_000);
        till.sell(10_000, MILK, WATER);
        var second = till.closeShift();

        var offers = till.store().offers();
        for (var z : List.of(first, second)) {
            var shift = z.figures().shift();
            var part = offers.discounts(shift.number(), shift.date());
            assertThat(part.total()).isEqualTo(z.figures().totals().discount());
            assertThat(part.gross()).isEqualTo(z.figures().totals().gross());
            assertThat(sum(part.byFunder().values())).isEqualTo(part.total());
        }
        var both = first.figures().totals().discount().plus(second.figures().totals().discount());
        assertThat(offers.discounts(TODAY, TODAY).total()).isEqualTo(both);
        assertThat(offers.discounts(99, TODAY).total()).isEqualTo(Money.ZERO_CNY);
    }

    @Test
    void another_day_has_discounts_of_its_own() {
        till.offer(offer("TENTH", new OfferRule.PercentOff(1_000)));
        till.sell(10_000, MILK);

        var other = BusinessDate.parse("2026-11-20");
        assertThat(till.store().offers().discounts(other, other).total()).isEqualTo(Money.ZERO_CNY);
    }

    private static Money sum(Iterable<Money> amounts) {
        return Money.sum(Money.CNY, amounts);
    }
}

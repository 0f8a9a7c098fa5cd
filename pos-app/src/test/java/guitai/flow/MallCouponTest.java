package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.FundedUse.Owed;
import guitai.loyalty.coupon.FunderShares;
import guitai.loyalty.coupon.FunderShares.Share;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.staff.Approval;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rule SC-11, and P26 of the rulebook: funders sum to the discount.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MallCouponTest {
    private static final FunderShares THREE =
            new FunderShares(
                    List.of(
                            new Share("商场", 3_334),
                            new Share("茶店", 3_333),
                            new Share("书店", 3_333)));

    @TempDir Path home;

    @Test
    void SC_11_each_use_is_owed_by_its_funders_to_the_fen_and_what_came_back_by_nobody() {
        try (var shop = CouponShop.open(home)) {
            var till = shop.till;
            shop.offers("MALL", 1, 0, 1_00);
            shop.stock("STOCK", "MALL", Optional.of(THREE));
            till.scan(SmallShop.MILK);
            till.scan(SmallShop.WATER);
            shop.show(shop.issue("MALL", Optional.empty()));
            var sale = paid(till);

            assertThat(owed(shop))
                    .containsExactlyInAnyOrder(
                            new Owed("商场", 1, Money.cny(34)),
                            new Owed("茶店", 1, Money.cny(33)),
                            new Owed("书店", 1, Money.cny(33)));

            till.signOn("2001", "8888");
            for (var line : sale.lines()) {
                till.counter()
                        .refunds()
                        .takeBack(
                                sale.number().toString(),
                                Map.of(line.number(), line.quantity()),
                                Approval.own());
                assertThat(owed(shop))
                        .allSatisfy(o -> assertThat(o.amount().isNegative()).isFalse());
            }
            assertThat(owed(shop)).allSatisfy(o -> assertThat(o.amount().isZero()).isTrue());
        }
    }

    private static List<Owed> owed(CouponShop shop) {
        return shop.till.counter().coupons().office().statement(YearMonth.from(shop.day()));
    }

    private static Sale.Completed paid(TillForTests till) {
        if (till.counter().checkout().exactCash() instanceof Checkout.Result.Completed(var s, _)) {
            return s;
        }
        throw new AssertionError("not paid");
    }
}

package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.loyalty.MemberId;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.promotion.Offer;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What a member pays, and what exchanges and second thoughts do to a member's points.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberPricesTest {
    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private static PriceList forMembers(String tier) {
        return new PriceList(
                "MEMBER",
                1,
                "会员价",
                "Members",
                Set.of(),
                Set.of(),
                OfferWindow.ALWAYS,
                Set.of(tier),
                false,
                OptionalInt.empty(),
                Map.of(new Sku("W1"), List.of(ShopOffers.startingAt(1, 180))));
    }

    private Sale sale() {
        return till.counter().basket().sale().orElseThrow();
    }

    @Test
    void PR_02_a_members_price_follows_the_tier_and_goes_with_the_member() {
        till.list(forMembers("普通"));
        till.scan(SmallShop.WATER);
        assertThat(sale().totals(Money.CNY).net()).isEqualTo(Money.cny(180));
        assertThat(sale().lines().getFirst().basis()).isInstanceOf(PriceBasis.Listed.class);
        till.counter().members().detach();

        assertThat(sale().totals(Money.CNY).net()).isEqualTo(Money.cny(200));
        till.list(forMembers("银卡"));
        till.type("13800138000");
        assertThat(sale().totals(Money.CNY).net()).isEqualTo(Money.cny(200));
    }

    private static Offer onceADay() {
        var o = ShopOffers.offer("DAY", new OfferRule.PercentOff(5_000));
        return new Offer(
                o.id(),
                o.version(),
                o.nameZh(),
                o.nameEn(),
                o.rule(),
                o.scope(),
                o.window(),
                o.stores(),
                o.channels(),
                o.member(),
                new OfferLimits(
                        OfferLimits.UNLIMITED,
                        OfferLimits.UNLIMITED,
                        OfferLimits.UNLIMITED,
                        1,
                        OfferLimits.UNLIMITED),
                o.priority(),
                o.group(),
                o.exclusive(),
                o.excludes(),
                o.onlyFullPrice(),
                o.funder());
    }

    @Test
    void PR_16_an_offer_a_member_has_once_a_day_is_closed_to_strangers_and_to_the_second_time() {
        ShopOffers.publish(till, onceADay());
        assertThat(till.sell(100, SmallShop.WATER).totals().net()).isEqualTo(Money.cny(100));
        assertThat(till.sell(200, SmallShop.WATER).totals().net()).isEqualTo(Money.cny(200));
        till.type("13800138000");

        assertThat(till.sell(200, SmallShop.WATER).totals().net()).isEqualTo(Money.cny(200));
    }

    private long balance() {
        return ShopClub.file(till, member).points().balance();
    }

    @Test
    void PR_40_an_exchange_takes_back_what_the_old_goods_earned_and_earns_for_the_new() {
        var sale = till.sell(1_253, SmallShop.MILK);
        assertThat(balance()).isEqualTo(125);
        var wish = new RefundDesk.Wish(sale.number().toString(), Map.of());
        till.counter().exchanges().begin(wish, Approval.own());
        till.type("13800138000");
        till.sell(2_000, SmallShop.MILK, SmallShop.WATER);

        assertThat(balance()).isEqualTo(145);
        assertThat(ShopClub.file(till, member).spends()).hasSize(3);
    }

    @Test
    void LY_01_points_held_for_a_sale_that_is_given_up_stay_the_members() {
        till.sell(12_000, Collections.nCopies(60, SmallShop.WATER).toArray(String[]::new));
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        till.counter().members().payWithPoints(600, Approval.own());
        till.counter().checkout().total();
        till.counter().changes().voidSale(Approval.own());

        assertThat(balance()).isEqualTo(1_200);
        assertThat(till.counter().members().card()).isEmpty();
    }

    @Test
    void LY_30_a_part_that_comes_back_takes_its_share_of_the_points() {
        var sale = till.sell(600, SmallShop.WATER, SmallShop.WATER, SmallShop.WATER);
        assertThat(balance()).isEqualTo(60);
        var line = sale.lines().getFirst().number();
        till.counter()
                .refunds()
                .takeBack(sale.number().toString(), Map.of(line, Quantity.ONE), Approval.own());

        assertThat(balance()).isEqualTo(40);
    }
}

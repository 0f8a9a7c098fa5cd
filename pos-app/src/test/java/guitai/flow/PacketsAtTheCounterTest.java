package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponState;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.sale.PriceModifier;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Rules SC-02, SC-06 and PR-39: what a campaign gave is used, given back and taken back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacketsAtTheCounterTest {
    private static final Reward EIGHTY_EIGHT = new Reward.OfRedPacket(Money.cny(88));

    @TempDir Path home;

    @Test
    void SC_06_a_red_packet_is_given_by_one_payment_and_taken_off_the_next() {
        try (var shop = PacketShop.giving(home, EIGHTY_EIGHT)) {
            assertThat(shop.sell(SmallShop.MILK).totals().net()).isEqualTo(Money.cny(12_53));
            var packet = shop.packets().getFirst();
            shop.scan(SmallShop.MILK);
            var row = shop.till.counter().coupons().rows().getFirst();
            assertThat(row.off()).contains(Money.cny(88));
            assertThat(row.nameZh()).isEqualTo("红包 ¥0.88");
            assertThat(row.nameEn()).isEqualTo("Red packet ¥0.88");

            var sale = shop.pay();

            assertThat(sale.totals().net()).isEqualTo(Money.cny(11_65));
            assertThat(sale.lines().getFirst().modifiers())
                    .extracting(PriceModifier::name)
                    .containsExactly("红包 ¥0.88");
            assertThat(shop.state(packet.code())).isInstanceOf(CouponState.Redeemed.class);
            assertThat(shop.till.entries().toString()).doesNotContain(packet.code().secret());
        }
    }

    @Test
    void SC_06_a_packet_of_a_pot_takes_off_exactly_what_was_drawn() {
        try (var shop = PacketShop.giving(home, new Reward.OfPot(Money.cny(10_00), 5))) {
            shop.sell(SmallShop.MILK);
            var drawn = shop.packets().getFirst().terms().offer();
            var sale = shop.sell(SmallShop.MILK);
            var off = Money.cny(12_53).minus(sale.totals().net());
            assertThat(drawn).isEqualTo(new OfferId("HB-" + off.minor()));
            assertThat(off).isBetween(Money.cny(30), Money.cny(10_00));
        }
    }

    @Test
    void SC_02_a_full_return_takes_back_the_packet_that_was_not_used() {
        try (var shop = PacketShop.giving(home, EIGHTY_EIGHT)) {
            var first = shop.sell(SmallShop.MILK);
            var packet = shop.packets().getFirst();
            shop.back(first);
            assertThat(shop.state(packet.code())).isInstanceOf(CouponState.Expired.class);
            shop.scan(SmallShop.MILK);
            assertThat(shop.till.counter().coupons().rows()).isEmpty();
        }
    }

    @Test
    void PR_39_the_packet_of_a_sale_that_came_back_is_the_member_s_again_and_used_once_more() {
        try (var shop = PacketShop.giving(home, EIGHTY_EIGHT)) {
            shop.sell(SmallShop.MILK);
            var packet = shop.packets().getFirst();
            shop.back(shop.sell(SmallShop.MILK));
            assertThat(shop.state(packet.code())).isInstanceOf(CouponState.Returned.class);
            assertThat(shop.sell(SmallShop.MILK).totals().net()).isEqualTo(Money.cny(11_65));
        }
    }

    @Test
    void SC_02_a_packet_that_was_used_stays_used_when_the_sale_that_gave_it_comes_back() {
        try (var shop = PacketShop.giving(home, EIGHTY_EIGHT)) {
            var first = shop.sell(SmallShop.MILK);
            var packet = shop.packets().getFirst();
            shop.sell(SmallShop.MILK);
            shop.back(first);
            assertThat(shop.state(packet.code())).isInstanceOf(CouponState.Redeemed.class);
        }
    }

    @Test
    void SC_02_a_goods_voucher_makes_one_piece_of_its_goods_free_and_waits_for_them() {
        try (var shop = PacketShop.giving(home, new Reward.OfGoods("W1", 1))) {
            shop.sell(SmallShop.MILK);
            var voucher = shop.packets().getFirst();
            shop.scan(SmallShop.MILK);
            var waiting = shop.till.counter().coupons().rows().getFirst();
            assertThat(waiting.nameZh()).isEqualTo("商品券");
            assertThat(waiting.why()).isPresent();
            shop.till.scan(SmallShop.WATER);
            shop.till.scan(SmallShop.WATER);

            var sale = shop.pay();

            assertThat(sale.totals().net()).isEqualTo(Money.cny(12_53 + 2_00));
            assertThat(shop.state(voucher.code())).isInstanceOf(CouponState.Redeemed.class);
        }
    }

    @Test
    void SC_06_a_packet_takes_no_more_off_than_the_goods_cost() {
        try (var shop = PacketShop.giving(home, new Reward.OfRedPacket(Money.cny(5_00)))) {
            shop.sell(SmallShop.MILK);
            assertThat(shop.sell(SmallShop.WATER).totals().net().isNegative()).isFalse();
        }
    }
}

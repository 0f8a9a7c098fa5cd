package guitai.loyalty.gift;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.Stage;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Currency;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacketOfferTest {

    @Test
    void SC_06_a_packet_says_by_its_id_what_it_is_worth() {
        var packet = PacketOffer.of(PacketOffer.packet(Money.cny(88)), Money.CNY).orElseThrow();
        assertThat(packet.id()).isEqualTo(new OfferId("HB-88"));
        assertThat(packet.stage()).isEqualTo(Stage.COUPON);
        assertThat(packet.nameZh()).isEqualTo("红包 ¥0.88");
        var yen = PacketOffer.of(new OfferId("HB-88"), Currency.getInstance("JPY")).orElseThrow();
        assertThat(yen.nameEn()).isEqualTo("Red packet JPY 88");
    }

    @Test
    void SC_04_a_group_price_says_by_its_id_which_goods_it_is_for_and_what_they_cost() {
        var id = PacketOffer.group("A-17", Money.cny(9_00));
        assertThat(id).isEqualTo(new OfferId("GP-A-17-900"));
        var group = PacketOffer.of(id, Money.CNY).orElseThrow();
        assertThat(group.nameZh()).isEqualTo("拼团价 ¥9.00");
        assertThat(group.rule())
                .isEqualTo(
                        new OfferRule.CouponExchange(
                                new Sku("A-17"), Money.cny(9_00), Money.cny(0)));
    }

    @Test
    void ids_that_only_look_like_one_are_offers_somebody_has_to_publish() {
        for (var id :
                new String[] {
                    "HB-", "HB-0", "HB-088", "HB-1.5", "LP-", "LP-两 瓶", "GP-1001", "GP-1-05", "C10"
                }) {
            assertThat(PacketOffer.of(new OfferId(id), Money.CNY)).as(id).isEmpty();
        }
        assertThat(PacketOffer.of(PacketOffer.goods("1001"), Money.CNY)).isPresent();
    }
}

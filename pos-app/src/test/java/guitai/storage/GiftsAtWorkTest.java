package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.Campaign.Caps;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.RedPackets;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.money.Money;
import guitai.promotion.OfferId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 支付有礼 on a real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftsAtWorkTest {
    private static final LocalDate DAY = Club.DAY;
    private static final Reward FIFTY = GiftShop.FIFTY;

    @TempDir private Path home;

    private Optional<GiftShop> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(new GiftShop(Tills.open(home)));
    }

    @AfterEach
    void close() {
        shop().till.close();
    }

    private GiftShop shop() {
        return opened.orElseThrow();
    }

    private static Campaign campaign(String id, Reward reward, Caps caps) {
        return new Campaign(
                new CampaignId(id),
                0,
                false,
                DAY.minusYears(1),
                DAY.plusYears(1),
                Trigger.ANY,
                reward,
                caps);
    }

    /// 0 for no limit.
    private static Caps atMost(int perMember, int total) {
        return new Caps(
                Optional.of(perMember).filter(most -> most > 0),
                Optional.empty(),
                Optional.of(total).filter(most -> most > 0));
    }

    @Test
    void SC_02_a_payment_sets_a_campaign_off_once_however_often_it_is_told() {
        shop().campaigns = List.of(campaign("GIFT", FIFTY, Caps.NONE));
        shop().paid("D1", 10_00);
        shop().paid("D1", 10_00);

        assertThat(shop().anna().points().balance()).isEqualTo(50);
        shop().paid("D2", 10_00);
        assertThat(shop().anna().points().balance()).isEqualTo(100);
    }

    @Test
    void SC_02_a_member_and_everybody_together_get_no_more_than_was_promised() {
        shop().campaigns =
                List.of(
                        campaign("ONCE", FIFTY, atMost(1, 0)),
                        campaign("TWO", new Reward.OfPoints(1), atMost(0, 2)));
        for (int i = 0; i < 5; i++) shop().paid("D" + i, 10_00);

        assertThat(shop().anna().points().balance()).isEqualTo(52);
    }

    @Test
    void SC_02_a_full_refund_takes_back_what_was_not_used_and_the_campaign_counts_without_it() {
        shop().campaigns =
                List.of(
                        campaign("GIFT", FIFTY, atMost(0, 1)),
                        campaign("CASH", new Reward.OfRedPacket(Money.cny(88)), Caps.NONE));
        shop().paid("D1", 10_00);
        assertThat(shop().anna().coupons()).hasSize(1);
        shop().back("D1", false);
        assertThat(shop().anna().points().balance()).as("a part came back").isEqualTo(50);
        shop().back("D1", true);

        assertThat(shop().anna().points().balance()).isZero();
        assertThat(shop().anna().points().debt()).isZero();
        assertThat(shop().anna().coupons()).isEmpty();
        shop().paid("D2", 10_00);
        assertThat(shop().anna().points().balance()).as("RK-07: the one there is").isEqualTo(50);
    }

    @Test
    void SC_02_points_that_were_spent_stay_spent() {
        shop().campaigns = List.of(campaign("GIFT", FIFTY, Caps.NONE));
        shop().paid("D1", 10_00);
        shop().club.burn("ANNA", "D9", 30);
        shop().back("D1", true);

        assertThat(shop().anna().points().balance()).isZero();
        assertThat(shop().anna().points().debt()).isZero();
    }

    @Test
    void SC_06_the_packets_of_a_pot_are_its_exact_split_and_end_with_it() {
        shop().campaigns =
                List.of(campaign("POT", new Reward.OfPot(Money.cny(10_00), 5), Caps.NONE));
        var amounts = new ArrayList<Money>();
        for (int i = 0; i < 7; i++) {
            for (var event : shop().paid("D" + i, Optional.empty(), 10_00)) {
                if (event instanceof MemberEvent.CampaignFired fired
                        && fired.reward() instanceof Reward.OfRedPacket(var amount)) {
                    amounts.add(amount);
                }
            }
        }

        var pot = shop().till.members().gifts().pot(new CampaignId("POT")).orElseThrow();
        assertThat(amounts)
                .as("as the logged seed gives them")
                .isEqualTo(RedPackets.USUAL.share(Money.cny(10_00), 5, pot.seed()));
        assertThat(Money.sum(Money.CNY, amounts)).isEqualTo(Money.cny(10_00));
    }

    @Test
    void SC_02_goods_and_red_packets_are_coupons_that_say_what_they_are() {
        shop().campaigns = List.of(campaign("CUP", new Reward.OfGoods("1001", 2), Caps.NONE));
        shop().paid("D1", 10_00);

        assertThat(shop().anna().coupons()).hasSize(2);
        assertThat(shop().anna().coupons().getFirst().terms().offer())
                .isEqualTo(new OfferId("LP-1001"));
        assertThat(shop().anna().coupons().getFirst().terms().last()).isEqualTo(DAY.plusDays(29));
    }
}

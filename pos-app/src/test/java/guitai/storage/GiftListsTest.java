package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.gift.GiftLists;
import guitai.loyalty.gift.WinBackFigures;
import guitai.loyalty.tier.Spend;
import guitai.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What was given, as a manager reads it: net of what was taken back (rule RK-07).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftListsTest {
    private static final CampaignId GIFT = new CampaignId("GIFT");
    private static final CampaignId BACK = new CampaignId("BACK");
    private static final LocalDate DAY = Club.DAY;

    @TempDir private Path home;

    private Optional<TillStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(Tills.open(home));
    }

    @AfterEach
    void close() {
        till().close();
    }

    private TillStore till() {
        return opened.orElseThrow();
    }

    private GiftLists lists() {
        return till().members().giftLists();
    }

    private Club club() {
        return new Club(till());
    }

    private static MemberEvent fired(CampaignId campaign, String payment, Optional<String> member) {
        return new MemberEvent.CampaignFired(
                campaign, payment, member.map(MemberId::new), DAY, new Reward.OfCoupon("NEW-10"));
    }

    private static MemberEvent back(CampaignId campaign, String payment) {
        return new MemberEvent.RewardTakenBack(campaign, payment, DAY);
    }

    @Test
    void RK_07_a_campaign_is_shown_net_of_what_was_taken_back() {
        club().join("ANNA");
        var anna = Optional.of("ANNA");
        for (var payment : List.of("S-1", "S-2", "S-3")) {
            club().write(List.of(fired(GIFT, payment, anna)));
        }
        club().write(List.of(fired(GIFT, "S-4", Optional.empty())));
        club().write(List.of(back(GIFT, "S-1")));
        // The same again changes nothing.
        club().write(List.of(back(GIFT, "S-1")));
        var used = given("S-2", "GIVEN-CODE-01");
        given("S-3", "GIVEN-CODE-02");
        var lost = given("S-1", "GIVEN-CODE-03");
        for (var one : List.of(used, lost)) use(one);

        assertThat(lists().campaigns())
                .containsExactly(new GiftLists.Figures(GIFT, 3, 2, 1, 2, 1, 1, DAY, DAY));
        assertThat(till().memberFigures().unsound().nothing()).isTrue();
    }

    private CouponId given(String payment, String secret) {
        var id = CouponId.of(club().coupon("ANNA", secret, DAY.plusDays(9)));
        club().write(List.of(new MemberEvent.CouponGiven(GIFT, payment, id)));
        return id;
    }

    private void use(CouponId coupon) {
        var redeemed = new CouponState.Redeemed("SALE", "U-" + coupon.value(), Day.NINE);
        club().write(List.of(new MemberEvent.CouponMoved(coupon, redeemed, DAY.plusDays(9))));
    }

    @Test
    void RK_07_figures_are_what_a_naive_recount_of_everything_that_happened_says() {
        long seed = 20261122;
        var random = new Random(seed);
        club().join("ANNA");
        var told = new ArrayList<MemberEvent>();
        var coupons = new ArrayList<CouponId>();
        for (int i = 0; i < 300; i++) {
            var campaign = random.nextBoolean() ? GIFT : BACK;
            var payment = "S-" + random.nextInt(60);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    var member =
                            random.nextInt(3) > 0 ? Optional.of("ANNA") : Optional.<String>empty();
                    if (happened(told, campaign, payment)) continue;
                    tell(told, fired(campaign, payment, member));
                    var id = CouponId.of(club().coupon("ANNA", "CODE-%04d".formatted(i), DAY));
                    coupons.add(id);
                    tell(told, new MemberEvent.CouponGiven(campaign, payment, id));
                }
                case 2 -> {
                    if (happened(told, campaign, payment)) tell(told, back(campaign, payment));
                }
                default -> {
                    if (coupons.isEmpty()) continue;
                    var id = coupons.get(random.nextInt(coupons.size()));
                    CouponState state =
                            random.nextBoolean()
                                    ? new CouponState.Redeemed("SALE-" + i, "U-" + i, Day.NINE)
                                    : new CouponState.Returned("U-" + i, Day.NINE);
                    var usedNow = used(told).contains(id);
                    if (usedNow == state instanceof CouponState.Redeemed) continue;
                    tell(told, new MemberEvent.CouponMoved(id, state, DAY));
                }
            }
        }

        for (var one : lists().campaigns()) {
            assertThat(one).as("seed %d", seed).isEqualTo(recounted(told, one.campaign()));
        }
        assertThat(lists().campaigns()).hasSize(2);
    }

    private void tell(List<MemberEvent> told, MemberEvent event) {
        told.add(event);
        club().write(List.of(event));
    }

    private static boolean happened(List<MemberEvent> told, CampaignId campaign, String payment) {
        return told.stream()
                .anyMatch(
                        one ->
                                one instanceof MemberEvent.CampaignFired fired
                                        && fired.campaign().equals(campaign)
                                        && fired.payment().equals(payment));
    }

    private static Set<CouponId> used(List<MemberEvent> told) {
        var used = new HashSet<CouponId>();
        for (var event : told) {
            if (!(event instanceof MemberEvent.CouponMoved(var id, var state, _))) continue;
            if (state instanceof CouponState.Redeemed) used.add(id);
            else used.remove(id);
        }
        return used;
    }

    private static GiftLists.Figures recounted(List<MemberEvent> told, CampaignId campaign) {
        Map<String, Boolean> stands = new HashMap<>();
        Map<String, Boolean> known = new HashMap<>();
        long issued = 0;
        long usedOnes = 0;
        long lost = 0;
        for (var event : told) {
            if (event instanceof MemberEvent.CampaignFired f && f.campaign().equals(campaign)) {
                stands.put(f.payment(), true);
                known.put(f.payment(), f.member().isPresent());
            }
            if (event instanceof MemberEvent.RewardTakenBack(var id, var payment, _)
                    && id.equals(campaign)) {
                stands.put(payment, false);
            }
        }
        for (var event : told) {
            if (!(event instanceof MemberEvent.CouponGiven(var id, var payment, var coupon))
                    || !id.equals(campaign)) continue;
            var use = used(told).contains(coupon);
            if (stands.getOrDefault(payment, false)) {
                issued++;
                if (use) usedOnes++;
            } else if (use) {
                lost++;
            }
        }
        long fired = stands.values().stream().filter(one -> one).count();
        long received =
                stands.entrySet().stream()
                        .filter(one -> one.getValue() && known.getOrDefault(one.getKey(), false))
                        .count();
        return new GiftLists.Figures(
                campaign, fired, received, stands.size() - fired, issued, usedOnes, lost, DAY, DAY);
    }

    @Test
    void SC_02_payments_that_could_set_a_campaign_off_leave_out_what_came_back_in_full() {
        club().join("ANNA");
        club().sale("ANNA", 1, 1);
        var whole = club().sale("ANNA", 1, 1);
        assertThat(lists().payments(DAY, DAY)).isEqualTo(2);
        club().back(whole, 1, 1);
        assertThat(lists().payments(DAY, DAY)).isEqualTo(1);
        assertThat(lists().payments(DAY.plusDays(1), DAY.plusDays(9))).isZero();
    }

    @Test
    void SC_06_red_packets_are_summed_without_those_that_were_taken_back_and_name_their_seed() {
        club().join("ANNA");
        for (int i = 1; i <= 3; i++) {
            var packet = new Reward.OfRedPacket(Money.cny(i * 100L));
            var anna = Optional.of(new MemberId("ANNA"));
            club().write(List.of(new MemberEvent.CampaignFired(GIFT, "S-" + i, anna, DAY, packet)));
        }
        club().write(List.of(new MemberEvent.PotOpened(GIFT, Money.cny(10_00), 9, 77, DAY)));
        club().write(List.of(back(GIFT, "S-3")));

        assertThat(lists().packets(GIFT))
                .isEqualTo(
                        new GiftLists.Packets(
                                2, Money.cny(3_00), 1, Money.cny(3_00), Optional.of(77L)));
    }

    @Test
    void
            SC_03_who_was_woken_came_back_and_bought_again_is_counted_and_a_returned_purchase_is_none() {
        for (var name : List.of("A", "B", "C", "D")) {
            club().join(name);
            club().write(List.of(fired(BACK, "WAKE 2026-Q4 " + name, Optional.of(name))));
        }
        spent("A", 3, 20_00);
        spent("A", 20, 20_00);
        spent("B", 5, 20_00);
        spent("C", 6, 20_00);
        spent("C", 6, -20_00);
        // A step of the ladder is no waking.
        club().write(List.of(fired(BACK, "LADDER 2026-11-22 2 A", Optional.of("A"))));

        assertThat(WinBackFigures.of(lists().woken(BACK), 30))
                .isEqualTo(new WinBackFigures(4, 2, 1));
    }

    private void spent(String member, int after, long fen) {
        var day = DAY.plusDays(after);
        var spend = new Spend(day, Money.cny(fen), day);
        var document = "S-" + member + after + fen;
        club().write(List.of(new MemberEvent.Spent(new MemberId(member), document, spend)));
    }

    @Test
    void SC_09_stamps_are_counted_by_card_and_by_person() {
        var card = new CampaignId("COFFEE");
        for (var number : List.of("1", "2", "3")) {
            var who = new MemberId(number.equals("3") ? "BERT" : "ANNA");
            club().write(List.of(new MemberEvent.Stamped(card, number, who, DAY)));
        }
        assertThat(lists().card(card)).isEqualTo(new GiftLists.Card(2, 3));
        assertThat(lists().card(GIFT)).isEqualTo(new GiftLists.Card(0, 0));
    }
}

package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Outbox;
import guitai.loyalty.message.Template;
import guitai.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredGiftsTest {
    private static final LocalDate DAY = Club.DAY;
    private static final MemberId ANNA = new MemberId("ANNA");
    private static final MemberId BERT = new MemberId("BERT");
    private static final CampaignId CUP = new CampaignId("CUP");
    private static final CampaignId POT = new CampaignId("POT");

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

    private GiftBook gifts() {
        return till().members().gifts();
    }

    private void write(MemberEvent... events) {
        new Club(till()).write(List.of(events));
    }

    @Test
    void SC_09_stamps_are_counted_by_card_member_and_day_each_once() {
        write(
                new MemberEvent.Stamped(CUP, "S1", ANNA, DAY.minusDays(1)),
                new MemberEvent.Stamped(CUP, "S2", ANNA, DAY),
                new MemberEvent.Stamped(CUP, "S2", ANNA, DAY),
                new MemberEvent.Stamped(CUP, "S3", BERT, DAY));

        assertThat(gifts().stamps(CUP, ANNA, DAY)).isEqualTo(new GiftBook.Stamps(2, 1));
        assertThat(gifts().stamps(POT, ANNA, DAY)).isEqualTo(GiftBook.Stamps.NONE);
        assertThat(gifts().stamped("S2")).isTrue();
        assertThat(gifts().stamped("S9")).isFalse();
    }

    @Test
    void SC_05_tickets_and_prizes_of_a_draw_are_counted_also_after_a_restart() {
        write(drew("D1", ANNA, Optional.of(2)), drew("D2", ANNA, Optional.empty()));
        write(drew("D3", BERT, Optional.of(2)), drew("D4", BERT, Optional.of(0)));
        close();
        open();

        assertThat(gifts().draws(CUP, ANNA, DAY))
                .isEqualTo(new GiftBook.Draws(4, 2, List.of(1, 0, 2)));
        assertThat(gifts().draws(CUP, ANNA, DAY.plusDays(1)).today()).isZero();
        assertThat(gifts().drew("D3")).isTrue();
        assertThat(gifts().drew("D5")).isFalse();
    }

    private static MemberEvent drew(String number, MemberId member, Optional<Integer> prize) {
        var drawn = new PrizeDraw.Drawn(7, 1, List.of(9, 9, 9), prize);
        return new MemberEvent.Drew(CUP, number, member, DAY, drawn);
    }

    @Test
    void SC_06_the_pot_knows_its_seed_and_how_many_packets_it_gave() {
        assertThat(gifts().pot(POT)).isEmpty();
        write(new MemberEvent.PotOpened(POT, Money.cny(10_00), 5, 42, DAY), fired("P1"));
        write(fired("P2"), new MemberEvent.RewardTakenBack(POT, "P2", DAY));

        assertThat(gifts().pot(POT)).contains(new GiftBook.Pot(42, 2));
    }

    private static MemberEvent fired(String payment) {
        return new MemberEvent.CampaignFired(
                POT, payment, Optional.of(ANNA), DAY, new Reward.OfRedPacket(Money.cny(88)));
    }

    @Test
    void SC_02_a_payment_knows_the_coupons_it_gave() {
        var coupon = CouponId.of(new CouponCode("ABCDEFGH12345678"));
        write(new MemberEvent.CouponGiven(POT, "P1", coupon));

        assertThat(gifts().given(POT, "P1")).containsExactly(coupon);
        assertThat(gifts().given(POT, "P2")).isEmpty();
        assertThat(gifts().given(CUP, "P1")).isEmpty();
    }

    @Test
    void SC_20_the_first_and_the_last_touch_of_a_member_are_known() {
        write(new MemberEvent.Touched(ANNA, "D1", "VIDEO", DAY));
        write(new MemberEvent.Touched(ANNA, "D2", "MINI", DAY));
        write(new MemberEvent.Touched(ANNA, "D3", "STORE", DAY));

        assertThat(gifts().touches(ANNA))
                .isEqualTo(new GiftBook.Touches(Optional.of("VIDEO"), Optional.of("STORE")));
        assertThat(gifts().touches(BERT)).isEqualTo(GiftBook.Touches.UNKNOWN);
    }

    @Test
    void SC_03_members_who_sleep_and_those_whose_birthday_it_is_are_found_page_by_page() {
        var club = new Club(till());
        for (var member : List.of("ANNA", "BERT", "CARL")) {
            club.join(member);
            club.named(member, "王", MonthDay.of(2, 28));
            club.spend(member, "S-" + member, 10_00);
        }

        var nobody = Optional.<MemberId>empty();
        assertThat(gifts().asleep(DAY, nobody, 2)).containsExactly(ANNA, BERT);
        assertThat(gifts().asleep(DAY, Optional.of(BERT), 2)).containsExactly(new MemberId("CARL"));
        assertThat(gifts().asleep(DAY.minusDays(1), nobody, 9)).isEmpty();
        assertThat(gifts().boughtOn(DAY, nobody, 9)).hasSize(3);
        assertThat(gifts().bornOn(List.of("02-28", "02-29"), nobody, 9)).hasSize(3);
        assertThat(gifts().bornOn(List.of("02-27"), nobody, 9)).isEmpty();
    }

    @Test
    void SC_19_a_message_waits_until_it_has_ended_and_is_tried_again_after_a_pause() {
        write(due("M1", Template.REVIEW), due("M2", Template.TIER_UP), due("M1", Template.REVIEW));
        var now = Day.NINE.plusSeconds(60);

        assertThat(till().members().outbox().due(now, 9))
                .extracting(one -> one.message().number())
                .containsExactly("M1", "M2");
        till().members().outbox().tried("M1", now.plusSeconds(60), "no line");
        assertThat(till().members().outbox().due(now, 9)).hasSize(1);
        close();
        open();
        assertThat(till().members().outbox().due(now.plusSeconds(60), 9))
                .contains(new Outbox.Waiting(message("M1", Template.REVIEW), 1));

        write(new MemberEvent.MessageEnded("M1", MessageEnd.SENT, now));
        write(new MemberEvent.MessageEnded("M2", MessageEnd.NO_CONSENT, now));
        assertThat(till().members().outbox().due(now.plusSeconds(999), 9)).isEmpty();
        assertThat(till().members().outbox().backlog()).isEqualTo(new Outbox.Backlog(0, 1, 1));
        assertThat(gifts().told("M1")).isTrue();
    }

    @Test
    void SC_18_only_advertising_that_went_out_counts_as_a_push() {
        write(due("M1", Template.REVIEW), due("M2", Template.TIER_UP), due("M3", Template.REVIEW));
        for (var number : List.of("M1", "M2")) {
            write(new MemberEvent.MessageEnded(number, MessageEnd.SENT, Day.NINE));
        }
        write(new MemberEvent.MessageEnded("M3", MessageEnd.GIVEN_UP, Day.NINE));

        assertThat(till().members().outbox().pushes(ANNA, Day.NINE.minusSeconds(1)))
                .containsExactly(Day.NINE);
        assertThat(till().members().outbox().pushes(ANNA, Day.NINE.plusSeconds(1))).isEmpty();
    }

    private static MemberEvent due(String number, Template template) {
        return new MemberEvent.MessageDue(message(number, template));
    }

    private static Message message(String number, Template template) {
        return new Message(number, ANNA, template, List.of(), Day.NINE);
    }
}

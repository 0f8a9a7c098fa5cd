package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.loyalty.gift.WinBack;
import guitai.loyalty.message.MessageGate;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Birthdays, tiers, sleepers, stamps and draws on a real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TreatsAtWorkTest {
    private static final LocalDate DAY = Club.DAY;
    private static final MemberId ANNA = GiftShop.ANNA;
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

    @Test
    void SC_03_a_sleeper_is_woken_once_a_quarter_and_climbs_the_ladder_after_coming_back() {
        var wake = new Reward.OfRedPacket(Money.cny(5_00));
        shop().terms =
                gifts(
                        new WinBack(
                                new CampaignId("BACK"),
                                90,
                                wake,
                                List.of(new WinBack.Step(2, 14, FIFTY))));
        shop().paid("D1", 10_00);
        shop().today = DAY.plusDays(89);
        assertThat(shop().dayJob()).isEmpty();
        shop().today = DAY.plusDays(90);
        shop().dayJob();
        assertThat(shop().dayJob()).as("once a quarter").isEmpty();
        assertThat(shop().anna().coupons()).hasSize(1);

        shop().today = DAY.plusDays(91);
        shop().paid("D2", 10_00);
        assertThat(shop().anna().points().balance()).isZero();
        shop().today = DAY.plusDays(100);
        shop().paid("D3", 10_00);
        assertThat(shop().anna().points().balance()).isEqualTo(50);
        shop().paid("D4", 10_00);
        assertThat(shop().anna().points().balance()).isEqualTo(50);
    }

    private GiftTerms gifts(WinBack back) {
        return new GiftTerms(
                shop().terms.zone(),
                Optional.of(back),
                shop().terms.birthday(),
                shop().terms.tiers(),
                shop().terms.cards(),
                shop().terms.draws(),
                shop().terms.review(),
                shop().terms.staff(),
                shop().terms.packetDays(),
                shop().terms.messages());
    }

    @Test
    void SC_09_a_card_is_full_after_its_number_and_a_day_has_an_end() {
        var card = new StampCard(new CampaignId("CUP"), 3, 2, FIFTY, Set.of("coffee"));
        shop().terms = with(List.of(card), List.of(), Set.of());
        shop().paid("D1", 10_00, "coffee");
        shop().paid("D2", 10_00, "tea");
        stamp("S1");
        stamp("S1");
        stamp("S2");
        assertThat(shop().till.members().gifts().stamps(card.id(), ANNA, DAY).all()).isEqualTo(2);
        assertThat(shop().anna().points().balance()).isZero();
        shop().today = DAY.plusDays(1);
        stamp("S3");
        assertThat(shop().anna().points().balance()).isEqualTo(50);
    }

    private void stamp(String number) {
        shop().tell(
                        new Telling.Stamped(
                                number,
                                ANNA,
                                new CampaignId("CUP"),
                                Day.NINE,
                                new BusinessDate(shop().today)));
    }

    @Test
    void SC_05_a_draw_can_be_drawn_again_from_its_log_and_its_top_prize_is_there_once() {
        shop().terms = with(List.of(), List.of(wheel(0)), Set.of());
        var drawn = new ArrayList<PrizeDraw.Drawn>();
        for (int i = 0; i < 30; i++) drawn.addAll(draw("N" + i));

        assertThat(drawn).hasSize(30).allMatch(wheel(0).draw()::holds);
        assertThat(drawn).extracting(PrizeDraw.Drawn::ticket).doesNotHaveDuplicates();
        assertThat(drawn.stream().filter(d -> d.prize().equals(Optional.of(0)))).hasSizeLessThan(2);
        long won = drawn.stream().filter(d -> d.prize().isPresent()).count();
        assertThat(shop().anna().points().balance()).isEqualTo(50 * won);
        assertThat(draw("N1")).as("the same ticket is no further draw").isEmpty();
    }

    @Test
    void CP_07_staff_draw_nothing_and_nobody_draws_outside_the_published_days() {
        shop().terms = with(List.of(), List.of(wheel(0)), Set.of(ANNA));
        assertThat(draw("N1")).isEmpty();
        shop().terms = with(List.of(), List.of(wheel(0)), Set.of());
        shop().today = DAY.plusDays(31);
        assertThat(draw("N2")).isEmpty();
    }

    @Test
    void LY_23_a_ticket_costs_its_points_or_is_none() {
        shop().terms = with(List.of(), List.of(wheel(100)), Set.of());
        assertThat(draw("N1")).isEmpty();
        shop().club.earn("ANNA", "D1", 100);
        assertThat(draw("N2")).hasSize(1);
        assertThat(draw("N3")).isEmpty();
    }

    private static DrawTerms wheel(long points) {
        var worth = Money.cny(1_00);
        var prizes =
                List.of(
                        new PrizeDraw.Prize("一等奖", FIFTY, worth, 500_000, 1),
                        new PrizeDraw.Prize("二等奖", FIFTY, worth, 100_000, 100));
        return new DrawTerms(
                new CampaignId("WHEEL"), new PrizeDraw(prizes), points, 50, DAY, DAY.plusDays(30));
    }

    private List<PrizeDraw.Drawn> draw(String number) {
        return shop()
                .tell(
                        new Telling.Drawing(
                                number,
                                ANNA,
                                new CampaignId("WHEEL"),
                                Day.NINE,
                                new BusinessDate(shop().today)))
                .stream()
                .filter(MemberEvent.Drew.class::isInstance)
                .map(event -> ((MemberEvent.Drew) event).drawn())
                .toList();
    }

    private GiftTerms with(List<StampCard> cards, List<DrawTerms> draws, Set<MemberId> staff) {
        return new GiftTerms(
                shop().terms.zone(),
                Optional.empty(),
                Optional.of(new GiftTerms.Treat(new CampaignId("BDAY"), FIFTY)),
                List.of(
                        new GiftTerms.TierTreat(
                                "金卡", new GiftTerms.Treat(new CampaignId("UP"), FIFTY))),
                cards,
                draws,
                Optional.of(new GiftTerms.Review(7)),
                staff,
                30,
                Optional.of(MessageGate.USUAL));
    }

    @Test
    void a_birthday_and_a_new_tier_are_answered_once() {
        shop().terms = with(List.of(), List.of(), Set.of());
        shop().club.named("ANNA", "王", MonthDay.of(DAY.getMonth(), DAY.getDayOfMonth()));
        shop().dayJob();
        shop().dayJob();
        assertThat(shop().anna().points().balance()).isEqualTo(50);
        shop().paid("D1", 1_000_00);
        shop().paid("D2", 1_000_00);
        assertThat(shop().anna().tier().tier()).isEqualTo("金卡");
        assertThat(shop().anna().points().balance()).isEqualTo(100);
    }

    @Test
    void the_days_round_names_whoever_has_a_birthday_or_sleeps_and_comes_to_an_end() {
        shop().terms = gifts(new WinBack(new CampaignId("BACK"), 90, FIFTY, List.of()));
        shop().paid("D1", 10_00);
        assertThat(round()).isEmpty();
        shop().today = DAY.plusDays(90);
        assertThat(round()).containsExactly(ANNA);

        shop().terms = with(List.of(), List.of(), Set.of());
        shop().club.named("ANNA", "王", MonthDay.of(2, 29));
        shop().today = LocalDate.of(2027, 2, 28);
        assertThat(round()).containsExactly(ANNA);
        shop().today = LocalDate.of(2028, 2, 28);
        assertThat(round()).isEmpty();
        shop().club.earn("ANNA", "D9", 10);
        shop().today = LocalDate.of(2027, 12, 5);
        assertThat(round()).as("points end with the year").containsExactly(ANNA);
    }

    private List<MemberId> round() {
        var round = shop().authority().round(new BusinessDate(shop().today));
        var all = new java.util.ArrayList<MemberId>();
        for (var page = round.next(1); !page.isEmpty(); page = round.next(1)) all.addAll(page);
        return all;
    }

    @Test
    void SC_34_a_review_is_asked_of_everybody_who_agreed_to_be_asked_once() {
        shop().terms = with(List.of(), List.of(), Set.of());
        shop().paid("D1", 10_00);
        shop().today = DAY.plusDays(7);
        assertThat(messages(shop().dayJob())).as("nobody agreed").isEmpty();
        shop().club.said("ANNA", Purpose.MARKETING, true);
        assertThat(messages(shop().dayJob())).containsExactly("REVIEW " + DAY + " ANNA");
        assertThat(messages(shop().dayJob())).isEmpty();
    }

    @Test
    void SC_19_news_of_a_tier_wait_in_the_commit_of_the_sale() {
        shop().terms = with(List.of(), List.of(), Set.of());
        assertThat(messages(shop().paid("D1", 1_000_00)))
                .containsExactlyInAnyOrder(
                        "TIER_UP " + DAY + " ANNA", "GIFT TIER " + DAY + " ANNA UP");
        assertThat(shop().till.members().outbox().backlog().waiting()).isEqualTo(2);
    }

    @Test
    void LY_03_and_LY_52_points_and_tiers_that_end_are_told_of_thirty_days_before() {
        shop().terms = with(List.of(), List.of(), Set.of());
        shop().club.earn("ANNA", "D1", 100);
        shop().today = DAY.plusYears(1).minusDays(30);
        assertThat(messages(shop().dayJob())).contains("TIER_REVIEW " + DAY.plusYears(1) + " ANNA");
        assertThat(messages(shop().dayJob())).isEmpty();
        shop().today = LocalDate.of(DAY.getYear() + 1, 12, 1);
        assertThat(messages(shop().dayJob()))
                .contains("POINTS_EXPIRE " + shop().today.withDayOfMonth(31) + " ANNA");
    }

    private static List<String> messages(List<MemberEvent> events) {
        return events.stream()
                .filter(MemberEvent.MessageDue.class::isInstance)
                .map(event -> ((MemberEvent.MessageDue) event).message().number())
                .toList();
    }

    @Test
    void SC_20_a_purchase_says_where_it_came_from() {
        shop().paid("D1", 10_00);
        assertThat(shop().till.members().gifts().touches(ANNA).first()).contains("MINI");
    }
}

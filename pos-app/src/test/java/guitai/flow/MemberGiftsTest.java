package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberGifts.Offered;
import guitai.flow.MemberGifts.Result;
import guitai.flow.MemberGifts.Why;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.money.Money;
import guitai.sale.SaleMember.Proof;
import guitai.storage.TillStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Stamps and draws of the member at the counter.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MemberGiftsTest {
    private static final CampaignId CUP = new CampaignId("CUP");
    private static final CampaignId WHEEL = new CampaignId("WHEEL");
    private static final CampaignId SURE = new CampaignId("SURE");
    private static final CampaignId LATER = new CampaignId("LATER");

    @TempDir private Path home;
    private TillForTests till;
    private final Set<MemberId> staff = new HashSet<>();

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
        start();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void start() {
        till.knowing(this::ports);
        till.counter().gifts().publishing(terms());
    }

    private static DrawTerms draw(CampaignId id, long chance, long points, int first) {
        var prize = new PrizeDraw.Prize("一等奖", new Reward.OfPoints(300), Money.cny(300), chance, 9);
        return new DrawTerms(
                id,
                new PrizeDraw(List.of(prize)),
                points,
                2,
                LocalDate.of(2026, 11, first),
                LocalDate.of(2026, 11, 30));
    }

    private GiftTerms terms() {
        var none = GiftTerms.none(ZoneId.of("Asia/Shanghai"));
        return new GiftTerms(
                none.zone(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new StampCard(CUP, 2, 2, new Reward.OfPoints(50), Set.of())),
                List.of(
                        draw(WHEEL, 1, 100, 1),
                        draw(SURE, PrizeDraw.ALL, 0, 1),
                        draw(LATER, 1, 0, 29)),
                Optional.empty(),
                staff,
                30,
                Optional.empty());
    }

    private MemberPorts ports(TillStore store) {
        var book = store.members();
        var programme = ShopClub.programme();
        var authority = new OwnAuthority(book, programme, terms(), new Random(7), till.clock());
        var numbers = new CountedIds();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.own(
                                authority,
                                book,
                                programme,
                                Optional.of(ShopClub.CODES),
                                () -> numbers.get().value(),
                                new Random(7))));
    }

    private MemberGifts gifts() {
        return till.counter().gifts().ofMember();
    }

    private Why why(CampaignId draw) {
        return gifts().offered().stream()
                .filter(one -> one instanceof Offered.Draw d && d.terms().id().equals(draw))
                .map(one -> ((Offered.Draw) one).why())
                .findFirst()
                .orElseThrow();
    }

    private long points(MemberId member) {
        return ShopClub.file(till, member).points().balance();
    }

    /// With 200 points, and the code on the phone.
    private MemberId rich() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        var ten = new String[10];
        java.util.Arrays.fill(ten, SmallShop.WATER);
        till.sell(2000, ten);
        till.scan(ShopClub.code(till, member));
        return member;
    }

    @Test
    void nothing_is_offered_while_nobody_is_at_the_counter() {
        assertThat(gifts().offered()).isEmpty();
        assertThat(gifts().stamp(CUP))
                .isEqualTo(new Result.Refused(Refusal.Because.NO_MEMBER_ATTACHED));
    }

    @Test
    void SC_09_a_stamp_fills_the_card_of_the_member_at_the_counter_and_the_day_has_an_end() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        assertThat(gifts().offered().getFirst())
                .isEqualTo(new Offered.Card(CUP, 0, 2, new Reward.OfPoints(50), Why.NONE));
        assertThat(gifts().stamp(CUP)).isEqualTo(new Result.Stamped(CUP, 1, 2, List.of()));
        assertThat(gifts().stamp(CUP))
                .isEqualTo(new Result.Stamped(CUP, 0, 2, List.of(new Reward.OfPoints(50))));
        assertThat(gifts().stamp(CUP)).isEqualTo(new Result.Not(Why.DAY_IS_FULL));
        assertThat(points(member)).isEqualTo(50);
        assertThat(till.counter().members().card().orElseThrow().points().spendable())
                .as("the card beside the basket shows it at once")
                .isEqualTo(50);
    }

    @Test
    void SC_05_CP_07_a_draw_says_price_days_and_odds_before_it_and_prints_what_was_won()
            throws Exception {
        var member = rich();
        PrintedPapers.of(till, Locale.CHINESE, "before-draw");
        var offered = (Offered.Draw) gifts().offered().get(2);
        assertThat(offered.left()).isEqualTo(2);
        assertThat(offered.terms().odds())
                .containsExactly(new DrawTerms.Odds("一等奖", PrizeDraw.ALL, 9));

        assertThat(gifts().draw(SURE))
                .isEqualTo(
                        new Result.Drew(
                                SURE, Optional.of("一等奖"), List.of(new Reward.OfPoints(300))));
        assertThat(points(member)).isEqualTo(500);
        var paper = PrintedPapers.of(till, Locale.CHINESE, "draw-won");
        assertThat(paper).hasSize(1);
        assertThat(paper.getFirst().text())
                .contains("抽奖结果", "SURE", "138****8000", "恭喜中奖", "+300")
                .doesNotContain(member.value());
    }

    @Test
    void LY_23_a_ticket_costs_its_points_and_one_that_wins_nothing_says_so_on_paper()
            throws Exception {
        var member = rich();
        PrintedPapers.of(till, Locale.ENGLISH, "before-draw");
        assertThat(gifts().draw(WHEEL))
                .isEqualTo(new Result.Drew(WHEEL, Optional.empty(), List.of()));
        assertThat(points(member)).isEqualTo(100);
        assertThat(PrintedPapers.of(till, Locale.ENGLISH, "draw-lost").getFirst().text())
                .contains("DRAW RESULT", "No prize this time");
        gifts().draw(WHEEL);
        assertThat(points(member)).isZero();
        assertThat(gifts().draw(WHEEL)).isEqualTo(new Result.Not(Why.DAY_IS_FULL));
    }

    @Test
    void CP_07_other_days_staff_and_too_few_points_draw_nothing_and_nothing_is_printed()
            throws Exception {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.scan(ShopClub.code(till, member));
        assertThat(why(WHEEL)).isEqualTo(Why.TOO_FEW_POINTS);
        assertThat(gifts().draw(WHEEL)).isEqualTo(new Result.Not(Why.TOO_FEW_POINTS));
        assertThat(gifts().draw(LATER)).isEqualTo(new Result.Not(Why.NOT_THESE_DAYS));
        staff.add(member);
        start();
        till.scan(ShopClub.code(till, member));
        assertThat(gifts().draw(SURE)).isEqualTo(new Result.Not(Why.STAFF));
        assertThat(PrintedPapers.of(till, Locale.ENGLISH, "none")).isEmpty();
    }

    @Test
    void LY_22_RK_06_a_number_that_others_may_know_spends_no_points_on_tickets() {
        rich();
        till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
        assertThat(why(WHEEL)).isEqualTo(Why.PROOF_NEEDED);
        assertThat(gifts().draw(WHEEL)).isEqualTo(new Result.Not(Why.PROOF_NEEDED));
        assertThat(why(SURE)).as("free of charge").isEqualTo(Why.NONE);
    }
}

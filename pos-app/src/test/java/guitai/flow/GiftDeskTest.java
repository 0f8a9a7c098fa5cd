package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.money.Money;
import guitai.risk.Finding;
import guitai.risk.RiskLimits;
import guitai.risk.Velocity;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.storage.TillStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Campaigns, stamps and risk at a counter with a real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftDeskTest {
    private static final CampaignId CUP = new CampaignId("CUP");
    private static final Reward FIFTY = new Reward.OfPoints(50);
    private static final MemberKey NOBODY = MemberKey.phone("13900000000").orElseThrow();

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
        till.knowing(this::ports);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private MemberPorts ports(TillStore store) {
        var none = GiftTerms.none(ZoneId.of("Asia/Shanghai"));
        var terms =
                new GiftTerms(
                        none.zone(),
                        Optional.empty(),
                        Optional.of(new GiftTerms.Treat(new CampaignId("BDAY"), FIFTY)),
                        List.of(),
                        List.of(new StampCard(CUP, 2, 2, FIFTY, Set.of())),
                        List.of(),
                        Optional.empty(),
                        Set.of(),
                        30,
                        Optional.empty());
        var first =
                new Campaign(
                        new CampaignId("FIRST"),
                        0,
                        false,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        new Trigger(
                                true,
                                Optional.empty(),
                                List.of(),
                                Set.of("CASH"),
                                Set.of(),
                                Optional.empty(),
                                Set.of()),
                        new Reward.OfPoints(500),
                        Campaign.Caps.NONE);
        var programme = ShopClub.programme().with(new Campaigns(List.of(first)));
        var book = store.members();
        var authority = new OwnAuthority(book, programme, terms, new Random(7), till.clock());
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

    private GiftDesk gifts() {
        return till.counter().gifts();
    }

    private long points(MemberId member) {
        return ShopClub.file(till, member).points().balance();
    }

    @Test
    void SC_02_the_first_payment_of_a_member_brings_its_gift_with_the_sale_and_no_second() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.sell(200, SmallShop.WATER);
        var after = points(member);
        assertThat(after).isGreaterThanOrEqualTo(500);
        till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
        till.sell(200, SmallShop.WATER);
        assertThat(points(member)).isLessThan(after + 500);
    }

    @Test
    void SC_09_the_second_stamp_fills_the_card() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        assertThat(gifts().stamp(CUP, "S-1", ShopClub.PHONE))
                .isEqualTo(new GiftDesk.Result.Done(true, false, List.of()));
        assertThat(gifts().stamp(CUP, "S-1", ShopClub.PHONE))
                .as("a paper stamp is good once")
                .isEqualTo(new GiftDesk.Result.Done(false, false, List.of()));
        assertThat(gifts().stamp(CUP, "S-2", ShopClub.PHONE))
                .isEqualTo(new GiftDesk.Result.Done(true, false, List.of(FIFTY)));
        assertThat(points(member)).isEqualTo(50);
        assertThat(gifts().stamp(CUP, "S-3", NOBODY)).isEqualTo(new GiftDesk.Result.NotKnown());
    }

    @Test
    void a_birthday_is_found_by_the_days_job_without_anybody_asking() {
        var today = MonthDay.of(11, 21);
        var member = ShopClub.join(till, ShopClub.PHONE, Optional.of(today));
        till.sell(200, SmallShop.WATER);
        var before = points(member);
        for (int i = 0; i < 5; i++) till.counter().memberOffice().day();
        assertThat(points(member)).isEqualTo(before + 50);
    }

    @Test
    void a_shop_without_members_gives_no_stamps() {
        till.knowing(_ -> MemberPorts.none());
        assertThat(gifts().stamp(CUP, "S-1", NOBODY))
                .isEqualTo(new GiftDesk.Result.Refused(Refusal.Because.NO_MEMBERS));
    }

    private void limited(int perHour) {
        var limit = new Velocity.Limit(perHour, 10, Velocity.Answer.ASK);
        gifts().risk()
                .knowing(
                        new RiskPorts(
                                till.store().risk(),
                                RiskLimits.usual(Money.cny(500_00), Set.of()),
                                Map.of(Velocity.Of.MEMBER, limit)));
    }

    /// A member who pays a part of a sale with points.
    private Checkout.Result payWithPoints(MemberId member) {
        till.scan(ShopClub.code(till, member));
        for (int i = 0; i < 3; i++) till.scan(SmallShop.WATER);
        till.counter().members().payWithPoints(100, Approval.own());
        return till.counter().checkout().exactCash();
    }

    @Test
    void RK_01_points_used_too_often_are_stopped_and_RK_09_a_supervisor_lifts_it_in_writing() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.sell(200, SmallShop.WATER);
        limited(1);
        assertThat(payWithPoints(member)).isInstanceOf(Checkout.Result.Completed.class);
        assertThat(payWithPoints(member))
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.TOO_FAST));

        var risk = gifts().risk();
        assertThat(risk.lift(Approval.own()))
                .isEqualTo(
                        new RiskDesk.Lift.Refused(new Refusal.NeedsOverride(Permission.LIFT_RISK)));
        var boss = new guitai.staff.OperatorId("2001");
        assertThat(risk.lift(new Approval.ByOverride(boss, Permission.LIFT_RISK)))
                .isEqualTo(new RiskDesk.Lift.Lifted("RK-01.MEMBER"));
        assertThat(till.counter().checkout().exactCash())
                .isInstanceOf(Checkout.Result.Completed.class);

        var listed = risk.list(risk.today(), Approval.own());
        assertThat(listed)
                .isEqualTo(
                        new RiskDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.REVIEW_RETURNS)));
        var found =
                RiskDesk.findings(
                        till.store().risk(),
                        RiskLimits.usual(Money.cny(500_00), Set.of()),
                        risk.today());
        assertThat(found)
                .extracting(Finding::rule, Finding::subject, Finding::by, Finding::lifted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "RK-01.MEMBER", member.value(), boss, 1));
    }

    @Test
    void RK_01_starting_the_till_again_is_no_way_round_it() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.sell(200, SmallShop.WATER);
        payWithPoints(member);
        till.knowing(this::ports);
        limited(1);

        assertThat(payWithPoints(member))
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.TOO_FAST));
    }

    @Test
    void RK_06_and_LY_22_a_printed_number_pays_nothing() {
        ShopClub.join(till, ShopClub.PHONE);
        till.sell(200, SmallShop.WATER);
        till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
        till.scan(SmallShop.WATER);

        assertThat(till.counter().members().payWithPoints(100, Approval.own()))
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.PROOF_NEEDED));
    }
}

package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PaidEvent;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.promotion.MemberSnapshot;
import guitai.promotion.OfferId;

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
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredMembersTest {
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

    private Club club() {
        return new Club(till());
    }

    private List<String> found(String typed) {
        return till().members().search(typed, 20, Day.DATE).stream()
                .map(file -> file.id().value())
                .toList();
    }

    @Test
    void LY_53_every_key_of_a_member_finds_the_same_member() {
        club().join("ANNA", Club.phone("13800138000"), Club.card("88001234"), Club.WECHAT);

        for (var key : List.of(Club.phone("138 0013 8000"), Club.card("88001234"), Club.WECHAT)) {
            assertThat(till().members().find(key)).contains(new MemberId("ANNA"));
        }
        assertThat(till().members().find(Club.phone("13800138001"))).isEmpty();
        assertThat(club().file("ANNA").keys()).hasSize(3);
        assertThat(club().file("ANNA").masked()).isEqualTo("138****8000");
    }

    @Test
    void a_key_that_finds_somebody_else_from_now_on_finds_only_them() {
        club().join("ANNA", Club.phone("13800138000"));
        club().join("BERT", Club.card("88001234"));
        club().write(List.of(), new Personal.Tie(new MemberId("BERT"), Club.phone("13800138000")));

        assertThat(till().members().find(Club.phone("13800138000"))).contains(new MemberId("BERT"));
        assertThat(club().file("ANNA").keys()).isEmpty();

        club().write(List.of(), new Personal.Loose(new MemberId("BERT"), Club.card("88001234")));
        assertThat(till().members().find(Club.card("88001234"))).isEmpty();
    }

    @Test
    void somebody_is_looked_up_by_the_beginning_of_a_number_or_a_name_or_by_the_id() {
        club().join("ANNA", Club.phone("13800138000"));
        club().join("BERT", Club.phone("13900000000"), Club.card("AB12CD34"));
        club().named("ANNA", "王小芳", MonthDay.of(2, 29));

        assertThat(found("1380")).containsExactly("ANNA");
        assertThat(found("+86 139 00")).containsExactly("BERT");
        assertThat(found("ab12")).containsExactly("BERT");
        assertThat(found("王小")).containsExactly("ANNA");
        assertThat(found("BERT")).containsExactly("BERT");
        assertThat(found("138")).as("three characters find half the town").isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(club().file("ANNA").birthday()).contains(MonthDay.of(2, 29));
    }

    @Test
    void LY_01_a_member_has_what_all_entries_make_also_after_a_restart() {
        club().join("ANNA", Club.phone("13800138000"));
        club().earn("ANNA", "S-1", 100);
        club().earn("ANNA", "S-2", 50);
        club().burn("ANNA", "S-3", 120);
        club().spend("ANNA", "S-1", 80_00);
        club().fill("ANNA", "P-1", 100_00, 10_00);
        var before = club().file("ANNA");

        close();
        open();

        var after = club().file("ANNA");
        assertThat(after.points().balance()).isEqualTo(30);
        assertThat(after.points().entries())
                .hasSize(3)
                .containsExactlyElementsOf(before.points().entries());
        assertThat(after.spends()).isEqualTo(before.spends()).hasSize(1);
        assertThat(after.purse().left().whole()).isEqualTo(Money.cny(110_00));
        assertThat(after.last()).contains(DAY);
        assertThat(after.consents().allows(Purpose.MEMBERSHIP)).isTrue();
    }

    @Test
    void LY_40_an_entry_that_comes_twice_counts_once() {
        club().join("ANNA");
        var entry = club().earn("ANNA", "S-1", 100);
        club().write(List.of(new MemberEvent.PointsPosted(new MemberId("ANNA"), entry, "")));

        assertThat(club().file("ANNA").points().balance()).isEqualTo(100);
    }

    @Test
    void PR_28_a_coupon_is_found_by_its_code_and_shown_with_its_owner_until_it_is_used() {
        club().join("ANNA");
        var late = club().coupon("ANNA", "LATE-CODE-0001", DAY.plusDays(20));
        var soon = club().coupon("ANNA", "SOON-CODE-0001", DAY.plusDays(2));

        assertThat(club().file("ANNA").coupons())
                .extracting(c -> c.code())
                .containsExactly(soon, late);
        assertThat(till().members().coupon(soon))
                .hasValueSatisfying(c -> assertThat(c.member()).contains("ANNA"));
        assertThat(till().members().coupon(CouponId.of(late))).isPresent();
        assertThat(till().members().coupon(new CouponCode("NO-SUCH-CODE"))).isEmpty();

        club().moved(soon, new CouponState.Redeemed("SALE", "U-1", Day.NINE), DAY.plusDays(2));
        assertThat(club().file("ANNA").coupons()).extracting(c -> c.code()).containsExactly(late);
        assertThat(till().members().coupon(soon))
                .hasValueSatisfying(
                        c -> assertThat(c.state()).isInstanceOf(CouponState.Redeemed.class));

        club().moved(soon, new CouponState.Returned("R-1", Day.NINE), DAY.plusDays(7));
        assertThat(club().file("ANNA").coupons())
                .first()
                .satisfies(c -> assertThat(c.terms().last()).isEqualTo(DAY.plusDays(7)));
    }

    @Test
    void SC_02_what_a_campaign_gave_counts_for_its_limits_and_what_was_taken_back_does_not() {
        club().join("ANNA");
        var gift = new CampaignId("GIFT");
        var anna = Optional.of(new MemberId("ANNA"));
        for (var payment : List.of("S-1", "S-2")) {
            var coupon = new Reward.OfCoupon("NEW");
            club().write(List.of(new MemberEvent.CampaignFired(gift, payment, anna, DAY, coupon)));
        }
        var event = paid("S-3");
        var counts = till().members().counts();
        assertThat(counts.answered(gift, "S-1")).isTrue();
        assertThat(counts.answered(gift, "S-3")).isFalse();
        assertThat(counts.given(gift, event).toMember()).isEqualTo(2);
        assertThat(till().members().firedFor("S-1")).hasSize(1);

        club().write(List.of(new MemberEvent.RewardTakenBack(gift, "S-1", DAY)));
        assertThat(counts.given(gift, event).toMember()).isEqualTo(1);
        assertThat(counts.given(gift, event).today()).isEqualTo(1);
        assertThat(counts.given(gift, event).inAll()).isEqualTo(1);
        assertThat(counts.answered(gift, "S-1")).isTrue();
        assertThat(till().members().firedFor("S-1")).isEmpty();
    }

    private static PaidEvent paid(String payment) {
        return new PaidEvent(
                payment,
                Optional.of("ANNA"),
                false,
                Money.cny(100),
                DAY.atTime(10, 0),
                Set.of("CASH"),
                "S001",
                Optional.empty(),
                Set.of());
    }

    @Test
    void PR_16_what_a_member_had_of_an_offer_is_counted_by_the_day_and_ever() {
        club().join("ANNA");
        assertThat(club().file("ANNA").isNew()).isTrue();
        var sale = club().sale("ANNA", 1, 3);
        club().sale("ANNA", 2, 1);
        assertThat(club().file("ANNA").usage())
                .containsEntry(new OfferId("P1"), new MemberSnapshot.Usage(4, 2, 2));
        assertThat(club().file("ANNA").isNew()).isFalse();

        club().back(sale, 1, 2);
        assertThat(club().file("ANNA").usage())
                .containsEntry(new OfferId("P1"), new MemberSnapshot.Usage(2, 2, 2));
        assertThat(till().members().file(new MemberId("ANNA"), Club.TOMORROW))
                .hasValueSatisfying(
                        file ->
                                assertThat(file.usage())
                                        .containsEntry(
                                                new OfferId("P1"),
                                                new MemberSnapshot.Usage(0, 0, 2)));
    }

    @Test
    void LY_54_things_of_a_tier_count_in_the_year_of_its_review() {
        club().join("ANNA");
        var anna = new MemberId("ANNA");
        club().write(List.of(new MemberEvent.EntitlementUsed(anna, "试衣", "E-0", DAY.minusDays(1))));
        club().write(List.of(new MemberEvent.EntitlementUsed(anna, "试衣", "E-1", DAY)));
        club().write(List.of(new MemberEvent.EntitlementUsed(anna, "试衣", "E-1", DAY)));

        assertThat(club().file("ANNA").entitlementsUsed()).containsEntry("试衣", 1);
    }

    @Test
    void nothing_is_written_of_a_person_whose_commit_failed() {
        var fact =
                new Fact.MemberMoved(
                        new MemberEvent.Spent(
                                new MemberId("ANNA"),
                                "S-1",
                                new guitai.loyalty.tier.Spend(DAY, new Money(1, usd()), DAY)),
                        Day.CASHIER);
        var tie = new Personal.Tie(new MemberId("ANNA"), Club.phone("13800138000"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> till().books().write(Commit.of(fact).knowing(List.of(tie))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(till().members().find(MemberKey.phone("13800138000").orElseThrow())).isEmpty();
    }

    private static java.util.Currency usd() {
        return java.util.Currency.getInstance("USD");
    }
}

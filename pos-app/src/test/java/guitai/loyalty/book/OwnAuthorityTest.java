package guitai.loyalty.book;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority.Held;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.Authority.Looked;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.tier.TierReview;
import guitai.privacy.Purpose;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnAuthorityTest extends OwnBook {
    @Test
    void SC_01_whoever_agrees_becomes_a_member_and_is_found_by_every_key() {
        var member = join(PHONE, CARD);

        assertThat(authority.look(CARD, TODAY))
                .isInstanceOfSatisfying(
                        Looked.Found.class,
                        found -> assertThat(found.file().id()).isEqualTo(member));
        assertThat(file(member).masked()).isEqualTo("138****8000");
        assertThat(file(member).consents().allows(Purpose.MEMBERSHIP)).isTrue();
        assertThat(file(member).consents().allows(Purpose.MARKETING)).isFalse();
        assertThat(book.events().toString()).doesNotContain("13800138000").doesNotContain("王小明");
    }

    @Test
    void CP_11_whoever_does_not_agree_stays_unknown_and_nothing_is_written() {
        assertThat(enrol(List.of(word(Purpose.MARKETING)), PHONE))
                .isInstanceOf(Joining.NoConsent.class);
        assertThat(authority.look(PHONE, TODAY)).isInstanceOf(Looked.NotKnown.class);
    }

    @Test
    void LY_01_LY_10_a_sale_earns_and_what_is_used_is_burned_first() {
        var member = join(PHONE);
        paid(sale("R-1", Optional.of(member), 0, 500));
        paid(sale("R-2", Optional.of(member), 300, 70));

        var account = file(member).points();
        assertThat(account.spendable(TODAY.day())).isEqualTo(270);
        assertThat(account.entries().stream().map(PointsEntry::kind))
                .containsExactly(PointsKind.EARN, PointsKind.BURN, PointsKind.EARN);
        assertThat(account.balance()).isEqualTo(270);
    }

    @Test
    void LY_40_a_sale_that_is_told_twice_counts_once() {
        var member = join(PHONE);
        var sale = sale("R-1", Optional.of(member), 0, 500);
        paid(sale);

        assertThat(tell(new Telling.Paid("T-R-1", sale)).events()).isEmpty();
        assertThat(file(member).points().balance()).isEqualTo(500);
        assertThat(file(member).spends()).hasSize(1);
    }

    @Test
    void LY_02_points_wait_as_long_as_the_programme_says() {
        var later = new OwnAuthority(book, programme(7), new Random(1), () -> NOW);
        var member = join(PHONE);
        var answer =
                (Authority.Answer.Decided)
                        later.tell(new Telling.Paid("T", sale("R-1", Optional.of(member), 0, 500)));
        book.write(answer.decision());

        assertThat(file(member).points().pending(TODAY.day())).isEqualTo(500);
        assertThat(file(member).points().spendable(TODAY.day())).isZero();
        assertThat(file(member).points().spendable(TODAY.day().plusDays(7))).isEqualTo(500);
    }

    @Test
    void LY_22_points_are_held_only_where_there_are_enough() {
        var member = join(PHONE);
        paid(sale("R-1", Optional.of(member), 0, 500));

        assertThat(authority.hold(hold(member, 500))).isInstanceOf(Held.Granted.class);
        assertThat(authority.hold(hold(member, 501))).isEqualTo(new Held.Refused(true, List.of()));
    }

    @Test
    void LY_30_LY_32_spent_points_of_returned_goods_are_owed_and_the_next_sale_pays_them() {
        var member = join(PHONE);
        paid(sale("R-1", Optional.of(member), 0, 500));
        paid(sale("R-2", Optional.of(member), 400, 0));
        tell(new Telling.CameBack("T-3", back("B-3", "R-1", member, 10_000, 0, 500)));

        assertThat(file(member).points().debt()).isEqualTo(400);
        assertThat(authority.hold(hold(member, 100))).isInstanceOf(Held.Refused.class);
        paid(sale("R-4", Optional.of(member), 0, 450));
        assertThat(file(member).points().debt()).isZero();
        assertThat(file(member).points().spendable(TODAY.day())).isEqualTo(50);
    }

    @Test
    void LY_31_points_that_paid_for_returned_goods_are_the_members_again() {
        var member = join(PHONE);
        paid(sale("R-1", Optional.of(member), 0, 500));
        paid(sale("R-2", Optional.of(member), 400, 10));
        tell(new Telling.CameBack("T-3", back("B-3", "R-2", member, 10_000, 400, 10)));

        assertThat(file(member).points().spendable(TODAY.day())).isEqualTo(500);
    }

    @Test
    void LY_03_the_days_job_clears_what_expired_and_only_once() {
        var member = join(PHONE);
        paid(sale("R-1", Optional.of(member), 0, 500));
        var after = BusinessDate.parse("2028-01-01");
        var first = authority.day(member, after);
        book.write(first);

        assertThat(file(member).points().balance()).isZero();
        assertThat(authority.day(member, after).events()).isEmpty();
    }

    @Test
    void LY_50_LY_51_the_sale_that_crosses_the_line_lifts_the_tier() {
        var member = join(PHONE);
        paid(sale("R-1", TODAY, Optional.of(member), 499_999, 0, 0));
        assertThat(file(member).tier().tier()).isEqualTo("普通");
        paid(sale("R-2", TODAY, Optional.of(member), 1, 0, 0));

        assertThat(file(member).tier().tier()).isEqualTo("银卡");
        assertThat(book.events())
                .filteredOn(MemberEvent.TierMoved.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        MemberEvent.TierMoved.class,
                        moved -> assertThat(moved.why()).isEqualTo(TierReview.Event.UPGRADE));
    }

    @Test
    void LY_52_a_return_does_not_lower_the_tier_before_its_review() {
        var member = join(PHONE);
        paid(sale("R-1", TODAY, Optional.of(member), 500_000, 0, 0));
        tell(new Telling.CameBack("T-2", back("B-2", "R-1", member, 500_000, 0, 0)));

        assertThat(file(member).tier().tier()).isEqualTo("银卡");
        var review = new BusinessDate(TODAY.day().plusMonths(12));
        book.write(authority.day(member, review));
        assertThat(file(member).tier().tier()).isEqualTo("普通");
    }

    @Test
    void LY_14_the_sixth_check_in_of_a_day_earns_nothing() {
        var member = join(PHONE);
        for (int i = 1; i <= 6; i++) {
            tell(new Telling.Earned("C-" + i, member, "签到", 5, NOW, TODAY));
        }
        tell(new Telling.Earned("C-1", member, "签到", 5, NOW, TODAY));
        assertThat(file(member).points().balance()).isEqualTo(25);

        var tomorrow = new BusinessDate(TODAY.day().plusDays(1));
        tell(new Telling.Earned("C-7", member, "签到", 5, NOW, tomorrow));
        assertThat(file(member).points().balance()).isEqualTo(30);
    }

    @Test
    void LY_42_the_sale_of_an_erased_member_is_dropped_and_said() {
        var decision = tell(new Telling.Paid("T-9", sale("R-9", Optional.of(ghost()), 0, 90)));

        assertThat(decision.events())
                .containsExactly(
                        new MemberEvent.Heard("T-9", Optional.of(OwnAuthority.NO_SUCH_MEMBER)));
    }

    private static MemberId ghost() {
        return new MemberId("GHOST");
    }
}

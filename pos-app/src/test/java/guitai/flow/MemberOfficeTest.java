package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Corrections;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberOfficeTest {
    private static final Approval WORD =
            new Approval.ByOverride(new OperatorId("3001"), Permission.CORRECT_MEMBERS);

    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private MemberOffice office() {
        return till.counter().memberOffice();
    }

    private long balance(MemberId of, int days) {
        var day = new BusinessDate(LocalDate.of(2026, 11, 21).plusDays(days));
        return ShopClub.book(till).file(of, day).orElseThrow().points().balance();
    }

    @Test
    void LY_03_what_expired_is_cleared_by_the_days_job_once() {
        till.sell(200, SmallShop.WATER);
        till.closeShift();
        till.clock().move(Duration.ofDays(800));
        till.counter().forward().tick();
        till.counter().forward().tick();

        assertThat(balance(member, 800)).isZero();
        assertThat(till.journal("MEMBER").toString()).containsOnlyOnce("EXPIRE");
    }

    @Test
    void LY_01_only_a_supervisor_corrects_points_and_the_reason_stays() {
        assertThat(office().adjust(member, 50, "补登", Approval.own()))
                .isEqualTo(
                        new MemberOffice.Result.Refused(
                                new Refusal.NeedsOverride(Permission.CORRECT_MEMBERS)));
        assertThat(office().adjust(member, 50, " ", WORD))
                .isEqualTo(new MemberOffice.Result.Refused(Refusal.Because.REASON_NEEDED));

        assertThat(office().adjust(member, 50, "补登", WORD))
                .isInstanceOf(MemberOffice.Result.Done.class);
        assertThat(balance(member, 0)).isEqualTo(50);
        assertThat(till.journal("MEMBER").toString()).contains("补登 (3001)");
    }

    @Test
    void LY_53_two_members_become_one_on_disk_and_are_two_again_within_thirty_days() {
        var card = MemberKey.card("04A1B2C3").orElseThrow();
        till.sell(200, SmallShop.WATER);
        var other = ShopClub.join(till, card);
        till.sell(400, SmallShop.WATER, SmallShop.WATER);

        assertThat(office().merge(member, other, WORD))
                .isInstanceOf(MemberOffice.Result.Done.class);
        assertThat(balance(member, 0)).isEqualTo(60);
        assertThat(ShopClub.book(till).find(card)).contains(member);
        assertThat(office().search("04A1", 9)).hasSize(1);
        assertThat(office().undoMerge(member, other, WORD))
                .isInstanceOf(MemberOffice.Result.Done.class);
        assertThat(balance(member, 0)).isEqualTo(20);
        assertThat(balance(other, 0)).isEqualTo(40);
        assertThat(ShopClub.book(till).find(card)).contains(other);
        assertThat(office().undoMerge(member, other, WORD))
                .isEqualTo(new MemberOffice.Result.Not(Corrections.Why.NOT_MERGED));
    }

    @Test
    void LY_53_a_lost_card_is_loosed_and_the_last_key_stays() {
        var card = MemberKey.card("04A1B2C3").orElseThrow();
        assertThat(office().tie(member, card, WORD)).isInstanceOf(MemberOffice.Result.Done.class);
        assertThat(office().loose(member, card, WORD)).isInstanceOf(MemberOffice.Result.Done.class);

        assertThat(ShopClub.book(till).find(card)).isEmpty();
        assertThat(office().loose(member, ShopClub.PHONE, WORD))
                .isEqualTo(new MemberOffice.Result.Not(Corrections.Why.LAST_KEY));
    }
}

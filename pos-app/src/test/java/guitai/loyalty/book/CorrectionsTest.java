package guitai.loyalty.book;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.value.PurseMove;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionsTest extends OwnBook {
    @Test
    void LY_53_a_key_finds_one_member_only() {
        var member = join(PHONE);

        assertThat(enrol(List.of(word(Purpose.MEMBERSHIP)), CARD, PHONE))
                .isInstanceOfSatisfying(
                        Joining.Already.class,
                        already -> assertThat(already.file().id()).isEqualTo(member));
        assertThat(corrections.tie(member, CARD, TODAY))
                .isInstanceOf(Corrections.Answer.Decided.class);
    }

    @Test
    void LY_01_a_correction_needs_a_reason_and_keeps_it() {
        var member = join(PHONE);

        assertThat(corrections.adjust("A-1", member, 200, " ", TODAY))
                .isEqualTo(new Corrections.Answer.Refused(Corrections.Why.NO_REASON));
        write(corrections.adjust("A-1", member, 200, "补登 2001", TODAY));
        write(corrections.adjust("A-1", member, 200, "补登 2001", TODAY));
        assertThat(file(member).points().balance()).isEqualTo(200);
        assertThat(((MemberEvent.PointsPosted) book.events().getLast()).reason())
                .isEqualTo("补登 2001");
    }

    private void write(Corrections.Answer answer) {
        book.write(((Corrections.Answer.Decided) answer).decision());
    }

    @Test
    void LY_53_LY_42_of_two_who_become_one_everything_stays_and_sales_follow() {
        var one = join(PHONE);
        var other = join(CARD);
        paid(sale("R-1", TODAY, Optional.of(other), 600_000, 0, 500));
        write(corrections.merge("M-1", one, other, NOW, TODAY));

        assertThat(book.find(CARD)).contains(one);
        assertThat(file(one).points().balance()).isEqualTo(500);
        assertThat(file(one).tier().tier()).isEqualTo("银卡");
        paid(sale("R-2", Optional.of(other), 0, 30));
        assertThat(file(one).points().balance()).isEqualTo(530);
        // Its points have other lots now: the sum goes all the same.
        tell(new Telling.CameBack("T-3", back("B-3", "R-1", other, 600_000, 0, 500)));
        assertThat(file(one).points().balance()).isEqualTo(30);
    }

    @Test
    void LY_53_a_merge_can_be_undone_for_thirty_days() {
        var one = join(PHONE);
        var other = join(CARD);
        paid(sale("R-1", TODAY, Optional.of(other), 600_000, 0, 500));
        write(corrections.merge("M-1", one, other, NOW, TODAY));
        var late = new BusinessDate(TODAY.day().plusDays(31));

        assertThat(corrections.undoMerge("U-1", one, other, NOW, late))
                .isEqualTo(new Corrections.Answer.Refused(Corrections.Why.TOO_LATE));
        write(corrections.undoMerge("U-1", one, other, NOW, TODAY));
        assertThat(file(one).points().balance()).isZero();
        assertThat(file(one).tier().tier()).isEqualTo("普通");
        assertThat(file(other).points().balance()).isEqualTo(500);
        assertThat(book.find(CARD)).contains(other);
        assertThat(corrections.undoMerge("U-2", one, other, NOW, TODAY))
                .isEqualTo(new Corrections.Answer.Refused(Corrections.Why.NOT_MERGED));
    }

    @Test
    void LY_53_LY_60_two_are_not_parted_once_one_used_what_the_other_had_paid_in() {
        var one = join(PHONE);
        var other = join(CARD);
        var sum = new PurseSum(Money.cny(10_000), Money.cny(0));
        value("V-1", other, new PurseMove.ToppedUp("R-1", sum));
        paid(sale("R-9", TODAY, Optional.of(other), 100, 0, 1));
        write(corrections.merge("M-1", one, other, NOW, TODAY));
        assertThat(file(one).purse().left()).isEqualTo(sum);

        value("V-2", one, new PurseMove.Paid("R-2", Money.cny(4_000)));
        assertThat(corrections.undoMerge("U-1", one, other, NOW, TODAY))
                .isEqualTo(new Corrections.Answer.Refused(Corrections.Why.TOO_LATE));
    }

    private void value(String number, MemberId member, PurseMove move) {
        tell(new Telling.StoredValue(number, member, move, NOW, TODAY));
    }

    @Test
    void the_last_key_of_a_member_stays() {
        var member = join(PHONE, CARD);
        write(corrections.loose(member, CARD, TODAY));

        assertThat(book.find(CARD)).isEmpty();
        assertThat(corrections.loose(member, PHONE, TODAY))
                .isEqualTo(new Corrections.Answer.Refused(Corrections.Why.LAST_KEY));
    }
}

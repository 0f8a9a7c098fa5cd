package guitai.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.points.Posted.Done;
import guitai.loyalty.points.Posted.Refusal;
import guitai.loyalty.points.Posted.Refused;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Rules LY-01 to LY-03, LY-21, LY-30 to LY-32, LY-40.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsAccountTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final LotTerms TERMS = LotTerms.from(DAY);

    @Test
    void LY_03_points_earned_today_live_to_the_end_of_next_year() {
        assertThat(TERMS.expires()).isEqualTo("2027-12-31");
        var account = earned(PointsAccount.empty(), "R1", 100);
        assertThat(account.spendable(LocalDate.parse("2027-12-31"))).isEqualTo(100);
        assertThat(account.spendable(LocalDate.parse("2028-01-01"))).isZero();
    }

    @Test
    void LY_30_a_refunded_sale_takes_its_own_points_first() {
        var account = earned(earned(PointsAccount.empty(), "R1", 100), "R2", 50);
        var after = done(account.takeBack("RET1", "R2", 50, DAY)).account();
        assertThat(after.lots()).extracting(PointsLot::left).containsExactly(100L);
        assertThat(after.balance()).isEqualTo(100);
    }

    @Test
    void LY_32_points_that_are_spent_already_are_owed_and_the_next_sale_pays_them() {
        var account = earned(PointsAccount.empty(), "R1", 100);
        account = done(account.burn("R2", 80, DAY)).account();
        account = done(account.takeBack("RET1", "R1", 100, DAY)).account();
        assertThat(account.debt()).isEqualTo(80);
        assertThat(account.balance()).isEqualTo(-80);
        assertThat(account.burn("R3", 1, DAY)).isEqualTo(new Refused(account, Refusal.IN_DEBT));

        account = earned(account, "R4", 50);
        assertThat(account.debt()).isEqualTo(30);
        account = earned(account, "R5", 50);
        assertThat(account.debt()).isZero();
        assertThat(account.spendable(DAY)).isEqualTo(20);
    }

    @Test
    void LY_30_a_sale_gives_back_no_more_than_it_earned_however_often_goods_return() {
        var account = earned(PointsAccount.empty(), "R1", 100);
        account = done(account.takeBack("RET1", "R1", 60, DAY)).account();
        assertThat(account.takeBack("RET2", "R1", 41, DAY))
                .isEqualTo(new Refused(account, Refusal.MORE_THAN_MOVED));
        assertThat(done(account.takeBack("RET2", "R1", 40, DAY)).account().balance()).isZero();
    }

    @Test
    void a_sale_that_earned_nothing_has_nothing_to_take_back() {
        assertThat(PointsAccount.empty().takeBack("RET1", "R1", 1, DAY))
                .isEqualTo(new Refused(PointsAccount.empty(), Refusal.NOTHING_TO_TAKE_BACK));
    }

    @Test
    void LY_31_two_returns_of_one_sale_give_back_to_the_lots_it_was_paid_from() {
        var account = earned(earned(PointsAccount.empty(), "R1", 100), "R2", 100);
        account = done(account.burn("R3", 150, DAY)).account();
        account = done(account.giveBack("RET1", "R3", 30, DAY)).account();
        assertThat(account.lots()).extracting(PointsLot::left).containsExactly(80L);
        account = done(account.giveBack("RET2", "R3", 120, DAY)).account();
        assertThat(account.lots()).extracting(PointsLot::left).containsExactly(100L, 100L);
    }

    @Test
    void LY_40_the_same_act_sent_again_changes_nothing() {
        var account = earned(PointsAccount.empty(), "R1", 100);
        assertThat(account.earn("R1", 100, DAY, TERMS)).isInstanceOf(Posted.Duplicate.class);
        var paid = done(account.burn("R2", 100, DAY)).account();
        assertThat(paid.burn("R2", 100, DAY)).isInstanceOf(Posted.Duplicate.class);
    }

    @Test
    void LY_21_the_lot_that_ends_first_is_used_first_and_of_two_that_end_together_the_older() {
        var account = PointsAccount.empty();
        account = opened(account, "LATE", DAY.minusDays(9), DAY.plusDays(90));
        account = opened(account, "SOON", DAY.minusDays(2), DAY.plusDays(30));
        account = opened(account, "SOON, OLDER", DAY.minusDays(5), DAY.plusDays(30));

        var left = new ArrayList<String>();
        for (int i = 1; i <= 3; i++) {
            account = done(account.burn("R" + i, 10, DAY)).account();
            left.add(
                    account.lots().stream()
                            .filter(lot -> lot.left() > 0)
                            .map(lot -> lot.id().opener().act())
                            .sorted()
                            .toList()
                            .toString());
        }
        assertThat(left).containsExactly("[LATE, SOON]", "[LATE]", "[]");
    }

    private static PointsAccount opened(
            PointsAccount account, String act, LocalDate from, LocalDate to) {
        return done(account.earn(act, 10, from, new LotTerms(from, to))).account();
    }

    @Test
    void LY_01_a_correction_takes_what_is_there_and_the_rest_is_owed() {
        var account = earned(PointsAccount.empty(), "R1", 30);
        var after = done(account.adjust("A1", -50, DAY, TERMS)).account();
        assertThat(after.debt()).isEqualTo(20);
        assertThat(after.balance()).isEqualTo(-20);
    }

    @Test
    void LY_53_two_accounts_that_become_one_keep_each_lots_dates_and_go_apart_again() {
        var old = earned(PointsAccount.empty(), "R1", 100);
        var other = done(PointsAccount.empty().earn("R2", 40, DAY, again())).account();
        var merge = AccountMerge.of("M1", other, old, DAY);
        var ended = other.with(List.of(merge.leaving()));
        var going = old.with(List.of(merge.arriving()));
        assertThat(ended.balance()).isZero();
        assertThat(going.balance()).isEqualTo(140);
        assertThat(going.lots()).extracting(PointsLot::terms).containsExactly(TERMS, again());

        // The soonest to expire came with the merge, so it pays first.
        going = done(going.burn("R3", 10, DAY)).account();
        var undone = merge.undone("M1-undo", ended, going, DAY);
        assertThat(going.with(List.of(undone.leaving())).balance()).isEqualTo(100);
        assertThat(ended.with(List.of(undone.arriving())).lots())
                .extracting(PointsLot::left)
                .containsExactly(30L);
    }

    private static LotTerms again() {
        return LotTerms.again(DAY);
    }

    private static PointsAccount earned(PointsAccount account, String act, long points) {
        return done(account.earn(act, points, DAY, TERMS)).account();
    }

    private static Done done(Posted posted) {
        assertThat(posted).isInstanceOf(Done.class);
        return (Done) posted;
    }
}

package guitai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules RK-03, RK-04, RK-05, RK-08 and RK-09, as the manager's list has them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final OperatorId ANNA = new OperatorId("1001");
    private static final OperatorId BOSS = new OperatorId("2001");
    private static final RiskLimits LIMITS = RiskLimits.usual(Money.cny(500_00), Set.of("STAFF1"));

    private final List<TillEvent> day = new ArrayList<>();

    @Test
    void RK_03_the_sixth_receipt_of_one_member_on_a_day_is_listed_with_all_of_them() {
        for (int i = 0; i < 5; i++) sold(3_600L * i, "M1", 100_00, 0);
        assertThat(findings()).isEmpty();
        sold(20_000, "M1", 100_00, 0);
        assertThat(findings())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("RK-03.MEMBER");
                            assertThat(one.subject()).isEqualTo("M1");
                            assertThat(one.times()).isEqualTo(6);
                            assertThat(one.amount()).isEqualTo(Money.cny(600_00));
                            assertThat(one.documents()).hasSize(6);
                        });
    }

    @Test
    void RK_03_a_member_of_the_staff_on_a_customers_receipt_is_listed() {
        sold(0, "STAFF1", 100_00, 0);
        assertThat(rules()).containsExactly("RK-03.STAFF");
    }

    @Test
    void RK_03_goods_that_nobody_brought_back_are_listed() {
        back(0, Optional.of("D1"), Optional.empty(), 10_00, false);
        assertThat(rules()).containsExactly("RK-03.RETURN");
    }

    @Test
    void RK_03_a_drawer_opened_right_after_a_return_is_listed_and_one_much_later_is_not() {
        back(0, Optional.of("D1"), Optional.of("M1"), 10_00, false);
        day.add(new TillEvent.DrawerOpened("N1", ANNA, NOON.plusSeconds(601)));
        assertThat(rules()).isEmpty();
        day.add(new TillEvent.DrawerOpened("N2", BOSS, NOON.plusSeconds(60)));
        assertThat(rules()).isEmpty();
        day.add(new TillEvent.DrawerOpened("N3", ANNA, NOON.plusSeconds(600)));
        assertThat(rules()).containsExactly("RK-03.DRAWER");
    }

    @Test
    void RK_04_returns_without_a_receipt_of_high_value_or_in_cash_for_a_card_are_listed() {
        back(0, Optional.empty(), Optional.of("M1"), 10_00, false);
        back(1, Optional.of("D1"), Optional.of("M2"), 500_00, false);
        back(2, Optional.of("D2"), Optional.of("M3"), 10_00, true);
        assertThat(rules()).containsExactly("RK-04.CASH", "RK-04.RECEIPT", "RK-04.VALUE");
    }

    @Test
    void RK_04_the_third_return_of_one_member_is_serial() {
        for (int i = 0; i < 2; i++) back(i, Optional.of("D"), Optional.of("M1"), 10_00, false);
        assertThat(rules()).isEmpty();
        back(9, Optional.of("D"), Optional.of("M1"), 10_00, false);
        assertThat(rules()).containsExactly("RK-04.SERIAL");
    }

    @Test
    void RK_05_a_cashier_far_beyond_what_others_take_off_is_listed() {
        // 1 to 2 % on twenty days: the mean is 1.5 %, three sigma above it 3 %.
        var usual = new ArrayList<DiscountShares.Day>();
        for (int i = 0; i < 20; i++) usual.add(shares(1_000_00, i % 2 == 0 ? 10_00 : 20_00));
        var shares = new DiscountShares(usual);
        assertThat(shares.beyond(shares(1_000_00, 29_00))).isFalse();
        assertThat(shares.beyond(shares(1_000_00, 31_00))).isTrue();
        sold(0, "M1", 1_000_00, 31_00);
        assertThat(new DayWatch(LIMITS, shares).findings(day))
                .extracting(Finding::rule, Finding::by, Finding::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RK-05", ANNA, Money.cny(31_00)));
    }

    @Test
    void RK_05_where_little_is_known_nobody_is_beyond_it() {
        assertThat(new DiscountShares(List.of()).beyond(shares(100_00, 90_00))).isFalse();
    }

    @Test
    void RK_08_four_small_sales_of_one_payer_within_ten_minutes_are_listed_once() {
        for (int i = 0; i < 4; i++) sold(200L * i, "M1", 49_99, 0);
        assertThat(rules()).containsExactly("RK-08");
        assertThat(findings().getFirst().times()).isEqualTo(4);
    }

    @Test
    void RK_08_one_account_is_listed_beside_a_member_and_never_twice_for_the_same_sales() {
        for (int i = 0; i < 4; i++) {
            sold(i * 60L, "M" + i, 10_00, 0);
            paidBy("P1");
        }
        assertThat(findings()).singleElement().extracting(Finding::subject).isEqualTo("P1");
        day.clear();
        for (int i = 0; i < 4; i++) {
            sold(i * 60L, "M1", 10_00, 0);
            paidBy("P1");
        }
        assertThat(findings()).singleElement().extracting(Finding::subject).isEqualTo("M1");
    }

    private void paidBy(String mark) {
        day.add(((TillEvent.Sold) day.removeLast()).by(Optional.of(mark)));
    }

    @Test
    void RK_08_four_small_sales_over_an_hour_or_large_ones_are_no_brushing() {
        for (int i = 0; i < 4; i++) sold(1_000L * i, "M1", 49_99, 0);
        for (int i = 0; i < 4; i++) sold(200L * i, "M2", 50_00, 0);
        assertThat(rules()).isEmpty();
    }

    @Test
    void RK_09_a_stop_names_its_rule_and_who_let_it_pass() {
        day.add(new TillEvent.Stopped("RK-01.STOCK", "NEW20", ANNA, NOON));
        day.add(new TillEvent.Stopped("RK-01.STOCK", "NEW20", ANNA, NOON.plusSeconds(5)));
        day.add(new TillEvent.Lifted("RK-01.STOCK", "NEW20", BOSS, ANNA, NOON.plusSeconds(9)));
        assertThat(findings())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(RiskRule.of(one.rule())).contains(RiskRule.STOCK_TOO_FAST);
                            assertThat(one.by()).isEqualTo(BOSS);
                            assertThat(one.times()).isEqualTo(2);
                            assertThat(one.lifted()).isEqualTo(1);
                        });
    }

    private static DiscountShares.Day shares(long listed, long off) {
        return new DiscountShares.Day(ANNA, Money.cny(listed), Money.cny(off));
    }

    private void sold(long second, String member, long listed, long off) {
        day.add(
                new TillEvent.Sold(
                        "D" + day.size(),
                        ANNA,
                        NOON.plusSeconds(second),
                        Optional.of(member),
                        Optional.empty(),
                        Money.cny(listed - off),
                        Money.cny(listed),
                        Money.cny(off),
                        false));
    }

    private void back(
            long second,
            Optional<String> of,
            Optional<String> member,
            long amount,
            boolean cashForOther) {
        day.add(
                new TillEvent.CameBack(
                        "R" + day.size(),
                        ANNA,
                        NOON.plusSeconds(second),
                        of,
                        member,
                        Money.cny(amount),
                        true,
                        cashForOther));
    }

    private List<Finding> findings() {
        return new DayWatch(LIMITS, new DiscountShares(List.of())).findings(day);
    }

    private List<String> rules() {
        return findings().stream().map(Finding::rule).toList();
    }
}

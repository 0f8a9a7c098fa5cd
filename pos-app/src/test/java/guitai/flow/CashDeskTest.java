package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CashDeskTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private CashDesk cash() {
        return till.counter().cash();
    }

    @Test
    void cash_in_and_out_changes_what_the_drawer_should_hold() {
        cash().paidIn(Money.cny(1_000), "老板给零钱");
        cash().paidOut(Money.cny(1_500), "送水工", Approval.own());
        cash().drop(Money.cny(30_000), "缴款");

        assertThat(till.expected()).isEqualTo(50_000 + 1_000 - 1_500 - 30_000);
        assertThat(till.kicks()).isEqualTo(3);
    }

    @Test
    void a_drop_prints_a_slip_with_its_number_and_who_made_it() {
        var moved = cash().drop(Money.cny(30_000), "缴款");

        assertThat(moved).isInstanceOf(CashDesk.Result.Moved.class);
        var job = till.store().printJobs().next().orElseThrow();
        var slip = till.store().printJobs().load(job.request()).orElseThrow();
        assertThat(slip)
                .isInstanceOfSatisfying(
                        Slip.CashSlip.class,
                        s -> {
                            assertThat(s.movement().amount()).isEqualTo(Money.cny(30_000));
                            assertThat(s.by().value()).isEqualTo("1001");
                            assertThat(s.number().sequence()).isEqualTo(1);
                        });
    }

    @Test
    void a_reason_is_needed_for_every_hand_in_the_drawer() {
        var refused = new CashDesk.Result.Refused(Refusal.Because.REASON_NEEDED);
        assertThat(cash().noSale(" ", Approval.own())).isEqualTo(refused);
        assertThat(cash().paidIn(Money.cny(100), "")).isEqualTo(refused);
        assertThat(cash().paidOut(Money.cny(100), "因".repeat(81), Approval.own()))
                .isEqualTo(refused);
        assertThat(till.kicks()).isZero();
    }

    @Test
    void nothing_less_than_nothing_and_no_fortune_is_moved() {
        var refused = new CashDesk.Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        assertThat(cash().paidIn(Money.cny(0), "x")).isEqualTo(refused);
        assertThat(cash().drop(Money.cny(-100), "x")).isEqualTo(refused);
        assertThat(cash().drop(Money.cny(100_000_001), "x")).isEqualTo(refused);
    }

    @Test
    void opening_the_drawer_without_a_sale_is_journaled_and_counted() {
        cash().noSale("换零钱", Approval.own());

        assertThat(till.journal("NO_SALE").getFirst().toString()).contains("换零钱").contains("1001");
        assertThat(till.kicks()).isEqualTo(1);
        var z = till.closeShift();
        assertThat(z.figures().totals().count(Kind.NO_SALE)).isEqualTo(1);
    }

    @Test
    void much_cash_goes_out_only_on_a_second_persons_word_and_both_are_named() {
        var much = Money.cny(50_001);
        assertThat(cash().paidOut(much, "进货", Approval.own()))
                .isEqualTo(
                        new CashDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.LARGE_PAID_OUT)));
        assertThat(till.expected()).isEqualTo(50_000);
        var allowed = till.counter().signOn().override("2001", "8888", Permission.LARGE_PAID_OUT);
        if (!(allowed instanceof SignOn.OverrideResult.Allowed(var approval, _))) {
            throw new AssertionError(allowed);
        }

        assertThat(cash().paidOut(much, "进货", approval)).isInstanceOf(CashDesk.Result.Moved.class);
        var override = till.journal("OVERRIDE").getFirst();
        assertThat(override.path("by").asText()).isEqualTo("2001");
        assertThat(override.path("to").asText()).isEqualTo("1001");
        assertThat(till.counter().shifts().figures().counters().supervisorOverrides()).isEqualTo(1);
    }

    @Test
    void a_word_for_one_step_is_no_word_for_another() {
        var approval =
                new Approval.ByOverride(
                        new guitai.staff.OperatorId("2001"), Permission.ACCEPT_DIFFERENCE);

        assertThat(cash().paidOut(Money.cny(60_000), "x", approval))
                .isInstanceOf(CashDesk.Result.Refused.class);
    }

    @Test
    void a_manager_at_the_till_needs_nobody_else() {
        till.signOn("2001", "8888");

        assertThat(cash().paidOut(Money.cny(60_000), "进货", Approval.own()))
                .isInstanceOf(CashDesk.Result.Moved.class);
        assertThat(till.journal("OVERRIDE")).isEmpty();
    }

    @Test
    void too_much_cash_in_the_drawer_asks_for_a_drop() {
        assertThat(cash().dropAdvised()).isFalse();
        cash().paidIn(Money.cny(250_001), "x");
        assertThat(cash().dropAdvised()).isTrue();
        cash().drop(Money.cny(100_000), "缴款");

        assertThat(cash().dropAdvised()).isFalse();
    }

    @Test
    void a_drawer_opened_by_its_key_is_an_opening_with_that_reason_and_nothing_is_fired() {
        var number = cash().openedByKey().orElseThrow();

        var entry = till.journal("NO_SALE").getFirst();
        assertThat(entry.path("reason").asText()).isEqualTo("key");
        assertThat(entry.path("by").asText()).isEqualTo("1001");
        assertThat(entry.path("number").asText()).isEqualTo(number.toString());
        assertThat(till.counter().shifts().figures().totals().count(Kind.NO_SALE)).isEqualTo(1);
        assertThat(till.kicks()).isZero();
    }

    @Test
    void every_opening_without_a_sale_stands_on_the_report_of_its_shift() {
        cash().noSale("换零钱", Approval.own());
        cash().openedByKey();
        var z = till.closeShift();

        var report =
                till.store()
                        .printJobs()
                        .load(Slip.Request.original(Slip.Kind.SHIFT_REPORT, z.number()))
                        .orElseThrow();
        assertThat(((Slip.ShiftReport) report).openings())
                .extracting(DrawerOpening::reason)
                .containsExactly("换零钱", DrawerOpening.BY_KEY);
    }

    @Test
    void
            without_a_shift_nobody_answers_for_a_drawer_that_is_opened_by_its_key_but_it_is_journaled() {
        till.closeShift();
        assertThat(cash().openedByKey()).isEmpty();
        assertThat(till.journal("NO_SALE")).isEmpty();
        assertThat(till.journal("DRAWER_KEYED")).hasSize(1);
    }

    @Test
    void without_a_shift_there_is_no_drawer_to_open() {
        till.closeShift();
        var refused = new CashDesk.Result.Refused(Refusal.Because.NO_SHIFT);

        assertThat(cash().noSale("x", Approval.own())).isEqualTo(refused);
        assertThat(cash().drop(Money.cny(1), "x")).isEqualTo(refused);
        assertThat(cash().dropAdvised()).isFalse();
        assertThat(till.kicks()).isZero();
    }
}

package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.ZReport;
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
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShiftCloseTest {
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

    private ShiftClose.Result count(long fen) {
        return count(fen, "", Approval.own());
    }

    private ShiftClose.Result count(long fen, String reason, Approval approval) {
        return till.counter().close().count(CashCount.amount(Money.cny(fen)), reason, approval);
    }

    private static ZReport closed(ShiftClose.Result result) {
        if (result instanceof ShiftClose.Result.Closed(var z)) return z;
        throw new AssertionError(result);
    }

    private Approval supervisor() {
        var allowed =
                till.counter().signOn().override("3001", "3333", Permission.ACCEPT_DIFFERENCE);
        if (allowed instanceof SignOn.OverrideResult.Allowed(var approval, _)) return approval;
        throw new AssertionError(allowed);
    }

    @Test
    void within_the_tolerance_the_first_count_closes() {
        assertThat(closed(count(50_100)).overShort()).isEqualTo(Money.cny(100));
        assertThat(till.counter().shifts().current()).isEmpty();
    }

    @Test
    void outside_it_one_recount_is_asked_for_and_the_difference_is_not_said() {
        till.sell(200, SmallShop.WATER);

        assertThat(count(49_000)).isEqualTo(new ShiftClose.Result.Recount(1));
        var z = closed(count(50_200));

        assertThat(z.overShort().isZero()).isTrue();
        assertThat(z.counts()).extracting(c -> c.total().minor()).containsExactly(49_000L, 50_200L);
        assertThat(till.journal("CASH_COUNTED")).hasSize(2);
    }

    @Test
    void still_outside_a_reason_and_a_supervisor_close_it_and_both_are_written_down() {
        count(49_000);
        assertThat(count(49_000)).isEqualTo(new ShiftClose.Result.NeedsSupervisor(2));
        assertThat(till.counter().close().accept("", supervisor()))
                .isEqualTo(new ShiftClose.Result.NeedsSupervisor(2));
        assertThat(till.counter().close().accept("少找了", Approval.own()))
                .isEqualTo(new ShiftClose.Result.NeedsSupervisor(2));

        var z = closed(till.counter().close().accept("少找了", supervisor()));

        assertThat(z.overShort()).isEqualTo(Money.cny(-1_000));
        assertThat(z.differenceReason().orElseThrow().by().value()).isEqualTo("3001");
        assertThat(z.closedBy().value()).isEqualTo("1001");
        var override = till.journal("OVERRIDE").getFirst();
        assertThat(override.path("by").asText()).isEqualTo("3001");
        assertThat(override.path("to").asText()).isEqualTo("1001");
    }

    @Test
    void a_supervisors_word_is_not_enough_for_a_first_count() {
        assertThat(count(49_000, "懒", supervisor())).isEqualTo(new ShiftClose.Result.Recount(1));
    }

    @Test
    void after_three_counts_no_further_one_is_taken() {
        count(1);
        count(2);
        count(3);

        assertThat(count(50_000)).isEqualTo(new ShiftClose.Result.NeedsSupervisor(3));
        var z = closed(till.counter().close().accept("数不清", supervisor()));
        assertThat(z.counts()).extracting(c -> c.total().minor()).containsExactly(1L, 2L, 3L);
        assertThat(z.overShort()).isEqualTo(Money.cny(3 - 50_000));
    }

    @Test
    void counting_survives_a_restart_with_every_count() {
        count(49_000);
        till.stopAndStart();
        till.signOn("1001", "1111");

        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.COUNTING));
        assertThat(closed(count(50_000)).counts()).hasSize(2);
    }

    @Test
    void selling_can_go_on_after_a_count_and_the_count_stays_in_the_journal() {
        count(49_000);
        assertThat(till.counter().close().giveUp()).isEmpty();
        till.sell(200, SmallShop.WATER);

        assertThat(till.journal("COUNT_GIVEN_UP")).hasSize(1);
        assertThat(till.journal("CASH_COUNTED")).hasSize(1);
        assertThat(closed(count(50_200)).overShort().isZero()).isTrue();
    }

    @Test
    void a_basket_at_the_counter_is_never_lost_by_closing() {
        till.scan(SmallShop.MILK);

        assertThat(count(50_000))
                .isEqualTo(new ShiftClose.Result.Refused(Refusal.Because.SALE_AT_COUNTER));
        assertThat(till.journal("CASH_COUNTED")).isEmpty();
    }

    @Test
    void keys_pressed_early_close_nothing() {
        assertThat(till.counter().close().accept("x", Approval.own()))
                .isEqualTo(new ShiftClose.Result.Refused(Refusal.Because.NOT_COUNTING));
        assertThat(till.counter().close().giveUp()).contains(Refusal.Because.NOT_COUNTING);
        till.closeShift();
        assertThat(count(0)).isEqualTo(new ShiftClose.Result.Refused(Refusal.Because.NO_SHIFT));
        assertThat(till.journal("SHIFT_CLOSED")).hasSize(1);
    }

    @Test
    void each_z_is_one_more_than_the_last_and_carries_its_totals_on() {
        var sale = till.sell(2_000, SmallShop.MILK);
        var first = till.closeShift();
        till.openShift(0);
        till.counter()
                .refunds()
                .takeBack(sale.number().toString(), java.util.Map.of(), Approval.own());
        till.sell(200, SmallShop.WATER);
        till.counter().cash().paidIn(Money.cny(2_000), "x");
        var second = till.closeShift();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.grandTotal()).isEqualTo(Money.cny(1_253));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.grandTotal()).isEqualTo(Money.cny(200));
        assertThat(second.grandTotalAbsolute()).isEqualTo(Money.cny(1_253 + 200 + 1_253));
        assertThat(second.figures().totals().imbalances()).isEmpty();
        assertThat(till.store().shifts().z(1)).contains(first);
    }

    @Test
    void the_z_and_the_shift_report_are_asked_for_on_paper() {
        var z = till.closeShift();
        var jobs = till.store().printJobs();

        assertThat(jobs.latest(Slip.Kind.SHIFT_REPORT, "" + z.number())).isPresent();
        assertThat(jobs.load(jobs.latest(Slip.Kind.Z, "1").orElseThrow().request()))
                .contains(new Slip.Z(z));
    }

    @Test
    void the_business_date_is_that_of_the_opening_even_past_midnight_and_a_clock_set_back() {
        till.clock().move(Duration.ofHours(18));
        var late = till.sell(200, SmallShop.WATER);
        till.clock().move(Duration.ofDays(-3));
        var back = till.sell(200, SmallShop.WATER);
        var z = till.closeShift();

        assertThat(late.number().toString()).isEqualTo("S001-01-20261121-000001");
        assertThat(back.number().toString()).isEqualTo("S001-01-20261121-000002");
        assertThat(z.figures().shift().date().toString()).isEqualTo("2026-11-21");
        assertThat(till.entries()).extracting(e -> e.path("at").asText()).isSorted();
        assertThat(till.entries()).anyMatch(e -> e.path("type").asText().startsWith("CLOCK"));
    }

    @Test
    void what_was_left_is_offered_to_the_next_shift() {
        till.sell(200, SmallShop.WATER);
        till.closeShift();

        assertThat(till.counter().shifts().leftInDrawer().orElseThrow().total())
                .isEqualTo(Money.cny(50_200));
    }

    @Test
    void a_drawer_may_be_short_of_everything_and_still_closes() {
        till.counter().cash().drop(Money.cny(80_000), "x");
        count(0);
        count(0);

        assertThat(closed(till.counter().close().accept("x", supervisor())).overShort())
                .isEqualTo(Money.cny(30_000));
    }
}

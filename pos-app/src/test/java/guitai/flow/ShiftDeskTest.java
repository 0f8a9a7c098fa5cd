package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.XReport;
import guitai.slip.Slip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShiftDeskTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.in(home);
        till.signOn("1001", "1111");
    }

    @AfterEach
    void close() {
        till.close();
    }

    private XReport x() {
        if (till.counter().shifts().x() instanceof ShiftDesk.Result.Taken(var x)) return x;
        throw new AssertionError("no X");
    }

    @Test
    void a_shift_is_one_person_and_one_business_date() {
        var shift = till.openShift(50_000);

        assertThat(shift.number()).isEqualTo(1);
        assertThat(shift.responsible().value()).isEqualTo("1001");
        assertThat(shift.date().toString()).isEqualTo("2026-11-21");
        assertThat(till.counter().shifts().open(CashCount.amount(Money.cny(1))))
                .isEqualTo(new ShiftDesk.Result.Refused(Refusal.Because.SHIFT_ALREADY_OPEN));
    }

    @Test
    void before_four_in_the_morning_it_is_still_yesterday() {
        till.clock().move(Duration.ofHours(18));

        assertThat(till.openShift(0).date().toString()).isEqualTo("2026-11-21");
    }

    @Test
    void the_float_is_kept_piece_by_piece() {
        var pieces = Map.of(10_000L, 3, 500L, 10, 10L, 7);
        till.counter().shifts().open(CashCount.of(pieces, Money.CNY));
        till.stopAndStart();
        till.signOn("1001", "1111");

        var opening = till.counter().shifts().figures().shift().openingFloat();
        assertThat(opening.pieces()).isEqualTo(pieces);
        assertThat(opening.total()).isEqualTo(Money.cny(35_070));
    }

    @Test
    void an_x_changes_nothing_and_the_next_one_is_the_same() {
        till.openShift(50_000);
        till.sell(2_000, SmallShop.MILK);

        var first = x();
        var second = x();

        assertThat(second.figures()).isEqualTo(first.figures());
        assertThat(till.journal("X_TAKEN")).hasSize(2);
        var z = till.closeShift();
        assertThat(z.number()).isEqualTo(1);
        assertThat(z.figures().totals()).isEqualTo(first.figures().totals());
        assertThat(z.figures().cash()).isEqualTo(first.figures().cash());
    }

    @Test
    void an_x_is_printed() {
        till.openShift(50_000);
        var x = x();
        var job = till.store().printJobs().next().orElseThrow();

        assertThat(till.store().printJobs().load(job.request())).contains(new Slip.X(x));
    }

    @Test
    void while_the_drawer_is_counted_no_x_shows_what_should_be_in_it() {
        till.openShift(50_000);
        till.counter()
                .close()
                .count(CashCount.amount(Money.cny(1)), "", guitai.staff.Approval.own());

        assertThat(till.counter().shifts().x())
                .isEqualTo(new ShiftDesk.Result.Refused(Refusal.Because.COUNTING));
    }

    @Test
    void a_shift_stays_open_over_a_restart_with_its_figures() {
        till.openShift(50_000);
        till.sell(2_000, SmallShop.MILK);
        var before = till.counter().shifts().figures();
        till.stopAndStart();

        assertThat(till.counter().shifts().figures()).isEqualTo(before);
    }
}

package guitai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Fact;
import guitai.payment.AttemptState;
import guitai.payment.RefundState;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;

/// Whole days of trade with everything that goes wrong with payments, many thousand times faster
/// than they pass.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SimulationTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("guitai.nightly");
    private static final int HOURS = 140;
    private static final int LEAST_SEEDS = 20;
    private static final int NIGHTLY_SEEDS = 1_000;
    private static final long NIGHTLY_PAYMENTS = 5_000_000;
    private static final ThreadMXBean THIS_CORE = ManagementFactory.getThreadMXBean();
    private static final long BUDGET_NANOS = 20_000_000_000L;

    @Test
    void no_money_is_lost_or_taken_twice_whatever_goes_wrong() {
        var begin = System.nanoTime();
        var worked = THIS_CORE.getCurrentThreadCpuTime();
        long sales = 0;
        long payments = 0;
        int seeds = 0;
        while (goesOn(seeds, System.nanoTime() - begin)) {
            var outcome = Simulation.run(++seeds, HOURS, Ports.RIGHT);
            assertThat(outcome.wrong()).as("seed %d of %d hours", seeds, HOURS).isEmpty();
            sales += outcome.sales();
            payments += outcome.payments();
        }
        // What the machine does besides is not the simulation's: its own core's time counts.
        var millis = Math.max(1, (THIS_CORE.getCurrentThreadCpuTime() - worked) / 1_000_000);
        var hours = (long) seeds * HOURS;
        report(
                "%,d seeds, %,d hours, %,d sales, %,d payments in %,d ms of one core: %,d simulated hours/s"
                        .formatted(seeds, hours, sales, payments, millis, hours * 1000 / millis));
        if (NIGHTLY) assertThat(payments).isGreaterThanOrEqualTo(NIGHTLY_PAYMENTS);
    }

    private static boolean goesOn(int seeds, long nanos) {
        return NIGHTLY ? seeds < NIGHTLY_SEEDS : seeds < LEAST_SEEDS || nanos < BUDGET_NANOS;
    }

    @Test
    void the_same_seed_is_the_same_day_to_the_last_word() {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(digest(seed))
                    .as("seed %d", seed)
                    .isEqualTo(digest(seed))
                    .isNotEqualTo(digest(seed + 100));
        }
    }

    @Test
    void everything_that_can_become_of_a_payment_does() {
        var states = new HashSet<Class<?>>();
        for (int seed = 1; seed <= 10; seed++) {
            for (var fact : Simulation.run(seed, HOURS, Ports.RIGHT).books().facts()) {
                if (fact instanceof Fact.AttemptStarted(var attempt, _, _)) {
                    states.add(attempt.state().getClass());
                } else if (fact instanceof Fact.AttemptMoved(_, var state)) {
                    states.add(state.getClass());
                } else if (fact instanceof Fact.RefundStarted(var refund, _, _)) {
                    states.add(refund.state().getClass());
                } else if (fact instanceof Fact.RefundMoved(_, var state)) {
                    states.add(state.getClass());
                }
            }
        }
        assertThat(states)
                .contains(AttemptState.class.getPermittedSubclasses())
                .contains(RefundState.class.getPermittedSubclasses());
    }

    private static long digest(long seed) {
        return Simulation.run(seed, 40, Ports.RIGHT).digest();
    }

    // The figures belong in the build's log.
    @SuppressWarnings("SystemOut")
    private static void report(String figures) {
        System.out.println("simulation: " + figures);
    }
}

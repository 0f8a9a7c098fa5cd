package guitai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The simulation finds what it is there to find: a bug is planted at one port, and the audit sees
/// what comes of it within the first few seeds.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PlantedBugsTest {
    private static final int FIRST_SEEDS = 3;
    private static final int HOURS = 60;

    @Test
    void a_second_try_under_a_new_number_is_caught() {
        caught(Ports.wallet(PlantedGateway::newNumberOnUnknown), "is in no journal", "and paid");
    }

    @Test
    void a_payment_that_is_sent_before_it_is_on_disk_is_caught() {
        caught(Ports.books(LateBooks::new), "is in no journal");
    }

    @Test
    void what_is_sent_twice_under_two_keys_is_caught() {
        caught(Ports.wallet(PlantedGateway::refundsTwice), "ledger holds");
    }

    @Test
    void a_stored_card_that_is_handed_over_twice_under_two_keys_is_caught() {
        caught(Ports.terminal(PlantedTerminal::new), "is in no journal", "and paid");
    }

    @Test
    void giving_up_after_so_many_tries_is_caught() {
        caught(Ports.wallet(right -> PlantedGateway.givesUpAfter(5, right)), "ledger holds");
    }

    @Test
    void an_unknown_orders_reversal_that_is_taken_for_done_is_caught() {
        caught(Ports.wallet(PlantedGateway::believesReversals), "ledger holds");
    }

    /// The same seeds without the bug are clean, so that it is the bug that was found.
    private static void caught(Ports planted, String... says) {
        for (int seed = 1; seed <= FIRST_SEEDS; seed++) {
            var wrong = Simulation.run(seed, HOURS, planted).wrong();
            if (wrong.isEmpty()) continue;
            for (var word : says) assertThat(wrong).anyMatch(w -> w.contains(word));
            assertThat(Simulation.run(seed, HOURS, Ports.RIGHT).wrong()).isEmpty();
            return;
        }
        throw new AssertionError("not found within " + FIRST_SEEDS + " seeds");
    }
}

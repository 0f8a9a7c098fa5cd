package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;

/// Scenario 3, a link that drops in the middle of the upload.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario3BrokenSyncTest {
    private static final int SALES = 30;
    private static final int BEFORE_IT_DROPS = 12;

    @TempDir private Path folder;

    @Test
    void after_the_twelfth_upload_eighteen_wait_and_a_restart_sends_exactly_those()
            throws IOException {
        try (var first = WalletShop.open(folder)) {
            var lane = first.lane();
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            var before = first.atHeadOffice().size();
            lane.ask("/network off", "network");
            var oldest = first.cashSale().path("at").asText();
            for (int i = 1; i < SALES; i++) first.cashSale();
            // Twelve arrive, each of them twice; then nothing does.
            first.desk()
                    .faults(
                            """
                            [{"on":"pay","gateway":"head-office",
                              "what":"duplicate-delivery","times":%d},
                             {"on":"pay","gateway":"head-office","what":"request-lost",
                              "times":1000}]
                            """
                                    .formatted(BEFORE_IT_DROPS));
            lane.send("/network on");
            lane.await("forwarded", f -> f.path("kind").asText().equals("journal"));
            var queue = lane.ask("/queue", "queue");
            assertThat(queue.path("waiting").asInt()).isEqualTo(SALES - BEFORE_IT_DROPS);
            // To the second: the entry is a moment younger than the line that told of it.
            assertThat(queue.path("oldest").asText()).isGreaterThan(oldest.substring(0, 19));
            assertThat(first.atHeadOffice()).hasSize(before + BEFORE_IT_DROPS);

            first.desk().noFaults();
            try (var second = first.killedAndStarted(folder)) {
                second.lane().ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
                assertThat(Collections.frequency(second.atHeadOffice(), "SALE")).isEqualTo(SALES);
                assertThat(second.lane().ask("/queue", "queue").path("waiting").asInt()).isZero();
            }
        }
    }
}

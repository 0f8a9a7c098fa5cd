package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;

/// Scenario 2, offline to online with lost acknowledgements.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario2AckLostTest {
    private static final int SALES = 50;

    @TempDir private Path folder;

    @Test
    void fifty_offline_sales_whose_first_answers_are_all_lost_are_at_head_office_once_each()
            throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            lane.ask("/network off", "network");
            for (int i = 0; i < SALES; i++) shop.cashSale();
            assertThat(lane.ask("/queue", "queue").path("waiting").asInt()).isEqualTo(SALES);
            shop.desk()
                    .faults(
                            """
                            [{"on":"pay","gateway":"head-office",
                              "what":"answer-lost-before-headers","times":%d}]
                            """
                                    .formatted(SALES));
            lane.send("/network on");
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());

            assertThat(shop.desk().faults()).isEmpty();
            assertThat(Collections.frequency(shop.atHeadOffice(), "SALE")).isEqualTo(SALES);
            assertThat(lane.ask("/queue", "queue").path("waiting").asInt()).isZero();
            assertThat(lane.all("blocked")).isEmpty();
        }
    }
}

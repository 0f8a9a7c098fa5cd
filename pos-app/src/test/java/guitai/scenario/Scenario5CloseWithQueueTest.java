package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Scenario 5, closing with a queue.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario5CloseWithQueueTest {
    @TempDir private Path folder;

    @Test
    void a_shift_closes_without_a_line_and_what_waits_belongs_to_it() throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            lane.ask("/network off", "network");
            shop.cashSale();
            shop.cashSale();
            shop.goods();
            lane.send("/pay stored");
            lane.send(shop.desk().storedValue(10_000, 5_000, 5_000));
            lane.await("sale-completed");
            var closed = lane.ask("/close-shift 504.00", "shift-closed");
            assertThat(closed.path("overShort").asLong()).isZero();
            assertThat(closed.path("shift").asLong()).isEqualTo(1);

            lane.ask("/open-shift as-left", "shift-opened");
            shop.cashSale();
            lane.send("/network on");
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());

            assertThat(shop.atHeadOffice())
                    .containsSubsequence(
                            List.of("SALE", "SALE", "SALE", "SHIFT_CLOSED", "SHIFT_OPENED", "SALE"))
                    .containsOnlyOnce("SHIFT_CLOSED");
            assertThat(shop.desk().orders().toString()).contains("stored-value");
            assertThat(lane.all("shift-opened")).hasSize(2);
            assertThat(lane.all("blocked")).isEmpty();
        }
    }
}

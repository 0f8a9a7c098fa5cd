package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Sku;
import guitai.scenario.LaneProcess;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;

/// The stock through the real program, line by line, and then the power goes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneStockTest {
    private static final String WATER = "9520001001857";

    @TempDir private Path home;

    @Test
    void every_fact_the_lane_told_of_the_stock_is_on_disk_when_the_power_goes() throws Exception {
        try (var lane = LaneProcess.start(home)) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            sellsBeforeAnythingCame(lane);
            aDeliveryComes(lane);
            isCounted(lane);
            whatIsBadIsSaidAndLosesNothing(lane);
            lane.kill();
        }
        var opening = SmallTills.open(home.resolve("training"), InstantSource.system());
        if (!(opening instanceof TillOpening.Opened(var till, _, _))) {
            throw new AssertionError(opening);
        }
        try (till) {
            assertThat(till.stock().level(new Sku("DR0004")).milli()).isEqualTo(19_000);
            assertThat(till.unreadable()).isEmpty();
        }
    }

    private static void sellsBeforeAnythingCame(LaneProcess lane) {
        lane.ask("/qty 3", "quantity-set");
        lane.ask(WATER, "line-added");
        lane.ask("/pay cash 6", "sale-completed");
        var stands = lane.ask("/stock " + WATER, "stock");
        assertThat(stands.path("level").asInt()).isEqualTo(-3);
        assertThat(stands.path("low").asBoolean()).isTrue();
    }

    private static void aDeliveryComes(LaneProcess lane) {
        var refused = lane.ask("/receive " + WATER + " 24 1.20 2099-01-01", "error");
        assertThat(refused.path("what").asText()).contains("stock");
        lane.ask("/override 2001 8888", "override");
        assertThat(lane.await("error").path("next").asText()).contains("date");

        lane.ask("/receive " + WATER + " 24 1.20", "error");
        lane.ask("/override 2001 8888", "override");
        var received = lane.await("stock-received");
        assertThat(received.path("cost").asLong()).isEqualTo(2_880);
        assertThat(move(received).path("moved").asInt()).isEqualTo(24);
        assertThat(move(received).path("level").asInt()).isEqualTo(21);
        // Three were sold before they came: 21 are left at ¥1.20.
        assertThat(lane.ask("/stock DR0004", "stock").path("worth").asLong()).isEqualTo(2_520);
    }

    private static void isCounted(LaneProcess lane) {
        lane.send("/sign-off");
        lane.ask("/sign-on 2001 8888", "signed-on");
        var counted = lane.ask("/count " + WATER + " 20", "stock-counted");
        assertThat(counted.path("difference").asLong()).isEqualTo(-120);
        assertThat(move(counted).path("level").asInt()).isEqualTo(20);
        assertThat(move(counted).path("level").isIntegralNumber()).isTrue();
        var off = lane.ask("/write-off " + WATER + " 1 damaged 破了", "stock-written-off");
        assertThat(off.path("worth").asLong()).isEqualTo(-120);
        assertThat(lane.ask("/low", "low-stock").path("items").isArray()).isTrue();
    }

    private static void whatIsBadIsSaidAndLosesNothing(LaneProcess lane) {
        lane.ask("/receive", "error");
        lane.ask("/receive 9520001001858 1 1.00", "error");
        lane.ask("/receive " + WATER + " 1.5 1.00", "error");
        lane.ask("/receive " + WATER + " 1 1.00 2027-02-30", "error");
        lane.ask("/count " + WATER, "error");
        lane.ask("/write-off " + WATER + " 1 eaten", "error");
        lane.ask("/expiring soon", "error");
        assertThat(lane.ask("/expiring 30", "expiring").path("batches")).isEmpty();
    }

    private static JsonNode move(JsonNode fact) {
        return fact.path("moves").path(0);
    }
}

package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// What an offer has given is on disk with the sale and the return that say so (rules PR-16,
/// PR-39): the power goes right after each.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitedOfferUnderKillTest {
    private static final String[] SHORT = {"wechat = off", "alipay = off", "card = off"};

    // ¥3.50, and ¥3.00 for the first four.
    private static final String TEA = "9520001005183";
    private static final String FOUR =
            """
            { "promotions": [
              { "id": "FOUR", "type": "special_price", "name_zh": "限量4件", "price": 300,
                "scope": { "cat": ["drinks"] }, "limits": { "total": 4 } } ] }
            """;

    @TempDir private Path home;

    @Test
    void a_killed_till_knows_what_was_given_and_what_came_back() throws Exception {
        OfferFile.publish(home, FOUR);
        String first;
        try (var lane = LaneProcess.start(home, SHORT)) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            first = sold(lane, 3, 9_00);
            lane.kill();
        }
        try (var lane = again()) {
            sold(lane, 3, 10_00);
            sold(lane, 1, 3_50);
            lane.ask("/return " + first + " 1 2", "return-completed");
            lane.kill();
        }
        try (var lane = again()) {
            sold(lane, 3, 9_50);
            lane.kill();
        }
        try (var lane = again()) {
            sold(lane, 2, 7_00);
        }
    }

    private LaneProcess again() throws IOException {
        var lane = LaneProcess.start(home, SHORT);
        lane.ask("/sign-on 1001 1111", "signed-on");
        return lane;
    }

    /// @return the receipt
    private static String sold(LaneProcess lane, int pieces, long due) {
        lane.ask("/qty " + pieces, "quantity-set");
        lane.ask(TEA, "line-added");
        var done = lane.ask("/pay cash 20", "sale-completed");
        assertThat(done.path("total").asLong()).isEqualTo(due);
        return done.path("receipt").asText();
    }
}

package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Scenario 17, promotion stacking: the cheapest of three, a full reduction, a capped percentage
/// over two tax rates and a gift come to the same fen in whatever order the goods are scanned, and
/// whatever came and went meanwhile.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario17PromotionStackingTest {
    // Drinks with 13 % tax: ¥5.00, ¥5.00, ¥3.50; staples with 9 %: ¥8.90, ¥11.80.
    private static final List<String> BASKET =
            List.of(
                    "9520001007408",
                    "9520001008146",
                    "9520001005183",
                    "9520001058462",
                    "9520001056611");
    // ¥4.50, ¥3.00: come and go.
    private static final List<String> OTHERS = List.of("9520001006661", "9520001001116");
    private static final String HOUSE_BRAND = "9520001007033";

    private static final String OFFERS =
            """
            { "promotions": [
              { "id": "CHEAPEST", "type": "buy_x_get_y", "name_zh": "饮料三件最低价九折",
                "x": 2, "y": 1, "off_bp": 1000, "scope": { "cat": ["drinks"] },
                "limits": { "times_per_order": 1 } },
              { "id": "FULL30", "type": "amount_off", "name_zh": "满30减5",
                "threshold": 3000, "amount": 500, "priority": 2,
                "scope": { "cat": ["drinks", "staples"] } },
              { "id": "FIFTH", "type": "percent_off_basket", "name_zh": "八折封顶3元",
                "off_bp": 2000, "cap": 300, "priority": 1,
                "scope": { "cat": ["drinks", "staples"] } },
              { "id": "GIFT20", "type": "gift", "name_zh": "满20赠可乐",
                "threshold": 2000, "gift_sku": "DR0010", "gift_qty": 1000,
                "scope": { "cat": ["drinks", "staples"] } },
              { "id": "FREE", "type": "amount_off", "name_zh": "绿茶立减100",
                "threshold": 0, "amount": 10000, "exclusive": true,
                "scope": { "sku": ["DR0016"] } }
            ] }
            """;

    @TempDir private Path home;

    @Test
    void any_order_and_any_coming_and_going_ends_at_the_same_fen() throws Exception {
        OfferFile.publish(home, OFFERS);
        try (var lane = LaneProcess.start(home, "printer = none")) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            // 34.20 - 0.35 (a tenth of 3.50) = 33.85; - 5.00 = 28.85; a fifth is 5.77, capped at
            // 3.00: 25.85. The cola of 2.50 is given.
            for (long seed = 1; seed <= 6; seed++) {
                var priced = scanned(lane, new Random(seed));
                assertThat(priced.path("total").asLong()).as("seed " + seed).isEqualTo(2_585);
                assertThat(amounts(priced))
                        .as("seed " + seed)
                        .isEqualTo(
                                new TreeMap<>(
                                        Map.of(
                                                "CHEAPEST", 35L,
                                                "FULL30", 500L,
                                                "FIFTH", 300L,
                                                "GIFT20", 250L)));
                var done = lane.ask("/pay cash", "sale-completed");
                assertThat(done.path("total").asLong()).isEqualTo(2_585);
                assertThat(done.path("rounding").asLong()).isEqualTo(-5);
            }
        }
    }

    @Test
    void an_offer_is_used_no_more_often_than_its_limit_and_nothing_is_paid_out() throws Exception {
        OfferFile.publish(home, OFFERS);
        try (var lane = LaneProcess.start(home, "printer = none")) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            for (int i = 0; i < 6; i++) lane.ask(BASKET.get(2), "priced");
            var priced = lane.ask("/offers", "offers");
            assertThat(priced.path("applied").findValuesAsText("id")).contains("CHEAPEST");
            // Six at 3.50: one block of three, a tenth of one, not two.
            var all = lane.ask("/line-qty 1 1", "priced");
            assertThat(amounts(all).get("CHEAPEST")).isEqualTo(35);
            lane.ask("/void", "sale-voided");

            lane.ask(HOUSE_BRAND, "priced");
            var free = lane.ask("/total", "sale-completed");
            assertThat(free.path("total").asLong()).isZero();
        }
    }

    /// Scans the goods in another order each time, with others that are taken out again.
    private static JsonNode scanned(LaneProcess lane, Random random) {
        var order = new ArrayList<>(BASKET);
        Collections.shuffle(order, random);
        for (var code : order) {
            if (random.nextBoolean()) {
                int line = add(lane, OTHERS.get(random.nextInt(OTHERS.size())));
                add(lane, code);
                lane.ask("/delete " + line, "priced");
            } else {
                add(lane, code);
            }
        }
        int line = add(lane, OTHERS.getFirst());
        lane.ask("/line-qty " + line + " 3", "priced");
        return lane.ask("/delete " + line, "priced");
    }

    private static int add(LaneProcess lane, String code) {
        int line = lane.ask(code, "line-added").path("line").asInt();
        lane.await("priced");
        return line;
    }

    private static Map<String, Long> amounts(JsonNode priced) {
        var amounts = new TreeMap<String, Long>();
        for (var offer : priced.path("offers")) {
            amounts.put(offer.path("id").asText(), offer.path("amount").asLong());
        }
        return amounts;
    }
}

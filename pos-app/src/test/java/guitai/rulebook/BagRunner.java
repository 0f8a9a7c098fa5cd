package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.promotion.Offers;

import java.util.List;

/// A carrier bag in a basket with offers: its own line, and nothing off (rule CP-21).
final class BagRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        return Runner.whole(() -> bag(file));
    }

    private static void bag(JsonNode file) {
        var input = JsonNodeFactory.instance.objectNode();
        input.put("now", "2026-11-21T15:30:00+08:00");
        input.set("promotions", file.path("input").path("promotions"));
        var lines = input.putArray("lines");
        for (var given : file.path("input").path("lines")) {
            var line = lines.addObject();
            line.put("sku", given.get(0).asText()).put("cat", "bag");
            line.put("qty", given.get(1).asLong() * 1000).put("price", given.get(2).asLong());
            line.putArray("flags").add("no_discount");
        }
        var request = PromotionVector.request(input);
        var priced = Offers.price(request);
        var expected = file.path("expected");
        assertThat(priced.lines()).hasSameSizeAs(request.lines());
        var bag = request.lines().getFirst();
        assertThat(bag.quantity().milli())
                .as("qty")
                .isEqualTo(expected.path("qty").asLong() * 1000);
        assertThat(bag.unitPrice().minor())
                .as("unit_price")
                .isEqualTo(expected.path("unit_price").asLong());
        var net = priced.lines().getFirst().net();
        assertThat(net.minor()).as("amount").isEqualTo(expected.path("amount").asLong());
        assertThat(bag.gross().minus(net).minor())
                .as("discount_on_bag")
                .isEqualTo(expected.path("discount_on_bag").asLong());
    }
}

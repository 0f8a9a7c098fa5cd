package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.promotion.Offers;
import guitai.promotion.Priced;
import guitai.promotion.Priced.Adjustment;

import java.util.ArrayList;
import java.util.List;

/// Offers: which apply, what they take off each line, gifts, points used and earned.
final class PromotionRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        return Runner.whole(() -> priced(file));
    }

    private static void priced(JsonNode file) {
        var input = file.path("input");
        var request = PromotionVector.request(input);
        var priced = Offers.price(request);
        var expected = file.path("expected");
        assertThat(priced.applied().stream().map(PromotionRunner::applied))
                .as("applied")
                .containsExactlyElementsOf(texts(expected.path("applied"), "id stage amount"));
        assertThat(priced.lines().stream().map(line -> line(line, input)))
                .as("lines")
                .containsExactlyElementsOf(lines(expected.path("lines")));
        assertThat(priced.gifts().stream().map(PromotionRunner::gift))
                .as("gift lines")
                .containsExactlyElementsOf(
                        texts(expected.path("gift_lines"), "promo sku qty gross discount net"));
        assertThat(priced.gross().minor())
                .as("gross_total")
                .isEqualTo(expected.path("gross_total").asLong());
        assertThat(priced.saved().minor())
                .as("discount_total")
                .isEqualTo(expected.path("discount_total").asLong());
        assertThat(priced.pointsUsed())
                .as("points_used")
                .isEqualTo(expected.path("points_used").asLong());
        assertThat(priced.pointsValue().minor())
                .as("points_value")
                .isEqualTo(expected.path("points_value").asLong());
        assertThat(priced.pointsEarned())
                .as("points_earned")
                .isEqualTo(expected.path("points_earned").asLong());
        assertThat(priced.total().minor()).as("total").isEqualTo(expected.path("total").asLong());
        assertThat(priced.method()).isEqualTo(Priced.Method.EXACT);
        assertThat(priced.notApplied().size() + priced.applied().size())
                .as("every offer that does not apply has a reason")
                .isEqualTo(request.offers().size());
    }

    private static String applied(Priced.Applied one) {
        return one.offer().id() + " " + one.offer().stage() + " " + one.amount().minor();
    }

    private static String gift(Priced.GiftLine gift) {
        long gross = gift.gross().minor();
        return gift.offer().id()
                + " "
                + gift.sku()
                + " "
                + gift.quantity().milli()
                + " "
                + gross
                + " "
                + gross
                + " 0";
    }

    private static String line(Priced.Line line, JsonNode input) {
        var id = input.path("lines").get(line.number() - 1).path("id").asText();
        var text = new StringBuilder(id);
        for (var adjustment : line.adjustments()) {
            var from =
                    switch (adjustment) {
                        case Adjustment.ByOffer(var offer, _) -> offer.id().value();
                        case Adjustment.ByHand _ -> "HAND";
                        case Adjustment.ByPoints _ -> "POINTS";
                    };
            text.append(' ').append(from).append(' ').append(adjustment.amount().minor());
        }
        return text + " = " + line.net().minor() + ", earns " + line.pointsEarned();
    }

    private static List<String> lines(JsonNode lines) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            var text = new StringBuilder(line.path("id").asText());
            for (var one : line.path("adjustments")) {
                text.append(' ').append(one.path("promo").asText());
                text.append(' ').append(one.path("amount").asLong());
            }
            text.append(" = ").append(line.path("net").asLong());
            all.add(text + ", earns " + line.path("points_earned").asLong());
        }
        return all;
    }

    private static List<String> texts(JsonNode array, String keys) {
        var all = new ArrayList<String>();
        for (var one : array) {
            var words = new ArrayList<String>();
            for (var key : keys.split(" ", -1)) words.add(one.path(key).asText());
            all.add(String.join(" ", words));
        }
        return all;
    }
}

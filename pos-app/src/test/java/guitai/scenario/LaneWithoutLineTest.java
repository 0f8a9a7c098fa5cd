package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An hour without a line, by the lane's own words: what it says, what it takes, what it hands
/// over.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneWithoutLineTest {
    @TempDir private Path folder;

    @Test
    void without_a_line_the_lane_says_what_works_and_what_waits_and_then_what_became_of_each()
            throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            online(shop);

            shop.desk()
                    .cards(
                            """
                            {"cards":["approve","refused-later"],"line":false}
                            """);
            var down = lane.ask("/network off", "network");
            assertThat(down.path("state").asText()).isEqualTo("down");
            assertThat(down.path("worksNot").toString()).contains("wallets").contains("card");
            assertThat(down.path("works").toString()).contains("cash").contains("stored-value");

            letCardsBeStored(lane);
            var good = storedCard(shop);
            wallet(shop);
            storedValue(shop);
            var bad = storedCard(shop);
            var queue = lane.ask("/queue", "queue");
            assertThat(payments(queue, "tender")).containsExactly("card", "stored-value", "card");
            assertThat(payments(queue, "attempt")).startsWith(good).endsWith(bad);
            assertThat(queue.path("waiting").asInt()).isGreaterThanOrEqualTo(3 + 4);

            shop.desk().cards("{\"line\":true}");
            var up = lane.ask("/network on", "network");
            assertThat(up.path("state").asText()).isEqualTo("up");
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            handedOver(lane, good, bad);
            looksAfter(lane, bad);
            lane.ask("/close-shift 502.00", "shift-closed");
        }
    }

    /// With a line a card is asked for at once.
    private static void online(WalletShop shop) {
        shop.goods();
        var started = shop.lane().ask("/pay card", "payment-started");
        assertThat(started.path("way").asText()).isEqualTo("card-presented");
        assertThat(started.path("tender").asText()).isEqualTo("card");
        shop.lane().await("payment-approved");
        shop.lane().await("sale-completed");
    }

    private static void letCardsBeStored(LaneProcess lane) {
        var refused = lane.ask("/cards-offline on 宽带断了", "error");
        assertThat(refused.path("what").asText()).isEqualTo("needs a supervisor: cards-offline");
        lane.ask("/override 2001 8888", "override");
        assertThat(lane.await("cards-offline").path("allowed").asBoolean()).isTrue();
        var down = lane.ask("/network", "network");
        assertThat(down.path("works").toString()).contains("card within its limits");
        assertThat(lane.ask("/cards-offline maybe", "error").path("what").asText())
                .isEqualTo("say on or off");
    }

    /// @return the attempt
    private static String storedCard(WalletShop shop) {
        shop.goods();
        var stored = shop.lane().ask("/pay card", "payment-stored-offline");
        assertThat(stored.path("shown").asText()).matches("622202\\*+\\d{4}");
        assertThat(stored.path("amount").asLong()).isEqualTo(200);
        var sale = shop.lane().await("sale-completed");
        assertThat(sale.path("tenders").path(0).path("tender").asText()).isEqualTo("card");
        var attempt = stored.path("attempt").asText();
        queued(shop.lane(), "payment", attempt);
        queued(shop.lane(), "document", sale.path("receipt").asText());
        return attempt;
    }

    private static void queued(LaneProcess lane, String kind, String id) {
        var fact =
                lane.seen(
                        "queued",
                        f ->
                                f.path("kind").asText().equals(kind)
                                        && f.path("id").asText().equals(id));
        assertThat(fact.path("waiting").asLong()).isPositive();
    }

    /// A wallet's code is neither stored nor kept for later.
    private static void wallet(WalletShop shop) {
        shop.goods();
        var refused = shop.lane().ask(shop.phone("wechat", "pay"), "error");
        assertThat(refused.path("what").asText()).isEqualTo("offline");
        assertThat(refused.path("next").asText()).contains("/pay cash");
        shop.lane().ask("/pay cash 2.00", "sale-completed");
    }

    private static void storedValue(WalletShop shop) {
        var lane = shop.lane();
        shop.goods();
        lane.ask("/pay stored", "stored-value-code-wanted");
        var over = lane.ask(shop.desk().storedValue(10_000, 100, 100), "error");
        assertThat(over.path("what").asText()).isEqualTo("token-not-offline");
        lane.ask("/pay stored", "stored-value-code-wanted");
        var stored =
                lane.ask(shop.desk().storedValue(10_000, 5_000, 5_000), "payment-stored-offline");
        assertThat(stored.path("shown").asText()).matches("\\*{4}.{4}");
        var sale = lane.await("sale-completed");
        assertThat(sale.path("tenders").path(0).path("tender").asText()).isEqualTo("stored-value");
    }

    private static void handedOver(LaneProcess lane, String good, String bad) {
        assertThat(lane.all("forwarded"))
                .anyMatch(f -> f.path("id").asText().equals(good))
                .anyMatch(f -> f.path("kind").asText().equals("journal"));
        var blocked = lane.all("blocked");
        assertThat(blocked).hasSize(1);
        assertThat(blocked.getFirst().path("kind").asText()).isEqualTo("payment");
        assertThat(blocked.getFirst().path("id").asText()).isEqualTo(bad);
        assertThat(blocked.getFirst().path("reason").asText()).isEqualTo("not-enough-money");
        var queue = lane.ask("/queue", "queue");
        assertThat(queue.path("waiting").asInt()).isZero();
        assertThat(queue.path("entries").asInt()).isZero();
        assertThat(queue.path("payments").size()).isZero();
    }

    /// The goods are gone and the money was not taken: somebody looks after it.
    private static void looksAfter(LaneProcess lane, String bad) {
        lane.ask("/take-case " + bad, "case-taken");
        var rows = new ArrayList<JsonNode>();
        lane.ask("/payments", "payments").path("cases").forEach(rows::add);
        var row = rows.stream().filter(c -> c.path("number").asText().equals(bad)).findFirst();
        assertThat(row).isPresent();
        assertThat(row.get().path("stage").asText()).isEqualTo("refused-later");
        assertThat(row.get().path("owner").asText()).isEqualTo("1001");
        assertThat(lane.ask("/take-case 134567890123456789", "error").path("what").asText())
                .isEqualTo("no-payment");
    }

    private static List<String> payments(JsonNode queue, String field) {
        var found = new ArrayList<String>();
        for (var one : queue.path("payments")) found.add(one.path(field).asText());
        return found;
    }
}

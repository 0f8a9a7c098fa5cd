package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/// Scenario 9, look-up by the customer's bill.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario9CustomersBillTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void the_numbers_on_a_paid_bill_bring_the_gateways_true_state_or_that_it_cannot_be_had(
            String wallet) throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            var sandbox = lane.seen("sandbox", _ -> true);
            assertThat(sandbox.path("control").asText()).isEqualTo(shop.control());
            shop.goods();
            lane.send(shop.phone(wallet, "pay"));
            var approved = lane.await("payment-approved");
            lane.await("sale-completed");
            var order = approved.path("attempt").asText();
            var reference = approved.path("reference").asText();

            for (var number : new String[] {order, reference}) {
                var truth = lane.ask("/enquire " + number, "enquired");
                assertThat(truth.path("attempt").asText()).isEqualTo(order);
                assertThat(truth.path("gateway").asText()).isEqualTo("paid");
                assertThat(truth.path("amount").asLong()).isEqualTo(200);
                assertThat(truth.path("reference").asText()).isEqualTo(reference);
            }
            var unknown = lane.ask("/enquire 01ABCDEFGHJKMNPQRSTVWXYZ0123", "error");
            assertThat(unknown.path("what").asText()).startsWith("not a payment of this till");

            shop.offline();
            // Nobody had to ask: the till looks by itself.
            lane.await("network", n -> n.path("state").asText().equals("down"));
            var offline = lane.ask("/enquire " + order, "enquired");
            assertThat(offline.path("gateway").asText()).isEqualTo("cannot-verify-offline");
            assertThat(offline.path("stage").asText()).isEqualTo("approved");
        }
    }
}

package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/// Scenario 8, paid after cancel shown: the request was on its way when the cashier gave up.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario8PaidAfterCancelTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void a_success_that_comes_after_the_customer_was_told_goes_back_and_is_on_the_managers_list(
            String wallet) throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            shop.desk().fault("pay", "delayed-request");
            shop.goods();
            var attempt =
                    lane.ask(shop.phone(wallet, "pay"), "payment-started").path("attempt").asText();
            lane.await("payment-unknown");
            lane.ask("/cancel-payment", "payment-reversing");
            lane.ask("/told", "customer-told");
            lane.ask("/pay cash", "sale-completed");

            var reversed = lane.await("payment-reversed");
            assertThat(reversed.path("attempt").asText()).isEqualTo(attempt);
            var order = shop.order(attempt);
            assertThat(order.has("paid")).as("the gateway took it after all: %s", order).isTrue();
            assertThat(order.path("refunded").asLong()).isEqualTo(200);

            var listed = lane.ask("/payments", "payments").path("cases");
            assertThat(listed)
                    .anySatisfy(row -> assertThat(row.path("number").asText()).isEqualTo(attempt));
            assertThat(lane.ask("/x", "x").path("net").asLong()).isEqualTo(200);
            assertThat(lane.all("sale-completed")).hasSize(1);
        }
    }
}

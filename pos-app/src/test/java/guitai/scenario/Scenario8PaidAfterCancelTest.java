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
    void a_success_the_gateway_reports_after_the_cancel_goes_back_and_is_on_the_managers_list(
            String wallet) throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            shop.desk().fault("pay", "answer-lost-before-headers");
            shop.desk().fault("reverse", "reverse-without-effect");
            var attempt = cancelledAndPaidInCash(shop, shop.phone(wallet, "pay"));

            lane.await("payment-reversing", r -> r.path("paid").asBoolean());
            var reversed = lane.await("payment-reversed");
            assertThat(reversed.path("attempt").asText()).isEqualTo(attempt);
            assertThat(reversed.path("refunded").asBoolean()).isTrue();
            var listed = lane.ask("/payments", "payments").path("cases");
            assertThat(listed)
                    .anySatisfy(row -> assertThat(row.path("number").asText()).isEqualTo(attempt));
            backAndBalanced(shop, attempt);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void a_request_that_arrives_after_the_cancel_is_paid_back_all_the_same(String wallet)
            throws IOException {
        try (var shop = WalletShop.open(folder)) {
            shop.desk().fault("pay", "delayed-request");
            var attempt = cancelledAndPaidInCash(shop, shop.phone(wallet, "pay"));

            shop.lane().await("payment-reversed", r -> r.path("attempt").asText().equals(attempt));
            backAndBalanced(shop, attempt);
        }
    }

    /// @return the number of the attempt
    private static String cancelledAndPaidInCash(WalletShop shop, String code) {
        var lane = shop.lane();
        shop.goods();
        var attempt = lane.ask(code, "payment-started").path("attempt").asText();
        lane.await("payment-unknown");
        lane.ask("/cancel-payment", "payment-reversing");
        lane.ask("/told", "customer-told");
        lane.ask("/pay cash", "sale-completed");
        return attempt;
    }

    private static void backAndBalanced(WalletShop shop, String attempt) {
        var order = shop.order(attempt);
        assertThat(order.has("paid")).as("the gateway took it after all: %s", order).isTrue();
        assertThat(order.path("refunded").asLong()).isEqualTo(200);
        assertThat(shop.lane().ask("/x", "x").path("net").asLong()).isEqualTo(200);
        assertThat(shop.lane().all("sale-completed")).hasSize(1);
    }
}

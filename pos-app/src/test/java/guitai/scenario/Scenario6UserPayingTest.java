package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/// Scenario 6, USERPAYING: the customer is asked for the password, and the till waits with open
/// eyes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario6UserPayingTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void the_till_counts_the_seconds_and_refuses_a_second_code_until_the_first_has_an_end(
            String wallet) throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            shop.goods();
            var started = lane.ask(shop.phone(wallet, "password", 6), "payment-started");
            var waiting =
                    lane.await(
                            "payment-waiting",
                            w -> w.path("stage").asText().equals("awaiting-buyer"));
            assertThat(waiting.path("secondsLeft").asInt()).isBetween(1, 20);
            assertThat(waiting.path("next").asText()).contains("/cancel-payment");

            var refused = lane.ask(shop.phone(wallet, "pay"), "error");
            assertThat(refused.path("what").asText()).isEqualTo("payment-underway");
            var later = lane.await("payment-waiting");
            assertThat(later.path("secondsLeft").asInt())
                    .isLessThan(waiting.path("secondsLeft").asInt());

            var approved = lane.await("payment-approved");
            assertThat(approved.path("attempt")).isEqualTo(started.path("attempt"));
            var tenders = lane.await("sale-completed").path("tenders");
            assertThat(tenders).hasSize(1);
            assertThat(tenders.get(0).path("tender").asText()).isEqualTo(wallet);
            assertThat(shop.orders()).containsExactly(started.path("attempt").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void the_cashier_can_stop_it_and_nothing_is_taken(String wallet) throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            shop.goods();
            var attempt =
                    lane.ask(shop.phone(wallet, "never"), "payment-started")
                            .path("attempt")
                            .asText();
            lane.await("payment-waiting", w -> w.path("stage").asText().equals("awaiting-buyer"));
            lane.ask("/cancel-payment", "payment-reversing");
            assertThat(lane.ask("/pay cash", "error").path("what").asText())
                    .isEqualTo("customer-not-told");
            lane.ask("/wait idle", "payment-reversed");
            assertThat(lane.await("idle").path("quiet").asBoolean()).isTrue();
            assertThat(shop.order(attempt).path("buyerPays").asLong()).isZero();

            lane.ask("/pay cash", "sale-completed");
            assertThat(shop.orders()).hasSize(1);
        }
    }
}

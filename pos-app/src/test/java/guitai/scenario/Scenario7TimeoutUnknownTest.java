package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.storage.SmallTills;
import guitai.storage.TillOpening;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Scenario 7, timeout unknown: no answer, nobody pays, and the reversal fails at first.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario7TimeoutUnknownTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "alipay"})
    void what_nobody_paid_is_reversed_until_that_is_sure_and_the_next_try_has_another_number(
            String wallet) throws IOException {
        String first;
        String second;
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            shop.desk().fault("pay", "answer-lost-before-headers");
            shop.desk().fault("reverse", "system-error");
            shop.desk().fault("reverse", "request-lost");
            shop.goods();
            first = started(lane, shop.phone(wallet, "never"));
            lane.await("payment-unknown");
            var reversing = lane.await("payment-reversing");
            assertThat(reversing.path("why").asText()).isEqualTo("too-long");
            assertThat(lane.await("payment-reversed").path("refunded").asBoolean()).isFalse();
            assertThat(shop.desk().faults()).as("both reversals that failed").isEmpty();
            assertThat(shop.order(first).path("buyerPays").asLong()).isZero();

            second = started(lane, shop.phone(wallet, "pay"));
            lane.await("sale-completed");
            assertThat(second).isNotEqualTo(first);
            assertThat(shop.orders()).containsExactly(first, second);
            lane.ask("/wait idle", "idle");
            lane.quit();
        }
        assertThat(journal()).anyMatch(line -> line.contains(first));
        assertThat(journal()).anyMatch(line -> line.contains(second));
    }

    private static String started(LaneProcess lane, String code) {
        return lane.ask(code, "payment-started").path("attempt").asText();
    }

    private List<String> journal() throws IOException {
        var opening =
                SmallTills.open(folder.resolve("home").resolve("training"), InstantSource.system());
        if (!(opening instanceof TillOpening.Opened(var till, _, _))) {
            throw new AssertionError(opening);
        }
        try (till) {
            var text = new StringWriter();
            till.export(text);
            return text.toString().lines().filter(l -> l.contains("ATTEMPT")).toList();
        }
    }
}

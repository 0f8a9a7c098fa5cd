package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// A code that is shown, an amount given back, a tender changed for another: by lines alone.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneMoneyBackTest {
    @TempDir private Path folder;

    @Test
    void a_shown_code_is_paid_an_amount_goes_back_and_tenders_are_swapped_both_ways()
            throws IOException {
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            var shown = shownCode(shop);
            amountBack(lane, shown);
            toWallet(shop, shop.cashSale().path("receipt").asText());
            toCash(shop);

            assertThat(lane.ask("/take-case 1", "error").path("what").asText())
                    .isEqualTo("no-payment");
            lane.ask("/wait idle", "idle", f -> f.path("quiet").asBoolean());
            // One cash sale went to a wallet, one wallet's came as cash.
            var closed = lane.ask("/close-shift 502.00", "shift-closed");
            assertThat(closed.path("overShort").asLong()).isZero();
        }
    }

    /// @return the receipt
    private static String shownCode(WalletShop shop) {
        var lane = shop.lane();
        assertThat(lane.ask("/pay qr cheque", "error").path("what").asText())
                .isEqualTo("say wechat or alipay");
        shop.goods();
        var started = lane.ask("/pay qr wechat", "payment-started");
        assertThat(started.path("way").asText()).isEqualTo("code-shown");
        assertThat(started.has("code")).isFalse();
        assertThat(lane.await("payment-code-shown").path("content").asText())
                .startsWith("weixin://");
        shop.desk().scan("wechat", started.path("attempt").asText());
        lane.await("payment-approved");
        return lane.await("sale-completed").path("receipt").asText();
    }

    private static void amountBack(LaneProcess lane, String receipt) {
        assertThat(lane.ask("/refund " + receipt + " much", "error").path("what").asText())
                .isEqualTo("not an amount");
        assertThat(lane.ask("/refund " + receipt + " 0.50", "error").path("what").asText())
                .isEqualTo("reason-needed");
        var back = lane.ask("/refund " + receipt + " 0.50 标错价", "return-completed");
        assertThat(back.path("refunded").asLong()).isEqualTo(50);
        assertThat(back.path("original").asText()).isEqualTo(receipt);
        assertThat(lane.await("refund-done").path("amount").asLong()).isEqualTo(50);
    }

    private static void toWallet(WalletShop shop, String receipt) {
        var lane = shop.lane();
        assertThat(lane.ask("/swap " + receipt + " shells x", "error").path("what").asText())
                .isEqualTo("say cash or code");
        lane.ask("/swap " + receipt + " code 顾客改用手机", "payment-code-wanted");
        lane.send(shop.phone("alipay", "pay"));
        swapped(lane.await("tender-swapped"), receipt, "cash", "alipay");
    }

    private static void toCash(WalletShop shop) {
        var lane = shop.lane();
        shop.goods();
        lane.send(shop.phone("wechat", "pay"));
        var attempt = lane.await("payment-approved").path("attempt").asText();
        var receipt = lane.await("sale-completed").path("receipt").asText();
        swapped(
                lane.ask("/swap " + receipt + " cash 顾客改付现金", "tender-swapped"),
                receipt,
                "wechat",
                "cash");
        var back = lane.await("refund-done");
        assertThat(back.path("attempt").asText()).isEqualTo(attempt);
        assertThat(back.path("amount").asLong()).isEqualTo(200);
        assertThat(shop.order(attempt).path("refunded").asLong()).isEqualTo(200);
    }

    private static void swapped(JsonNode swap, String receipt, String from, String to) {
        assertThat(swap.path("receipt").asText()).isEqualTo(receipt);
        assertThat(swap.path("from").asText()).isEqualTo(from);
        assertThat(swap.path("to").asText()).isEqualTo(to);
        assertThat(swap.path("amount").asLong()).isEqualTo(200);
    }
}

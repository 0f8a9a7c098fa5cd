package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Scenario 19, return without receipt: a supervisor's PIN, a reason, limits by customer and day;
/// above an amount store credit only; logged; without a line within a limit.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario19WithoutReceiptTest {
    private static final String PHONE = "13800138000";
    private static final String[] SETTINGS = {
        "returns.credit-above = 5.00",
        "returns.without-receipt-per-day = 20.00",
        "returns.without-receipt-per-customer = 12.00",
        "returns.without-receipt-offline = 4.00"
    };

    @TempDir private Path home;

    @Test
    void without_a_receipt_a_supervisor_decides_limits_hold_and_a_credit_note_pays_later()
            throws IOException {
        try (var lane = LaneProcess.start(home, SETTINGS)) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask(water(lane), "line-added");
            lane.ask("/pay cash 2.00", "sale-completed");

            cash(lane);
            var note = credit(lane);
            limits(lane);
            withoutLine(lane);
            assertThat(lane.ask("/credit " + note, "error").path("what").asText())
                    .isEqualTo("no-such-note");
            lane.ask("/close-shift 498.00", "shift-closed", f -> f.path("overShort").asLong() == 0);
        }
    }

    /// ¥2.00: a supervisor allows cash.
    private void cash(LaneProcess lane) {
        assertThat(lane.ask(without(lane, PHONE, 1), "error").path("what").asText())
                .isEqualTo("needs a supervisor: return-without-receipt");
        lane.send("/override 2001 8888");
        var back = lane.await("return-completed");
        assertThat(back.path("refunded").asLong()).isEqualTo(200);
        assertThat(back.path("tenders").path(0).path("tender").asText()).isEqualTo("cash");
        assertThat(back.path("cautions").toString()).contains("no-receipt");
        assertThat(back.has("original")).isFalse();
    }

    /// ¥6.00: a credit note only.
    ///
    /// @return its number, which alone is no money
    private String credit(LaneProcess lane) {
        lane.ask(without(lane, PHONE, 3), "error");
        lane.send("/override 2001 8888");
        var back = lane.await("return-completed");
        assertThat(back.path("tenders").path(0).path("tender").asText()).isEqualTo("credit-note");
        var issued = lane.await("credit-note-issued");
        assertThat(issued.path("amount").asLong()).isEqualTo(600);
        return issued.path("note").asText();
    }

    private void limits(LaneProcess lane) {
        assertThat(lane.ask(without(lane, PHONE, 3), "error").path("what").asText())
                .isEqualTo("return-limit-customer");
        assertThat(lane.ask(without(lane, "13900139000", 7), "error").path("what").asText())
                .isEqualTo("return-limit-day");
        var form = "/return-without because " + PHONE + " " + water(lane) + " 1";
        assertThat(lane.ask(form, "error").path("what").asText())
                .isEqualTo("not a reason, a contact, and goods");
    }

    private void withoutLine(LaneProcess lane) {
        lane.ask("/network off", "network");
        assertThat(lane.ask(without(lane, "13700137000", 3), "error").path("what").asText())
                .isEqualTo("return-limit-offline");
        lane.ask(without(lane, "13700137000", 1), "error");
        lane.send("/override 2001 8888");
        assertThat(lane.await("return-completed").path("refunded").asLong()).isEqualTo(200);
        lane.ask("/network on", "network");
    }

    private static String without(LaneProcess lane, String phone, int pieces) {
        return "/return-without lost " + phone + " " + water(lane) + " " + pieces;
    }

    private static String water(LaneProcess lane) {
        for (JsonNode item : lane.all("ready").getFirst().path("sample").path("goods")) {
            if (item.path("sku").asText().equals("DR0004")) return item.path("gtin").asText();
        }
        throw new AssertionError("no water");
    }
}

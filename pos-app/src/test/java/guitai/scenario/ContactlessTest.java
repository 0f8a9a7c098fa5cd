package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.Chip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The real program, a real PC/SC service, and cards made of software.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactlessTest {
    private static final String CARD = "04A1B2C3D4E5F6";

    @TempDir private Path folder;

    @Test
    void a_cashier_signs_on_with_a_card_and_customers_cards_reach_the_one_box() throws Exception {
        try (var service = CardService.start(folder.resolve("service"));
                var lane =
                        LaneProcess.startIn(
                                service.environment(),
                                folder.resolve("home"),
                                "printer = none",
                                "card-reader = any")) {
            var goods = lane.all("ready").getFirst().path("sample").path("goods");
            try (var _ = service.hold(Chip.numbered(CARD))) {
                assertThat(lane.await("error").path("what").asText()).isEqualTo("nobody's card");
            }
            lane.ask("/give-card 1001 " + CARD, "error");
            lane.ask("/override 2001 8888", "card-given");
            try (var _ = service.hold(Chip.numbered(CARD))) {
                assertThat(lane.await("signed-on").path("operator").asText()).isEqualTo("1001");
            }
            lane.ask("/open-shift 500.00", "shift-opened");

            var code = goods.get(0).path("gtin").asText();
            try (var _ = service.hold(Chip.written(CARD, Chip.text(code), 59))) {
                lane.await("line-added");
            }
            try (var _ = service.hold(Chip.bank())) {
                assertThat(lane.await("error").path("what").asText()).isEqualTo("a bank card");
            }
            try (var _ = service.hold(Chip.numbered("04112233445566"))) {
                var said = lane.await("scan-refused");
                assertThat(said.path("reason").asText()).isEqualTo("not-served-member");
                assertThat(said.toString()).doesNotContain("04112233445566");
            }
        }
    }
}

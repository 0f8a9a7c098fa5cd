package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Scenario 10, scanner burst: twenty scans at ten a second on a real serial line, while the
/// printer is busy.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario10ScannerBurstTest {
    private static final int SCANS = 20;

    @TempDir private Path home;

    @Test
    void twenty_scans_at_ten_a_second_are_twenty_lines_in_order_while_a_receipt_prints()
            throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "no pseudo terminals here");
        try (var line = ScannerLine.open();
                var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane =
                        LaneProcess.start(
                                home,
                                "printer = tcp:" + printer.host() + ":" + printer.port(),
                                "scanner = serial:" + line.path() + "@9600");
                var beeps = Executors.newSingleThreadScheduledExecutor()) {
            // A receipt of some 2 kB takes longer than the burst.
            printer.speed(500);
            var goods = lane.all("ready").getFirst().path("sample").path("goods");
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask(goods.get(0).path("gtin").asText(), "line-added");
            lane.ask("/pay cash", "sale-completed");

            var codes = new ArrayList<String>();
            for (int i = 0; i < SCANS; i++) codes.add(goods.get(1 + i % 7).path("gtin").asText());
            var left = new ArrayList<>(codes);
            var _ =
                    beeps.scheduleAtFixedRate(
                            () -> {
                                if (!left.isEmpty()) line.beep(left.removeFirst());
                            },
                            0,
                            100,
                            TimeUnit.MILLISECONDS);

            var names = new ArrayList<String>();
            for (int i = 1; i <= SCANS; i++) {
                var added = lane.await("line-added");
                assertThat(added.path("line").asInt()).isEqualTo(i);
                assertThat(added.path("qty").asInt()).isEqualTo(1);
                names.add(added.path("sku").asText());
            }
            assertThat(names).isEqualTo(skus(codes, goods));
            assertThat(lane.all("scan-refused")).isEmpty();
            printer.speed(0);
            lane.ask("/wait idle", "idle");
            assertThat(lane.quit()).isZero();
        }
    }

    private static List<String> skus(
            List<String> codes, com.fasterxml.jackson.databind.JsonNode goods) {
        var skus = new ArrayList<String>();
        for (var code : codes) {
            for (var item : goods) {
                if (item.path("gtin").asText().equals(code)) skus.add(item.path("sku").asText());
            }
        }
        return skus;
    }
}

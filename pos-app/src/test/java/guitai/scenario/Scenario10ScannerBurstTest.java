package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Scenario 10, scanner burst: twenty scans at ten a second on a real serial line, while a receipt
/// prints and head office is being caught up with. That none of a scanner that types stays in the
/// one box is shown by `KeyboardDayTest`, on the window itself.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario10ScannerBurstTest {
    private static final int SCANS = 20;

    @TempDir private Path folder;

    @Test
    void twenty_scans_at_ten_a_second_are_twenty_lines_in_order_while_paper_and_journal_go_out()
            throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "no pseudo terminals here");
        try (var line = ScannerLine.open();
                var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var shop =
                        WalletShop.open(
                                folder,
                                "printer = tcp:" + printer.host() + ":" + printer.port(),
                                "scanner = serial:" + line.path() + "@9600");
                var beeps = Executors.newSingleThreadScheduledExecutor()) {
            var lane = shop.lane();
            var goods = lane.all("ready").getFirst().path("sample").path("goods");
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            lane.ask("/network off", "network");
            for (int i = 0; i < 5; i++) shop.cashSale();
            // Head office is sent the five for as long as the burst lasts, and loses each.
            shop.desk()
                    .faults(
                            """
                            [{"on":"pay","gateway":"head-office","what":"request-lost",
                              "times":1000}]
                            """);
            lane.ask("/network on", "network");
            // A receipt of some 2 kB takes longer than the burst.
            printer.speed(500);
            shop.cashSale();

            var codes = new ArrayList<String>();
            for (int i = 0; i < SCANS; i++) codes.add(goods.get(1 + i % 7).path("gtin").asText());
            tenASecond(beeps, line, codes);

            var names = new ArrayList<String>();
            for (int i = 1; i <= SCANS; i++) {
                var added = lane.await("line-added");
                assertThat(added.path("line").asInt()).isEqualTo(i);
                assertThat(added.path("qty").asInt()).isEqualTo(1);
                names.add(added.path("sku").asText());
            }
            assertThat(names).isEqualTo(skus(codes, goods));
            assertThat(lane.all("scan-refused")).isEmpty();
            assertThat(printer.papers()).hasSizeLessThan(6);
            shop.desk().noFaults();
            printer.speed(0);
            lane.ask("/wait forwarded", "idle", f -> f.path("quiet").asBoolean());
            assertThat(shop.atHeadOffice().stream().filter("SALE"::equals)).hasSize(6);
            assertThat(lane.quit()).isZero();
            assertThat(printer.papers()).hasSize(6);
        }
    }

    private static void tenASecond(
            ScheduledExecutorService beeps, ScannerLine line, List<String> codes) {
        var left = new ArrayList<>(codes);
        var _ =
                beeps.scheduleAtFixedRate(
                        () -> {
                            if (!left.isEmpty()) line.beep(left.removeFirst());
                        },
                        0,
                        100,
                        TimeUnit.MILLISECONDS);
    }

    private static List<String> skus(List<String> codes, JsonNode goods) {
        var skus = new ArrayList<String>();
        for (var code : codes) {
            for (var item : goods) {
                if (item.path("gtin").asText().equals(code)) skus.add(item.path("sku").asText());
            }
        }
        return skus;
    }
}

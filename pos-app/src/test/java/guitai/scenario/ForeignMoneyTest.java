package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A shop outside China, through the real program: its money on every paper, its coins in the
/// drawer, and rounding that is its own line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignMoneyTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"CH, CHF, 5", "SE, SEK, 100", "NZ, NZD, 10", "FI, EUR, 5", "US, USD, 1"})
    void a_cash_sale_a_return_and_a_close_are_in_the_shops_own_money(
            String country, String currency, long coin) throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            String[] settings = {
                "country = " + country,
                "printer = tcp:" + printer.host() + ":" + printer.port(),
                "receipt.language = en"
            };
            try (var lane = LaneProcess.start(home, settings)) {
                var goods = lane.all("ready").getFirst().path("sample").path("goods");
                lane.ask("/sign-on 1001 1111", "signed-on");
                lane.ask("/open-shift 500.00", "shift-opened");
                lane.ask("/qty 3", "quantity-set");
                lane.ask(goods.get(0).path("gtin").asText(), "line-added");
                lane.ask(goods.get(1).path("gtin").asText(), "line-added");
                var sale = lane.ask("/pay cash", "sale-completed");
                var paid = sale.path("total").asLong() + sale.path("rounding").asLong();
                assertThat(paid % coin).isZero();
                printer.awaitPapers(1, Duration.ofSeconds(40));
                var receipt = printer.papers().getFirst().text();
                assertThat(receipt).contains(currency).doesNotContain("¥");

                var x = lane.ask("/x", "x");
                assertThat(x.path("tenders").asLong()).isEqualTo(paid);
                assertThat(x.path("rounding").asLong()).isEqualTo(sale.path("rounding").asLong());
                var drawer = java.math.BigDecimal.valueOf(50_000 + paid, 2);
                var closed = lane.ask("/close-shift " + drawer, "shift-closed");
                assertThat(closed.path("balanced").asBoolean()).isTrue();
                assertThat(closed.path("overShort").asLong()).isZero();
                printer.awaitPapers(2, Duration.ofSeconds(40));
                assertThat(printer.papers().getLast().text()).doesNotContain("¥");
            }
        }
        var other = Files.readString(home.resolve("till.conf")) + "currency = CNY\n";
        Files.writeString(home.resolve("till.conf"), other);
        var refused =
                LaneProcess.program("lane", "--home", home.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(refused.waitFor()).isNotZero();
        assertThat(said).contains("kept in " + currency + ", not CNY");
    }
}

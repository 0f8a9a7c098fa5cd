package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.device.virtual.VirtualPrinter;
import guitai.sandbox.Desk;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Scenario 20, rounding, through the real program: what the lane says, what is on the receipts and
/// what is on the Z agree to the fen.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneRoundingTest {
    private static final int BASKETS = 6;

    @TempDir private Path folder;

    private final Random random = new Random(Long.getLong("guitai.seed", 20L));

    /// A shop in China, and one that adds tax to its prices by its own schedule.
    @ParameterizedTest
    @ValueSource(strings = {"CN", "US"})
    void lane_receipts_and_z_agree_to_the_fen_and_rounding_is_its_own_line(String country)
            throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        if (country.equals("US")) {
            Files.writeString(
                    home.resolve("tax.csv"), "13,2020-01-01,8.875\n9,2020-01-01,EXEMPT\n");
        }
        try (var sandbox = TestSandbox.start(folder.resolve("sandbox"));
                var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var lane = lane(country, home, sandbox.endpoints().base(), printer)) {
            long net = 0;
            long rounding = 0;
            long tax = 0;
            for (int i = 0; i < BASKETS; i++) {
                var sale = sell(lane, new Desk(sandbox), i % 2 == 0);
                var paid = tenders(sale);
                net += sale.path("total").asLong();
                rounding += sale.path("rounding").asLong();
                tax += sale.path("tax").asLong();
                assertThat(sale.path("total").asLong() + sale.path("rounding").asLong())
                        .as("%s", sale)
                        .isEqualTo(paid);
                assertThat(sale.path("taxAdded").asLong() > 0)
                        .as("%s", sale)
                        .isEqualTo(country.equals("US"));
                printer.awaitPapers(i + 1, Duration.ofSeconds(40));
                receipt(printer.papers().getLast().text(), sale);
            }
            lane.ask("/wait idle", "idle");
            var x = lane.ask("/x", "x");
            assertThat(x.path("net").asLong()).isEqualTo(net);
            assertThat(x.path("rounding").asLong()).isEqualTo(rounding).isNegative();
            assertThat(x.path("tenders").asLong()).isEqualTo(net + rounding);
            var drawer = 50_000 + cash(lane);
            var closed = lane.ask("/close-shift " + BigDecimal.valueOf(drawer, 2), "shift-closed");
            assertThat(closed.path("net").asLong()).isEqualTo(net);
            assertThat(closed.path("overShort").asLong()).isZero();
            assertThat(closed.path("balanced").asBoolean()).isTrue();
            z(printer, net, rounding, tax);
        }
    }

    private static LaneProcess lane(
            String country, Path home, String sandbox, VirtualPrinter printer) throws IOException {
        var lane =
                LaneProcess.startWith(
                        sandbox,
                        Map.of(),
                        home,
                        "country = " + country,
                        "currency = CNY",
                        "tax.rates = " + (country.equals("US") ? "tax.csv" : ""),
                        "cash.rounding = CN_FEN_DOWN",
                        "printer = tcp:" + printer.host() + ":" + printer.port());
        lane.ask("/sign-on 1001 1111", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
        return lane;
    }

    /// A few goods; half of the baskets are paid by phone in part, and the rest in cash.
    private JsonNode sell(LaneProcess lane, Desk desk, boolean mixed) {
        var goods = lane.all("ready").getFirst().path("sample").path("goods");
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; ) {
            var one = goods.get(random.nextInt(goods.size()));
            // Drinks first; dairy is taxed otherwise.
            if (!one.path("sku").asText().startsWith(i == 0 ? "DR" : "D")) continue;
            lane.ask("/qty " + (1 + random.nextInt(3)), "quantity-set");
            lane.ask(one.path("gtin").asText(), "line-added");
            i++;
        }
        if (mixed) {
            lane.ask("/pay code 1.0" + random.nextInt(10), "payment-code-wanted");
            lane.send(desk.code("wechat", "pay"));
            lane.await("payment-approved");
        }
        return lane.ask("/pay cash", "sale-completed");
    }

    private static long tenders(JsonNode sale) {
        long sum = 0;
        for (var tender : sale.path("tenders")) sum += tender.path("amount").asLong();
        return sum;
    }

    private static long cash(LaneProcess lane) {
        long sum = 0;
        for (var sale : lane.all("sale-completed")) {
            for (var tender : sale.path("tenders")) {
                if (tender.path("tender").asText().equals("cash")) {
                    sum += tender.path("amount").asLong();
                }
            }
        }
        return sum;
    }

    private static void receipt(String text, JsonNode sale) {
        assertThat(text).contains(sale.path("receipt").asText());
        assertThat(figure(text, "应付")).isEqualTo(sale.path("total").asLong());
        var rounding = sale.path("rounding").asLong();
        assertThat(text.contains("抹零")).isEqualTo(rounding != 0);
        if (rounding != 0) assertThat(figure(text, "抹零")).isEqualTo(rounding);
        var added = sale.path("taxAdded").asLong();
        if (added > 0) {
            assertThat(figure(text, "小计") + added).isEqualTo(sale.path("total").asLong());
        }
    }

    private static void z(VirtualPrinter printer, long net, long rounding, long tax)
            throws Exception {
        // The X, and at the close a Z and the cashier's report.
        printer.awaitPapers(BASKETS + 3, Duration.ofSeconds(40));
        var text =
                printer.papers().stream()
                        .map(paper -> paper.text())
                        .filter(paper -> paper.contains("税额合计"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure(text, "净额")).isEqualTo(net);
        assertThat(figure(text, "抹零")).isEqualTo(rounding);
        assertThat(figure(text, "税额合计")).isEqualTo(tax);
        assertThat(figure(text, "实收合计")).isEqualTo(net + rounding);
    }

    /// The last figure of the line that begins with these words.
    private static long figure(String text, String words) {
        var line =
                Pattern.compile("(?m)^\\s*" + words + "\\s.*?(-?)[¥￥]?([0-9,]+\\.[0-9]{2})\\s*$");
        var found = line.matcher(text);
        assertThat(found.find()).as("%s in%n%s", words, text).isTrue();
        var digits = found.group(1) + found.group(2).replace(",", "");
        return new BigDecimal(digits).movePointRight(2).longValueExact();
    }
}

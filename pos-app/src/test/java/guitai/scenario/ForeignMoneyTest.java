package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.VirtualPrinter;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;

/// A shop outside China, through the real program: its money on every paper, its coins in the
/// drawer, and rounding that is its own line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignMoneyTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "CH, CHF, 5, 50000",
        "SE, SEK, 100, 50000",
        "NZ, NZD, 10, 50000",
        "FI, EUR, 5, 50000",
        "US, USD, 1, 50000",
        "JP, JPY, 1, 50000",
        "KR, KRW, 10, 50000",
        "KW, KWD, 1, 50000"
    })
    void a_cash_sale_its_return_in_parts_and_a_close_are_in_the_shops_own_money(
            String country, String currency, long coin, long opening) throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        var money = Currency.getInstance(currency);
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            String[] settings = {
                "country = " + country,
                "printer = tcp:" + printer.host() + ":" + printer.port(),
                "receipt.language = en"
            };
            try (var lane = LaneProcess.start(home, settings)) {
                var goods = lane.all("ready").getFirst().path("sample").path("goods");
                lane.ask("/sign-on 1001 1111", "signed-on");
                lane.ask("/open-shift " + new Money(opening, money).plain(), "shift-opened");
                lane.ask("/qty 3", "quantity-set");
                lane.ask(goods.get(0).path("gtin").asText(), "line-added");
                lane.ask(goods.get(1).path("gtin").asText(), "line-added");
                var sale = lane.ask("/pay cash", "sale-completed");
                var paid = sale.path("total").asLong() + sale.path("rounding").asLong();
                assertThat(paid % coin).isZero();
                onPaper(printer, 1, new Money(paid, money));

                var x = lane.ask("/x", "x");
                assertThat(x.path("tenders").asLong()).isEqualTo(paid);
                assertThat(x.path("rounding").asLong()).isEqualTo(sale.path("rounding").asLong());
                assertThat(goodsBack(lane, sale.path("receipt").asText(), coin)).isEqualTo(paid);
                lane.ask(goods.get(1).path("gtin").asText(), "line-added");
                var second = lane.ask("/pay cash", "sale-completed");
                paid = second.path("total").asLong() + second.path("rounding").asLong();
                onPaper(printer, 5, new Money(paid, money));

                var drawer = new Money(opening + paid, money);
                var closed = lane.ask("/close-shift " + drawer.plain(), "shift-closed");
                assertThat(closed.path("balanced").asBoolean()).isTrue();
                assertThat(closed.path("overShort").asLong()).isZero();
                onPaper(printer, 6, drawer);
            }
        }
        neverInAnotherMoney(home, currency);
    }

    /// In two goes; what comes back in cash is what was paid in cash, in coins that exist.
    private static long goodsBack(LaneProcess lane, String receipt, long coin) throws Exception {
        var some = lane.ask("/return " + receipt + " 1 2", "return-completed");
        assertThat(some.path("refunded").asLong()).isPositive();
        assertThat(some.path("refunded").asLong() % coin).isZero();
        var rest = lane.ask("/return " + receipt, "return-completed");
        assertThat(rest.path("refunded").asLong() % coin).isZero();
        return some.path("refunded").asLong() + rest.path("refunded").asLong();
    }

    private static void onPaper(VirtualPrinter printer, int papers, Money amount) throws Exception {
        printer.awaitPapers(papers, Duration.ofSeconds(40));
        var text = printer.papers().getLast().text();
        assertThat(text).doesNotContain("¥").contains(written(amount));
    }

    private static String written(Money amount) {
        var decimals = amount.currency().getDefaultFractionDigits();
        return String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(amount.plain()));
    }

    private static void neverInAnotherMoney(Path home, String currency) throws Exception {
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

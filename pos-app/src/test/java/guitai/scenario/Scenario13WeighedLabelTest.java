package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/// Scenario 13, weighed label: labels with an amount, a weight or both agree with the till to the
/// gram and the fen, in price, quantity and stock; one with a wrong check digit is nothing.
///
/// Apples (1001) cost ¥6.98, bananas (1002) ¥3.58, oranges (1003) ¥5.98 for 500 g. How long a label
/// takes among 100,000 goods is measured by `packaging/bench`, not here.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario13WeighedLabelTest {
    private static final String[] SETTINGS = {
        "scale-labels = 20=13A,21=13W,24=18EN", "wechat = off", "alipay = off", "card = off"
    };
    private static final String APPLES_FOR_17_25 = "2001001017255";
    private static final String BANANAS_845_G = "2101002008457";
    // The scale knew ¥5.98, or an older ¥6.50.
    private static final String ORANGES_500_G_FOR_5_98 = "240100300598005005";
    private static final String ORANGES_500_G_FOR_6_50 = "240100300650005004";

    @TempDir private Path home;

    @Test
    void price_quantity_and_stock_agree_to_the_gram_and_the_fen() throws Exception {
        try (var lane = LaneProcess.start(home, SETTINGS)) {
            open(lane);
            for (var plu : new String[] {"1001", "1002", "1003"}) {
                lane.ask("/receive " + plu + " 10 3.00", "stock-received");
            }
            label(lane, APPLES_FOR_17_25, "1.236", 17_25);
            label(lane, BANANAS_845_G, "0.845", 6_05);
            label(lane, ORANGES_500_G_FOR_5_98, "0.5", 5_98);
            oldPrice(lane);
            refusedAreNothing(lane);

            var sale = lane.ask("/pay cash", "sale-completed");
            assertThat(sale.path("total").asLong()).isEqualTo(17_25 + 6_05 + 5_98 + 5_98);
            level(lane, "1001", "8.764");
            level(lane, "1002", "9.155");
            level(lane, "1003", "9");

            // Fresh goods that came back are not sold again, unless somebody says so.
            var receipt = sale.path("receipt").asText();
            returned(lane, receipt + " 1 1.236", 17_25);
            level(lane, "1001", "8.764");
            returned(lane, receipt + " 2 0.4 saleable", 2_86);
            level(lane, "1002", "9.555");
        }
    }

    @Test
    void a_label_is_charged_less_when_the_price_has_come_down_since_the_morning() throws Exception {
        try (var lane = LaneProcess.start(home, SETTINGS)) {
            open(lane);
            label(lane, APPLES_FOR_17_25, "1.236", 17_25);
            lane.ask("/void", "sale-voided");
            lane.send("/quit");
        }
        var lists =
                """
                list,name_zh,name_en,stores,channels,tiers,from,to,days,hours,near_days,override,sku,price,min
                EVENING,晚市,Evening,,,,,,,,,,FR0013,6.28,
                EVENING,,,,,,,,,,,,FR0014,3.22,
                """;
        OfferFile.take(Files.writeString(home.resolve("prices.csv"), lists), "prices", home);
        try (var lane = LaneProcess.start(home, SETTINGS)) {
            lane.ask("/sign-on 2001 8888", "signed-on");
            // 17.25 x 6.28 / 6.98 = 15.52; the weight is what it was.
            label(lane, APPLES_FOR_17_25, "1.236", 15_52);
            // A label with a weight is asked today's price.
            label(lane, BANANAS_845_G, "0.845", 5_44);
        }
    }

    /// Never more than today's price for the weight it says; and somebody looks at the scale (rule
    /// GS-11).
    private static void oldPrice(LaneProcess lane) {
        assertThat(lane.all()).noneMatch(fact -> fact.path("fact").asText().equals("caution"));
        label(lane, ORANGES_500_G_FOR_6_50, "0.5", 5_98);
        var caution = lane.await("caution");
        assertThat(caution.path("kind").asText()).isEqualTo("label-disagrees");
        assertThat(caution.path("label").asLong()).isEqualTo(6_50);
        assertThat(caution.path("byWeight").asLong()).isEqualTo(5_98);
    }

    private static void open(LaneProcess lane) {
        lane.ask("/sign-on 2001 8888", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
    }

    private static void label(LaneProcess lane, String code, String kilograms, long amount) {
        var line = lane.ask(code, "line-added");
        assertThat(line.path("qty").decimalValue()).isEqualByComparingTo(kilograms);
        int number = line.path("line").asInt();
        for (var priced : lane.await("priced").path("lines")) {
            if (priced.path("line").asInt() != number) continue;
            assertThat(priced.path("net").asLong()).as(code).isEqualTo(amount);
            return;
        }
        throw new AssertionError("no price for " + code);
    }

    private static void returned(LaneProcess lane, String what, long amount) {
        var back = lane.ask("/return " + what, "return-completed");
        assertThat(back.path("lines").path(0).path("amount").asLong()).isEqualTo(amount);
    }

    private static void refusedAreNothing(LaneProcess lane) {
        wrong(lane, "2001001017256", "wrong-check-digit");
        wrong(lane, "240100300598005006", "wrong-check-digit");
        // No such goods; and a prefix no scale of this shop prints.
        wrong(lane, "2109999005008", "not-on-file");
        wrong(lane, "2201001017259", "not-on-file");
    }

    private static void wrong(LaneProcess lane, String code, String reason) {
        var refused = lane.ask(code, "scan-refused");
        assertThat(refused.path("reason").asText()).as(code).isEqualTo(reason);
    }

    private static void level(LaneProcess lane, String plu, String kilograms) {
        var level = lane.ask("/stock " + plu, "stock").path("level").decimalValue();
        assertThat(level).as(plu).isEqualByComparingTo(new BigDecimal(kilograms));
    }
}

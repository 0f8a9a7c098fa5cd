package guitai.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.scenario.LaneProcess;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoMonthTest {
    private static final boolean LONG = Boolean.getBoolean("guitai.nightly");

    @TempDir private Path folder;

    @Test
    void
            LY_41_PR_28_points_and_coupons_are_what_the_papers_say_after_weeks_with_a_line_that_is_cut()
                    throws Exception {
        var out = folder.resolve("out");
        var said = folder.resolve("said.txt");
        var process =
                LaneProcess.program(
                                "demo",
                                "--out",
                                out.toString(),
                                "--days",
                                LONG ? "30" : "10",
                                "--members",
                                LONG ? "500" : "40",
                                "--sales",
                                LONG ? "40" : "15")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();

        var summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(summary.path("members").asInt()).isEqualTo(LONG ? 500 : 40);
        assertThat(summary.path("pointsUsed").asLong()).isPositive();
        assertThat(summary.path("pointsTakenBack").asLong()).isPositive();
        assertThat(summary.path("pointsGivenBack").asLong()).isPositive();
        assertThat(summary.path("wrongBalances").asInt()).isZero();
        assertThat(summary.path("differentAtTheTill").asInt()).isZero();
        assertThat(summary.path("offlineMemberSales").asInt()).isPositive();
        assertThat(summary.path("earnedOnceOnTheirDay").asInt())
                .isEqualTo(summary.path("offlineMemberSales").asInt());
        assertThat(summary.path("notToldYet").asInt()).isZero();
        coupons(summary, out.resolve("home"));
    }

    /// Reckoned from the two journals alone: rules PR-28 and PR-39.
    private static void coupons(JsonNode summary, Path home) throws IOException {
        var till = entries(home.resolve("training"));
        var office = entries(home.resolve("office"));
        var applied = new HashMap<String, List<String>>();
        for (var sale : bodies(till, "SALE", "sale")) {
            var used =
                    applied.computeIfAbsent(sale.path("number").asText(), _ -> new ArrayList<>());
            for (var coupon : sale.path("header").path("terms").path("customer").path("coupons")) {
                if (coupon.path("applied").asBoolean()) used.add(coupon.path("id").asText());
            }
        }
        var refused = refused(office);
        int back = 0;
        for (var goods : bodies(till, "RETURN", "goodsBack")) {
            if (goods.path("notes").path("coupons").isEmpty()) continue;
            var sale = goods.path("ground").path("sale").asText();
            for (var id : applied.getOrDefault(sale, List.of()))
                if (!refused.contains(id + " " + sale)) back++;
        }
        int used = applied.values().stream().mapToInt(List::size).sum();
        int elsewhere = summary.path("couponsUsedElsewhere").asInt();

        assertThat(summary.path("couponsUsed").asInt()).isPositive().isEqualTo(used);
        assertThat(summary.path("couponsCameBack").asInt())
                .isPositive()
                .isEqualTo(back)
                .isEqualTo(moved(office, "RETURNED"));
        assertThat(summary.path("couponsRefusedAtSync").asInt())
                .isPositive()
                .isEqualTo(refused.size())
                .isEqualTo(elsewhere);
        assertThat(refused(till)).isEqualTo(refused);
        assertThat(summary.path("couponsListed").asInt()).isEqualTo(refused.size());
        assertThat(applied.keySet()).as("the sales stand").containsAll(sales(refused));
        assertThat(moved(office, "REDEEMED")).isEqualTo(used - refused.size() + elsewhere);
    }

    private static Set<String> refused(List<JsonNode> journal) {
        var refused = new TreeSet<String>();
        for (var event : bodies(journal, "MEMBER", "event")) {
            if (!event.path("what").asText().equals("COUPON_REFUSED")) continue;
            assertThat(event.path("why").asText()).isEqualTo("USED");
            refused.add(event.path("coupon").asText() + " " + event.path("document").asText());
        }
        return refused;
    }

    private static List<String> sales(Set<String> refused) {
        return refused.stream().map(use -> use.substring(use.indexOf(' ') + 1)).toList();
    }

    private static int moved(List<JsonNode> journal, String state) {
        return (int)
                bodies(journal, "MEMBER", "event").stream()
                        .filter(event -> event.path("what").asText().equals("COUPON_MOVED"))
                        .filter(e -> e.path("state").path("state").asText().equals(state))
                        .count();
    }

    private static List<JsonNode> bodies(List<JsonNode> journal, String type, String part) {
        return journal.stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> entry.path("body").path(part))
                .toList();
    }

    private static List<JsonNode> entries(Path books) throws IOException {
        if (!(SmallTills.open(books, InstantSource.system())
                instanceof TillOpening.Opened(var store, _, _))) {
            throw new AssertionError(books);
        }
        try (store) {
            var text = new StringWriter();
            store.export(text);
            var json = new ObjectMapper();
            var entries = new ArrayList<JsonNode>();
            for (var line : text.toString().lines().toList()) entries.add(json.readTree(line));
            return entries;
        }
    }
}

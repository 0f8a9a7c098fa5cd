package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scenario.LaneProcess;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Coupons through the real program, by lines.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneCouponsTest {
    private static final String CODE = "ABCDEFGH12345678";

    @TempDir private Path home;

    private void take(String text) throws IOException, InterruptedException {
        var file = Files.writeString(home.resolve("coupons.csv"), text);
        var program =
                LaneProcess.program(
                        "import", "coupons", file.toString(), "--home", home.toString());
        var process = program.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void CP_06_a_coupon_is_used_left_out_used_again_and_refused_with_its_rule_and_date()
            throws Exception {
        Files.writeString(home.resolve("members.conf"), "points.per-yuan = 1\n");
        take("id,name,offer,days\nFIVE,五元红包,HB-500,7\n");
        take("code,stock\n" + CODE + ",FIVE\n");
        try (var lane = LaneProcess.start(home, "members.programme = members.conf")) {
            lane.ask("/sign-on 2001 8888", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 5000", "line-added");
            var used = lane.ask("/coupon " + CODE, "coupon-used");
            assertThat(used.path("name").asText()).isEqualTo("红包 ¥5.00");
            var id = used.path("id").asText();
            lane.ask("/coupon off " + id, "coupon-left");
            assertThat(lane.ask("/coupon", "coupons").path("coupons")).isEmpty();
            lane.ask("/coupon use " + id, "coupon-used");
            lane.ask("/pay cash 100", "sale-completed");

            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 5000", "line-added");
            var refused = lane.ask("/coupon CP:" + CODE, "coupon-refused");
            assertThat(refused.path("reason").asText()).isEqualTo("used");
            assertThat(refused.path("date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            lane.ask("/coupon why", "coupon-why-printed");
            lane.ask("/pay cash 100", "sale-completed");
            lane.ask("/coupon why", "error");

            var stocks = lane.ask("/coupons stocks", "coupon-stocks").path("stocks");
            assertThat(stocks.path(0).path("used").asLong()).isEqualTo(1);
            var given = lane.ask("/coupons give FIVE 开业", "coupon-given");
            assertThat(given.path("coupons").asInt()).isEqualTo(1);
            assertThat(lane.all().toString()).doesNotContain(CODE);
        }
    }
}

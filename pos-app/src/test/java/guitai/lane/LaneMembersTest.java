package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.scenario.LaneProcess;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

/// Members through the real program: a shop with a programme of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneMembersTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path home;

    @Test
    void SC_01_LY_20_somebody_joins_earns_pays_with_points_and_nobody_is_named()
            throws IOException {
        Files.writeString(
                home.resolve("members.conf"),
                """
                # ours
                points.per-yuan = 100
                tier = 普通, 0, 1
                tier = 银卡, 5000, 1.2
                """);
        Files.writeString(home.resolve("codes.key"), Base64.getEncoder().encodeToString(KEY));
        try (var lane =
                LaneProcess.start(
                        home, "members.programme = members.conf", "members.code-key = codes.key")) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask("/member 13800138000", "member-not-known");
            var joined = lane.ask("/enrol 13800138000 birthday=01-02 name=王小明 agree", "member");
            assertThat(joined.path("shown").asText()).isEqualTo("138****8000");
            var member = new MemberId(joined.path("id").asText());
            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 5000", "line-added");
            lane.ask("/pay cash 100", "sale-completed");

            var codes = new MemberCode(KEY);
            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 5000", "line-added");
            var named = lane.ask("/member 13800138000", "member");
            assertThat(named.path("points").asLong()).isPositive();
            assertThat(named.path("proof").asText()).isEqualTo("named");
            var live = lane.ask("MB:" + codes.show(member, Instant.now()), "member");
            assertThat(live.path("proof").asText()).isEqualTo("live");
            var used = lane.ask("/points 500", "member").path("used").asLong();
            assertThat(used).isEqualTo(500);
            lane.ask("/pay cash 100", "sale-completed");
            lane.ask("/member 13800138000", "member");
            lane.ask("/member off", "member-off");
            assertThat(lane.all().toString()).doesNotContain("13800138000").doesNotContain("王小明");
        }
    }
}

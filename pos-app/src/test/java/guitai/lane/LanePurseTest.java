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

/// Stored value through the real program.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanePurseTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path home;

    @Test
    void LY_60_a_member_tops_up_with_a_bonus_of_the_programme_and_pays_with_it()
            throws IOException {
        Files.writeString(
                home.resolve("members.conf"),
                """
                top-up = 200.00, 20.00
                """);
        Files.writeString(home.resolve("codes.key"), Base64.getEncoder().encodeToString(KEY));
        try (var lane =
                LaneProcess.start(
                        home, "members.programme = members.conf", "members.code-key = codes.key")) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            var joined = lane.ask("/enrol 13800138000 agree", "member");
            var member = new MemberId(joined.path("id").asText());
            assertThat(lane.ask("/topup 100", "error").path("what").asText()).isNotBlank();
            var topUp = lane.ask("/topup 200", "top-up");
            assertThat(topUp.path("pays").asLong()).isEqualTo(20_000);
            assertThat(topUp.path("bonus").asLong()).isEqualTo(2_000);
            lane.ask("/pay cash 200", "sale-completed");

            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 1000", "line-added");
            var code = "MB:" + new MemberCode(KEY).show(member, Instant.now());
            assertThat(lane.ask(code, "member").path("purse").asLong()).isEqualTo(22_000);
            assertThat(lane.ask("/purse 1.00", "due").path("due").asLong()).isPositive();
            lane.ask("/purse", "sale-completed");
        }
    }
}

package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;

/// Scenario 12, unknown or short code: seen, refused with its reason, and scanning goes on.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario12UnknownCodeTest {
    @TempDir private Path home;

    @Test
    void a_code_that_cannot_be_read_is_shown_as_it_came_and_adds_nothing() throws Exception {
        var bad = new LinkedHashMap<String, String>();
        bad.put("6901234567892", "not-on-file");
        bad.put("9520001001858", "wrong-check-digit");
        bad.put("952000100185", "wrong-check-digit");
        bad.put("95200010", "wrong-check-digit");
        bad.put("952", "unknown-number");
        bad.put("矿泉水", "unknown-format");
        bad.put("9520001001857x", "unknown-format");
        bad.put("2001001017256", "wrong-check-digit");
        try (var lane = LaneProcess.start(home, "printer = none")) {
            var good = "9520001001857";
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            int line = 0;
            for (var one : bad.entrySet()) {
                var refused = lane.ask(one.getKey(), "scan-refused");
                assertThat(refused.path("raw").asText()).isEqualTo(one.getKey());
                assertThat(refused.path("reason").asText())
                        .as(one.getKey())
                        .isEqualTo(one.getValue());
                // The next scan is a line at once: nothing waits to be clicked away.
                assertThat(lane.ask(good, "line-added").path("line").asInt()).isEqualTo(++line);
            }
            assertThat(lane.all("choices")).isEmpty();
            var due = lane.ask("/total", "due");
            assertThat(due.path("total").asLong()).isEqualTo(200L * bad.size());
        }
    }
}

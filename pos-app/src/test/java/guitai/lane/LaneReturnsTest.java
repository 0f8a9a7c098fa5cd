package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.scenario.LaneProcess;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Why goods came back, by lines and by the command, through the real program.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneReturnsTest {
    private static final String WATER = "9520001001857";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path home;

    @Test
    void the_lane_and_the_files_tell_the_same_reasons_after_the_power_went() throws Exception {
        JsonNode told;
        try (var lane = LaneProcess.start(home)) {
            lane.ask("/returns", "error");
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            threeComeBack(lane);
            told = whatTheLaneSays(lane);
            lane.kill();
        }
        var json = JSON.readTree(Files.readString(file("json")));
        assertThat(json.path("count").asLong()).isEqualTo(3);
        assertThat(json.path("amount")).isEqualTo(told.path("amount"));
        assertThat(json.path("rows")).isEqualTo(told.path("rows"));

        var csv = Files.readAllLines(file("csv"));
        assertThat(csv).hasSize(1 + told.path("rows").size() + 1);
        assertThat(csv.get(1)).contains("破了", "1001", ",2,4.00");
        assertThat(csv.getLast()).endsWith(",3,6.00");
    }

    private static void threeComeBack(LaneProcess lane) {
        lane.ask("/qty 3", "quantity-set");
        lane.ask(WATER, "line-added");
        var receipt = lane.ask("/pay cash 6", "sale-completed").path("receipt").asText();
        for (var why : List.of(" because 破了", "", " because 破了")) {
            lane.ask("/return " + receipt + " 1 1" + why, "return-completed");
        }
    }

    private static JsonNode whatTheLaneSays(LaneProcess lane) {
        assertThat(lane.ask("/returns many", "error").path("what").asText())
                .isEqualTo("not a number of days");
        assertThat(lane.ask("/returns 0", "error").path("where").asText()).contains("/returns");
        lane.ask("/returns 7", "error");
        lane.send("/override 2001 8888");
        var told = lane.await("returns");
        assertThat(told.path("count").asLong()).isEqualTo(3);
        assertThat(told.path("amount").asLong()).isEqualTo(600);
        assertThat(told.path("incomplete").asBoolean()).isFalse();
        var most = told.path("rows").path(0);
        assertThat(most.path("reason").asText()).isEqualTo("破了");
        assertThat(most.path("operator").asText()).isEqualTo("1001");
        assertThat(most.path("count").asLong()).isEqualTo(2);
        assertThat(most.path("amount").asLong()).isEqualTo(400);
        assertThat(told.path("rows").path(1).path("reason").asText()).isEmpty();
        return told;
    }

    private Path file(String format) throws Exception {
        var file = home.resolveSibling("returns." + format);
        var command = new ArrayList<>(List.of("report", "returns", "--days", "7"));
        command.addAll(List.of("--format", format, "--out", file.toString()));
        command.addAll(List.of("--home", home.toString()));
        var program = LaneProcess.program(command.toArray(String[]::new));
        assertThat(program.inheritIO().start().waitFor()).isZero();
        return file;
    }
}

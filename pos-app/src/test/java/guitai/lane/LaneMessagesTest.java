package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scenario.LaneProcess;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Messages through the real program: they wait, or go out as files (rule SC-19).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneMessagesTest {
    private static final String PHONE = "13800138000";
    private static final List<String> SHOP =
            List.of("members.programme = members.conf", "members.gifts = gifts.json");

    @TempDir private Path home;

    private LaneProcess till(String... more) throws IOException {
        var settings = new ArrayList<>(SHOP);
        settings.addAll(List.of(more));
        return LaneProcess.start(home, settings.toArray(new String[0]));
    }

    private Path folder() {
        return home.resolve("training").resolve("out").resolve("messages");
    }

    private List<String> lines() throws IOException {
        if (!Files.isDirectory(folder())) return List.of();
        try (var files = Files.list(folder())) {
            var file = files.filter(one -> one.toString().endsWith(".jsonl")).findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        }
    }

    @Test
    void SC_19_a_gift_is_told_once_somebody_carries_messages_and_waits_until_then()
            throws Exception {
        Files.writeString(home.resolve("members.conf"), "points.per-yuan = 1\n");
        Files.writeString(
                home.resolve("gifts.json"),
                """
                {"messages": {"pushes_per_week": 2},
                 "campaigns": [{"id": "FIRST", "trigger": {"first_payment": true},
                                "reward": {"type": "POINTS", "points": 50}, "per_member": 1}]}
                """);
        try (var lane = till()) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask("/enrol " + PHONE + " agree", "member");
            lane.ask("/search 1011", "needs-weight");
            lane.ask("/weigh 5000", "line-added");
            lane.ask("/pay cash 100", "sale-completed");
        }
        assertThat(lines()).as("nobody carries them").isEmpty();

        try (var _ = till("messages.carrier = file")) {
            var until = Instant.now().plus(Duration.ofSeconds(60));
            while (lines().isEmpty() && Instant.now().isBefore(until)) {
                assertThat(new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)).isFalse();
            }
        }
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("\"template\":\"GIFT\"", PHONE, "\"campaign\":\"FIRST\"");
    }
}

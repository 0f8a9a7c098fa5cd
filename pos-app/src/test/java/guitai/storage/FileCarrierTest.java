package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.loyalty.MemberId;
import guitai.loyalty.message.Carrier;
import guitai.loyalty.message.Carrier.Carried;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.Template;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Messages as files for the shop's own service (rules CP-09, CP-14, CP-15, SC-19).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileCarrierTest {
    private static final String PHONE = "13800138000";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path home;

    private InstantSource clock = Tills.CLOCK;

    private Carrier carrier(TillStore till) {
        return till.carrier("江南杂货", ZONE, () -> clock.instant());
    }

    private static Message message(String number, String member) {
        return new Message(
                number,
                new MemberId(member),
                Template.GIFT,
                List.of(new Message.Value("gift", "满50减5券")),
                Tills.CLOCK.instant());
    }

    private Path folder() {
        return home.resolve("out").resolve("messages");
    }

    private List<JsonNode> lines() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().flatMap(FileCarrierTest::read).toList();
        }
    }

    private static Stream<JsonNode> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(FileCarrierTest::json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void CP_09_a_line_has_the_template_whom_it_goes_to_and_who_sends_it() throws IOException {
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA", Club.phone(PHONE), Club.WECHAT);
            assertThat(carrier(till).carry(message("M-1", "ANNA"))).isEqualTo(new Carried.Taken());
            var line = lines().getFirst();
            assertThat(line.path("version").asInt()).isEqualTo(1);
            assertThat(line.path("number").asText()).isEqualTo("M-1");
            assertThat(line.path("template").asText()).isEqualTo("GIFT");
            assertThat(line.path("member").asText()).isEqualTo("ANNA");
            assertThat(line.path("to").path("kind").asText()).isEqualTo("WECHAT");
            assertThat(line.path("to").path("id").asText()).isEqualTo(Club.WECHAT.secret());
            assertThat(line.path("values").path("gift").asText()).isEqualTo("满50减5券");
            assertThat(line.path("sender").asText()).isEqualTo("江南杂货");
            assertThat(line.path("stop").asBoolean()).as("nobody stops news of a gift").isFalse();
        }
    }

    @Test
    void SC_19_the_same_message_again_is_one_line_also_after_a_restart_and_on_the_next_day()
            throws IOException {
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA", Club.phone(PHONE));
            var carrier = carrier(till);
            carrier.carry(message("M-1", "ANNA"));
            assertThat(carrier.carry(message("M-1", "ANNA"))).isEqualTo(new Carried.Taken());
        }
        clock = () -> Tills.CLOCK.instant().plus(Duration.ofDays(1));
        try (var till = Tills.open(home)) {
            assertThat(carrier(till).carry(message("M-1", "ANNA"))).isEqualTo(new Carried.Taken());
            carrier(till).carry(message("M-2", "ANNA"));
        }
        assertThat(lines())
                .extracting(line -> line.path("number").asText())
                .containsExactly("M-1", "M-2");
    }

    @Test
    void a_line_that_a_power_cut_left_half_is_written_over() throws IOException {
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA", Club.phone(PHONE));
            carrier(till).carry(message("M-1", "ANNA"));
            try (var files = Files.list(folder())) {
                var file = files.findFirst().orElseThrow();
                Files.writeString(file, "{\"version\":1,\"nu", StandardOpenOption.APPEND);
            }
            carrier(till).carry(message("M-2", "ANNA"));
        }
        assertThat(lines())
                .extracting(line -> line.path("number").asText())
                .containsExactly("M-1", "M-2");
    }

    @Test
    void who_has_only_a_card_or_is_erased_is_told_nothing() {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("CARD", Club.card("VIP880012345"));
            club.join("GONE", Club.phone("13900139000"));
            club.erase("GONE");
            for (var member : List.of("CARD", "GONE", "NOBODY")) {
                assertThat(carrier(till).carry(message("M-" + member, member)))
                        .as(member)
                        .isEqualTo(new Carried.NobodyThere());
            }
        }
    }

    @Test
    void CP_14_an_erasure_takes_the_persons_lines_out_and_leaves_those_of_others()
            throws IOException {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("ANNA", Club.phone(PHONE));
            club.join("BERT", Club.phone("13900139000"));
            var carrier = carrier(till);
            for (int i = 0; i < 5; i++) {
                carrier.carry(message("A-" + i, "ANNA"));
                carrier.carry(message("B-" + i, "BERT"));
            }
            club.erase("ANNA");
            assertThat(lines())
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(line.path("member").asText()).isEqualTo("BERT"));
            try (var files = Files.list(folder())) {
                assertThat(files).hasSize(1);
            }
            carrier.carry(message("B-9", "BERT"));
            assertThat(lines()).hasSize(6);
        }
    }

    @Test
    void CP_15_what_nobody_has_fetched_for_a_week_is_removed() throws IOException {
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA", Club.phone(PHONE));
            var carrier = carrier(till);
            carrier.carry(message("M-0", "ANNA"));
            for (int day : new int[] {7, 8}) {
                clock = () -> Tills.CLOCK.instant().plus(Duration.ofDays(day));
                carrier.carry(message("M-" + day, "ANNA"));
                assertThat(lines())
                        .extracting(line -> line.path("number").asText())
                        .as("after %d days", day)
                        .startsWith(day == 7 ? "M-0" : "M-7");
            }
        }
    }
}

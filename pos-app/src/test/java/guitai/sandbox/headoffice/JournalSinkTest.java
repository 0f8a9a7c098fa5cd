package guitai.sandbox.headoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.Desk;
import guitai.sandbox.Machine;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JournalSinkTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String ZEROS = "0".repeat(64);

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;
    private Machine till;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        till = Machine.till(sandbox, "headOffice", () -> NOON);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private record Made(String json, String hash) {}

    /// The chain once more, from its description.
    private static Made entry(String previous, long seq, String body) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(HexFormat.of().parseHex(previous));
            out.writeLong(seq);
            out.writeLong(NOON.toEpochMilli());
            part(out, "sale");
            out.writeInt(2);
            part(out, "id" + seq);
            part(out, body);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            var hash = HexFormat.of().formatHex(digest);
            var json = new ObjectMapper().createObjectNode();
            json.put("seq", seq).put("at", NOON.toEpochMilli()).put("type", "sale");
            json.put("version", 2).put("id", "id" + seq).put("hash", hash);
            json.put("body", Base64.getEncoder().encodeToString(utf8(body)));
            return new Made(json.toString(), hash);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(DataOutputStream out, String text) throws IOException {
        out.writeInt(utf8(text).length);
        out.write(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Machine.Answer put(long seq, Made entry) {
        return till.put("/journal/W1/" + seq, entry.json());
    }

    @Test
    void entries_go_up_one_after_the_other_and_the_watermark_follows() {
        assertThat(till.get("/journal/W1").word("hash")).isEqualTo(ZEROS);
        var first = entry(ZEROS, 1, "a");
        var second = entry(first.hash(), 2, "柜台");
        assertThat(put(1, first).json().path("seq").asLong()).isEqualTo(1);
        assertThat(put(2, second).word("hash")).isEqualTo(second.hash());
        var mark = till.get("/journal/W1").json();
        assertThat(mark.path("seq").asLong()).isEqualTo(2);
        assertThat(mark.path("hash").asText()).isEqualTo(second.hash());
        assertThat(till.get("/journal/W2").json().path("seq").asLong()).isZero();
    }

    @Test
    void the_same_entry_again_changes_nothing() {
        var first = entry(ZEROS, 1, "a");
        put(1, first);
        put(2, entry(first.hash(), 2, "b"));
        var again = put(1, first);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("seq").asLong()).isEqualTo(2);
        assertThat(entries("")).isEqualTo(2);
    }

    private int entries(String query) {
        try {
            var answer = desk.call("GET", "/journal/W1" + query, "");
            return new ObjectMapper().readTree(answer.body()).path("entries").size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_control_desk_shows_what_came_up() {
        var first = entry(ZEROS, 1, "a");
        put(1, first);
        put(2, entry(first.hash(), 2, "b"));
        assertThat(entries("?from=2")).isEqualTo(1);
        assertThat(entries("?limit=1")).isEqualTo(1);
        assertThat(entries("?type=sale")).isEqualTo(2);
        assertThat(entries("?type=refund")).isZero();
    }

    @Test
    void a_missing_entry_is_asked_for() {
        var first = entry(ZEROS, 1, "a");
        put(1, first);
        var late = put(3, entry(entry(first.hash(), 2, "b").hash(), 3, "c"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.word("code")).isEqualTo("GAP");
        assertThat(late.json().path("seq").asLong()).isEqualTo(1);
    }

    @Test
    void a_till_that_was_set_back_is_noticed_at_its_first_other_entry() {
        var first = entry(ZEROS, 1, "a");
        put(1, first);
        put(2, entry(first.hash(), 2, "b"));
        var other = put(2, entry(first.hash(), 2, "another"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.word("code")).isEqualTo("OTHER_HASH");
        assertThat(other.json().path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void an_entry_whose_content_was_changed_on_the_way_is_refused() {
        var first = entry(ZEROS, 1, "a");
        var changed = new Made(first.json().replace("\"id1\"", "\"id9\""), first.hash());
        var answer = put(1, changed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.word("code")).isEqualTo("BAD_HASH");
        assertThat(till.get("/journal/W1").json().path("seq").asLong()).isZero();
    }

    @Test
    void what_is_no_entry_or_stands_under_another_number_is_refused_in_words() {
        assertThat(put(2, entry(ZEROS, 1, "a")).word("code")).isEqualTo("BODY");
        assertThat(till.put("/journal/W1/1", "{\"seq\":1}").status()).isEqualTo(400);
        assertThat(till.put("/journal/.hidden/1", entry(ZEROS, 1, "a").json()).word("code"))
                .isEqualTo("WORKSTATION");
    }

    @Test
    void everything_is_there_after_a_restart() {
        var first = entry(ZEROS, 1, "a");
        put(1, first);
        sandbox.close();
        start();
        assertThat(till.get("/journal/W1").word("hash")).isEqualTo(first.hash());
        assertThat(put(2, entry(first.hash(), 2, "b")).status()).isEqualTo(200);
    }

    @Test
    void an_entry_whose_answer_was_lost_is_kept_and_taken_again() {
        desk.faults(
                """
                [{"on":"pay","gateway":"head-office","what":"answer-lost-before-headers","times":2}]
                """);
        var first = entry(ZEROS, 1, "a");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> till.send("PUT", "/journal/W1/1", first.json()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(put(1, first).status()).isEqualTo(200);
        assertThat(entries("")).isEqualTo(1);
    }

    @Test
    void a_request_that_arrives_twice_is_one_entry() {
        atHeadOffice("pay", "duplicate-delivery");
        assertThat(put(1, entry(ZEROS, 1, "a")).status()).isEqualTo(200);
        assertThat(entries("")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "tampered", "wrong-serial", "bad-gateway-html"})
    void what_was_not_said_by_head_office_does_not_look_as_if_it_were(String fault)
            throws IOException {
        atHeadOffice("query", fault);
        assertThat(till.send("GET", "/journal/W1", "").authentic()).isFalse();
        assertThat(till.send("GET", "/journal/W1", "").authentic()).isTrue();
    }

    @Test
    void a_wrong_key_and_a_wrong_clock_are_turned_away() throws IOException {
        var stranger = till.withKey(new byte[32]).send("GET", "/journal/W1", "");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.word("code")).isEqualTo("MAC");
        assertThat(stranger.authentic()).isFalse();
        var late = till.with(() -> NOON.plus(Duration.ofMinutes(6))).send("GET", "/journal/W1", "");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.word("code")).isEqualTo("TIME");
        var near = till.with(() -> NOON.minus(Duration.ofMinutes(4)));
        assertThat(near.send("GET", "/journal/W1", "").status()).isEqualTo(200);
    }

    private void atHeadOffice(String on, String what) {
        desk.faults(
                "[{\"on\":\"%s\",\"gateway\":\"head-office\",\"what\":\"%s\",\"times\":1}]"
                        .formatted(on, what));
    }
}

package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MacLineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00.7Z");
    private static final String SECRET = "0123456789abcdef".repeat(4);

    private final HttpLine http =
            new HttpLine(
                    Tls.ofThisMachine(),
                    new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20)),
                    InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void a_signature_made_by_another_tool_is_ours_too() {
        // printf 'POST\n/a?b=1\n2026-11-22T04:00:00Z\n{}' |
        //   openssl dgst -sha256 -mac HMAC -macopt hexkey:0123456789abcdef… -binary | base64
        assertThat(key().ofRequest("POST", "/a?b=1", "2026-11-22T04:00:00Z", Body.of("{}")))
                .isEqualTo("l/1ASN22Cl6dAaLoPyQKVT4b+LA/VGFOHOEljrRl27g=");
        assertThat(
                        key().ofAnswer(
                                        "l/1ASN22Cl6dAaLoPyQKVT4b+LA/VGFOHOEljrRl27g=",
                                        200,
                                        "2026-11-22T04:00:01Z",
                                        Body.of("{\"柜\":1}")))
                .isEqualTo("XudY+Sx1CK69leyWbqd8LApm+YouBz1RnWjAJd0IV1s=");
    }

    @Test
    void a_request_goes_out_under_its_key_and_its_answer_is_believed() throws IOException {
        try (var server = new MacServer(SECRET, NOW, asked -> MacServer.Reply.ok("{\"a\":1}"))) {
            var answer = line(server.base()).post("pay", "/pay?x=%E4%BB%98", "{\"b\":2}");

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            MacAnswer.Signed.class,
                            signed -> {
                                assertThat(signed.body().text()).isEqualTo("{\"a\":1}");
                                assertThat(signed.skew()).isEqualTo(Duration.ofMillis(700));
                            });
            assertThat(server.asked()).containsExactly("POST /pay?x=%E4%BB%98 {\"b\":2}");
            assertThat(line(server.base()).get("status", "/status"))
                    .isInstanceOf(MacAnswer.Signed.class);
            assertThat(line(server.base()).put("entry", "/entry/1", "{}"))
                    .isInstanceOf(MacAnswer.Signed.class);
        }
    }

    @Test
    void an_answer_that_anything_was_changed_in_is_nobodys() throws IOException {
        for (var forgery : MacServer.Forgery.values()) {
            if (forgery == MacServer.Forgery.NONE) continue;
            try (var server =
                    new MacServer(SECRET, NOW, _ -> MacServer.Reply.ok("{}").with(forgery))) {
                assertThat(line(server.base()).get("status", "/status"))
                        .as(forgery.name())
                        .isInstanceOf(MacAnswer.Unsigned.class);
            }
        }
    }

    @Test
    void five_minutes_either_way_are_allowed_and_no_more() throws IOException {
        for (int seconds : new int[] {-299, 299}) {
            try (var server = new MacServer(SECRET, NOW.plusSeconds(seconds), _ -> ok())) {
                assertThat(line(server.base()).get("status", "/status"))
                        .as("%d s", seconds)
                        .isInstanceOf(MacAnswer.Signed.class);
            }
        }
        for (int seconds : new int[] {-302, 302}) {
            try (var server = new MacServer(SECRET, NOW.plusSeconds(seconds), _ -> ok())) {
                assertThat(line(server.base()).get("status", "/status"))
                        .as("%d s", seconds)
                        .isInstanceOfSatisfying(
                                MacAnswer.Unsigned.class,
                                unsigned ->
                                        assertThat(unsigned.skew().abs())
                                                .isGreaterThan(MacLine.TOLERANCE));
            }
        }
    }

    @Test
    void no_answer_and_nothing_sent_are_two_things() throws IOException {
        URI gone;
        try (var server = new MacServer(SECRET, NOW, _ -> MacServer.Reply.lost())) {
            gone = server.base();
            assertThat(line(gone).get("status", "/status")).isEqualTo(new MacAnswer.NoAnswer());
        }
        assertThat(line(gone).get("status", "/status")).isEqualTo(new MacAnswer.NotSent());
    }

    @Test
    void a_key_shows_nothing_of_itself() {
        assertThat(key() + " " + line(URI.create("http://127.0.0.1:1"))).doesNotContain(SECRET);
        assertThatThrownBy(() -> MacKey.of("K1", "secret words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret words");
    }

    private static MacServer.Reply ok() {
        return MacServer.Reply.ok("{}");
    }

    private MacLine line(URI base) {
        return new MacLine(key(), base, http, InstantSource.fixed(NOW));
    }

    private static MacKey key() {
        return MacKey.of("K1", SECRET);
    }
}

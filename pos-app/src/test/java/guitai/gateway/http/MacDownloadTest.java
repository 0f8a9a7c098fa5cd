package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.MacServer.Forgery;
import guitai.gateway.http.MacServer.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A file under a MAC is there when the MAC fits all of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MacDownloadTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final TimeOuts PATIENT =
            new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir private Path folder;

    private final HttpLine http =
            new HttpLine(Tls.ofThisMachine(), PATIENT, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void a_file_larger_than_any_answer_is_believed_under_its_mac() throws IOException {
        var text = "茶,1.00\n".repeat(HttpLine.MOST_ANSWER / 5);
        try (var server = new MacServer(SECRET, NOW, _ -> Reply.ok(text))) {
            assertThat(fetch(server))
                    .isInstanceOfSatisfying(
                            MacAnswer.Signed.class,
                            signed -> assertThat(signed.body()).isEqualTo(Body.NONE));
            assertThat(Files.readString(file())).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Forgery.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_forged_file_is_not_kept(Forgery forgery) throws IOException {
        try (var server = new MacServer(SECRET, NOW, _ -> Reply.ok("a\n").with(forgery))) {
            assertThat(fetch(server)).isInstanceOf(MacAnswer.Unsigned.class);
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void a_refusal_is_words_and_no_file() throws IOException {
        try (var server = new MacServer(SECRET, NOW, _ -> Reply.of(404, "{}"))) {
            assertThat(fetch(server))
                    .isInstanceOfSatisfying(
                            MacAnswer.Signed.class,
                            signed -> assertThat(signed.body().text()).isEqualTo("{}"));
            assertThat(file()).doesNotExist();
        }
        try (var server = new MacServer(SECRET, NOW, _ -> Reply.lost())) {
            assertThat(fetch(server)).isEqualTo(new MacAnswer.NoAnswer());
        }
    }

    private Path file() {
        return folder.resolve("day.csv");
    }

    private MacAnswer fetch(MacServer server) throws IOException {
        var key = MacKey.of("till-card", SECRET);
        return new MacLine(key, server.base(), http, InstantSource.fixed(NOW))
                .download("day", "/day?a=1", file(), Duration.ofMinutes(1));
    }
}

package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.NotSent;
import guitai.gateway.http.Exchange.Trouble;
import guitai.gateway.http.RawServer.Behaviour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// A file comes down whole, or it is not there.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DownloadTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: ";
    private static final TimeOuts HASTY =
            new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir private Path folder;

    private final HttpLine line = new HttpLine(Tls.ofThisMachine(), HASTY, InstantSource.system());

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_file_larger_than_any_answer_comes_down_whole() throws Exception {
        var length = HttpLine.MOST_ANSWER * 3;
        Behaviour large =
                to -> {
                    Behaviour.say(HEAD + length + "\r\n\r\n").answer(to);
                    for (int i = 0; i < length; i += 1024)
                        Behaviour.say("a".repeat(1024)).answer(to);
                };
        try (var server = new RawServer(large)) {
            assertThat(fetch(server, Duration.ofMinutes(1)))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo(Body.NONE));
            assertThat(Files.size(file())).isEqualTo(length);
        }
    }

    @Test
    void another_status_brings_words_and_no_file() throws Exception {
        var refusal = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone";
        try (var server = new RawServer(Behaviour.say(refusal))) {
            assertThat(fetch(server, Duration.ofMinutes(1)))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> {
                                assertThat(answered.word()).isEqualTo("HTTP 404");
                                assertThat(answered.body()).isEqualTo(Body.of("gone"));
                            });
            assertThat(file()).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEAD, HEAD + "50\r\n\r\n", HEAD + "50\r\n\r\nhalf of it"})
    void what_breaks_off_leaves_no_file_and_is_not_asked_for_twice(String answered)
            throws Exception {
        try (var server = new RawServer(Behaviour.say(answered))) {
            assertThat(fetch(server, Duration.ofMinutes(1)))
                    .isEqualTo(new NoAnswer(Trouble.BROKEN));
            assertThat(file()).doesNotExist();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void what_stops_coming_ends_with_its_own_time_out() throws Exception {
        Behaviour half =
                to -> {
                    Behaviour.say(HEAD + "50\r\n\r\nhalf of it").answer(to);
                    Behaviour.fallSilent().answer(to);
                };
        try (var server = new RawServer(half)) {
            assertThat(fetch(server, Duration.ofMillis(600)))
                    .isEqualTo(new NoAnswer(Trouble.TIME_OUT));
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void a_file_without_an_end_is_given_up() throws Exception {
        if (!Boolean.getBoolean("guitai.nightly")) return;
        var piece = "a".repeat(1 << 20);
        Behaviour endless =
                to -> {
                    Behaviour.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").answer(to);
                    while (true) Behaviour.say(piece).answer(to);
                };
        try (var server = new RawServer(endless)) {
            assertThat(fetch(server, Duration.ofMinutes(5)))
                    .isEqualTo(new NoAnswer(Trouble.BROKEN));
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void a_closed_line_fetches_nothing() throws Exception {
        try (var server = new RawServer(Behaviour.cut())) {
            line.close();
            assertThat(fetch(server, Duration.ofMinutes(1))).isEqualTo(new NotSent(Trouble.CLOSED));
            assertThat(server.requests()).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve("bill.part");
    }

    private Exchange fetch(RawServer server, Duration whole) throws IOException {
        return line.download(Outgoing.get("bill", server.at("/bill"), List.of()), file(), whole);
    }
}

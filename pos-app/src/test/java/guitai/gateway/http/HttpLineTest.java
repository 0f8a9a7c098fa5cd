package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.NotSent;
import guitai.gateway.http.Exchange.Trouble;
import guitai.gateway.http.Outgoing.Field;
import guitai.gateway.http.RawServer.Behaviour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HttpLineTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    private static final TimeOuts LONG =
            new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final TimeOuts SHORT =
            new TimeOuts(Duration.ofMillis(300), Duration.ofMillis(600));

    private final HttpLine line = line(LONG);

    @AfterEach
    void close() {
        line.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf of it",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf",
                "SSH-2.0-OpenSSH_9.6\r\n",
            })
    void one_call_is_one_request_wherever_the_connection_breaks(String answered) throws Exception {
        for (var outgoing : List.of("POST", "GET")) {
            try (var server = new RawServer(Behaviour.say(answered))) {
                assertThat(line.send(request(outgoing, server.at("/pay"))))
                        .as(outgoing)
                        .isEqualTo(new NoAnswer(Trouble.BROKEN));
                assertThat(server.requests()).as(outgoing).hasSize(1);
            }
        }
    }

    @Test
    void a_gateway_that_is_not_there_was_sent_nothing() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(line.send(post(URI.create("http://127.0.0.1:" + free + "/pay"))))
                .isEqualTo(new NotSent(Trouble.NO_CONNECTION));
        assertThat(line.send(post(URI.create("http://gateway.invalid/pay"))))
                .isEqualTo(new NotSent(Trouble.UNKNOWN_HOST));
    }

    @Test
    void a_connection_that_never_stands_was_sent_nothing() throws Exception {
        // It listens and never says a word of TLS.
        try (var mute = new ServerSocket(0)) {
            assertThat(
                            line(SHORT)
                                    .send(
                                            post(
                                                    URI.create(
                                                            "https://127.0.0.1:"
                                                                    + mute.getLocalPort()))))
                    .isEqualTo(new NotSent(Trouble.TIME_OUT));
        }
    }

    @Test
    void a_silent_gateway_has_the_request_and_we_do_not_know() throws Exception {
        try (var server = new RawServer(Behaviour.fallSilent())) {
            assertThat(line(SHORT).send(post(server.at("/pay"))))
                    .isEqualTo(new NoAnswer(Trouble.TIME_OUT));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_drips_ends_with_the_whole_time_out() throws Exception {
        Behaviour drip =
                to -> {
                    Behaviour.say("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n").answer(to);
                    while (true) {
                        Behaviour.say("x").answer(to);
                        Thread.sleep(50);
                    }
                };
        try (var server = new RawServer(drip)) {
            assertThat(line(SHORT).send(post(server.at("/pay"))))
                    .isEqualTo(new NoAnswer(Trouble.TIME_OUT));
        }
    }

    @Test
    void an_answer_larger_than_any_gateway_gives_is_none() throws Exception {
        var head = "HTTP/1.1 200 OK\r\n\r\n";
        try (var server = new RawServer(Behaviour.say(head + "x".repeat(HttpLine.MOST_ANSWER)))) {
            assertThat(line.send(post(server.at("/pay")))).isInstanceOf(Answered.class);
        }
        try (var server =
                new RawServer(Behaviour.say(head + "x".repeat(HttpLine.MOST_ANSWER + 1)))) {
            assertThat(line.send(post(server.at("/pay")))).isEqualTo(new NoAnswer(Trouble.BROKEN));
        }
    }

    @Test
    void closing_the_line_ends_what_is_running_and_lets_nothing_new_begin() throws Exception {
        var arrived = new CountDownLatch(1);
        Behaviour silent =
                to -> {
                    arrived.countDown();
                    Behaviour.fallSilent().answer(to);
                };
        try (var server = new RawServer(silent)) {
            var charge = CompletableFuture.supplyAsync(() -> line.send(post(server.at("/pay"))));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            line.close();
            assertThat(charge.get(10, TimeUnit.SECONDS)).isEqualTo(new NoAnswer(Trouble.CLOSED));
            assertThat(line.send(post(server.at("/pay")))).isEqualTo(new NotSent(Trouble.CLOSED));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_interrupted_caller_comes_back_and_stays_interrupted() throws Exception {
        try (var server = new RawServer(Behaviour.fallSilent())) {
            Thread.currentThread().interrupt();
            assertThat(line.send(post(server.at("/pay")))).isNotInstanceOf(Answered.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        try (var server =
                new RawServer(
                        Behaviour.say(
                                String.join(
                                        "\r\n",
                                        "HTTP/1.1 302 Found",
                                        "Location: /elsewhere",
                                        "Content-Length: 0",
                                        "",
                                        "")))) {
            assertThat(line.send(get(server.at("/query"))))
                    .isInstanceOfSatisfying(
                            Answered.class, answer -> assertThat(answer.status()).isEqualTo(302));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void what_is_sent_is_what_was_signed() throws Exception {
        try (var server = new RawServer(Behaviour.say(OK))) {
            line.send(
                    Outgoing.post(
                            "pay",
                            server.at("/pay?a=%E4%BB%98"),
                            List.of(new Field("Authorization", "xyz")),
                            Body.of("付款")));
            assertThat(server.requests().getFirst())
                    .startsWith("POST /pay?a=%E4%BB%98 HTTP/1.1\r\n")
                    .contains("Authorization: xyz\r\n")
                    .endsWith("\r\n\r\n付款");
        }
    }

    @Test
    void header_names_have_no_case_and_the_gateways_clock_is_compared() throws Exception {
        try (var server =
                new RawServer(
                        Behaviour.say(
                                String.join(
                                        "\r\n",
                                        "HTTP/1.1 200 OK",
                                        "DATE: Sat, 21 Nov 2026 03:53:00 GMT",
                                        "wechatpay-nonce: n",
                                        "Twice: 1",
                                        "twice: 2",
                                        "Content-Length: 0",
                                        "",
                                        "")))) {
            var answer = (Answered) line.send(get(server.at("/")));
            assertThat(answer.headers().only("Wechatpay-Nonce")).contains("n");
            assertThat(answer.headers().only("Twice")).isEmpty();
            assertThat(answer.skew()).contains(Duration.ofMinutes(7));
        }
        try (var server = new RawServer(Behaviour.say(OK))) {
            assertThat(((Answered) line.send(get(server.at("/")))).skew()).isEmpty();
        }
    }

    private static HttpLine line(TimeOuts timeOuts) {
        return new HttpLine(Tls.ofThisMachine(), timeOuts, InstantSource.fixed(NOON));
    }

    private static Outgoing request(String method, URI at) throws IOException {
        return method.equals("GET") ? get(at) : post(at);
    }

    private static Outgoing post(URI at) {
        return Outgoing.post("pay", at, List.of(), Body.of("the body"));
    }

    private static Outgoing get(URI at) {
        return Outgoing.get("query", at, List.of());
    }
}

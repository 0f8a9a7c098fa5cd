package guitai.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.sandbox.Merchant;
import guitai.sandbox.Options;
import guitai.sandbox.Sandbox;
import guitai.sandbox.Starting;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ListenerTest {
    @TempDir Path state;
    private Sandbox sandbox;
    private Listener listener;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicBoolean broken = new AtomicBoolean();

    @BeforeEach
    void open() {
        sandbox = TestSandbox.start(state);
        listener = ((Opening.Open) Listener.open(doors("127.0.0.1", 0), this::answer)).listener();
    }

    @AfterEach
    void close() {
        listener.close();
        sandbox.close();
    }

    private Doors doors(String address, int port) {
        var credentials = sandbox.credentials();
        return new Doors(
                address,
                port,
                0,
                credentials.serverKeys(),
                credentials.serverPassword(),
                credentials.trusted(),
                broken::get);
    }

    private Optional<Reply> answer(Call call) {
        calls.add(call);
        if (!call.path().equals("/here")) return Optional.empty();
        var reply = Reply.json(200, "{\"said\":\"" + call.text() + "\"}");
        return Optional.of(reply.with(new Header("Wechatpay-Timestamp", "1")));
    }

    private HttpResponse<String> secure(boolean withCertificate) throws Exception {
        var merchant = new Merchant(sandbox);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        var password = merchant.word("wechat", "pkcs12Password").toCharArray();
        var own = KeyStore.getInstance(merchant.file("wechat", "pkcs12").toFile(), password);
        keys.init(own, password);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(sandbox.credentials().trusted());
        var context = SSLContext.getInstance("TLS");
        context.init(
                withCertificate ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            var address = "https://127.0.0.1:" + listener.securePort() + "/here?a=%20b";
            var request =
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(BodyPublishers.ofString("水"))
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void the_names_of_headers_keep_their_case_on_the_wire() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            var request = "GET /here HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("\r\nWechatpay-Timestamp: 1\r\n")
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoever_shows_a_certificate_is_known_by_it() throws Exception {
        assertThat(secure(true).body()).isEqualTo("{\"said\":\"水\"}");
        var call = calls.getFirst();
        assertThat(call.clientCertificate().orElseThrow().getSubjectX500Principal().getName())
                .contains("CN=1900000109");
        assertThat(call.target()).isEqualTo("/here?a=%20b");
        assertThat(call.secure()).isTrue();
    }

    @Test
    void whoever_shows_none_is_let_in_without_one() throws Exception {
        assertThat(secure(false).statusCode()).isEqualTo(200);
        assertThat(calls.getFirst().clientCertificate()).isEmpty();
    }

    @Test
    void a_handshake_fails_when_it_is_told_to() throws Exception {
        broken.set(true);
        assertThatThrownBy(() -> secure(false)).isInstanceOf(SSLException.class);
        assertThat(calls).isEmpty();
        broken.set(false);
        assertThat(secure(false).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.7", "::"})
    void it_listens_on_this_machine_only_and_says_so(String address) {
        var opening = Listener.open(doors(address, 0), this::answer);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        assertThat(((Opening.Refused) opening).why()).contains(address).contains("this machine");
    }

    @Test
    void a_port_that_is_taken_is_refused_with_words() {
        var options =
                new Options("127.0.0.1", listener.port(), state.resolve("b"), Clock.systemUTC(), 1);
        var starting = Sandbox.start(options);
        assertThat(starting).isInstanceOf(Starting.Refused.class);
        assertThat(((Starting.Refused) starting).why()).contains("port");
    }

    @Test
    void what_nobody_knows_is_not_found() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + listener.port() + "/there");
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + listener.port() + "/here");
            var request =
                    HttpRequest.newBuilder(address)
                            .POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))
                            .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
        assertThat(new ArrayList<>(calls)).isEmpty();
    }
}

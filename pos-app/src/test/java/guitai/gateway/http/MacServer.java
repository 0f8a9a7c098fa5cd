package guitai.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The other end of a [MacLine], by a script: checks what it is asked and signs what it is told to
/// say. Shares no code with what it tests.
public final class MacServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SecretKeySpec key;
    private final Instant clock;
    private final Script script;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @FunctionalInterface
    public interface Script {
        Reply answer(Asked asked) throws InterruptedException;
    }

    /// @param path with its query
    public record Asked(String method, String path, String body) {
        @Override
        public String toString() {
            return (method + " " + path + " " + body).strip();
        }
    }

    /// What is wrong with the MAC of an answer.
    public enum Forgery {
        NONE,
        NO_MAC,
        NO_TIME,
        OTHER_KEY,
        OTHER_REQUEST,
        OTHER_STATUS,
        OTHER_BODY,
        OTHER_TIME,
        TWICE
    }

    public record Reply(int status, String body, Forgery forgery) {
        public static Reply ok(String body) {
            return new Reply(200, body, Forgery.NONE);
        }

        public static Reply of(int status, String body) {
            return new Reply(status, body, Forgery.NONE);
        }

        /// The connection ends without an answer.
        public static Reply lost() {
            return new Reply(0, "", Forgery.NONE);
        }

        public Reply with(Forgery how) {
            return new Reply(status, body, how);
        }
    }

    /// @param secret 64 hexadecimal digits
    /// @param clock what its answers say
    public MacServer(String secret, Instant clock, Script script) throws IOException {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256");
        this.clock = clock.truncatedTo(ChronoUnit.SECONDS);
        this.script = script;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Everything it was asked under the right MAC, in order.
    public List<String> asked() {
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().toString();
            var headers = exchange.getRequestHeaders();
            var mac = String.valueOf(headers.getFirst("X-Mac"));
            var head = method + "\n" + path + "\n" + headers.getFirst("X-Time") + "\n";
            if (!mac.equals(mac(key, head, body))) {
                send(exchange, 401, "{\"code\":\"MAC\"}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            var question = new Asked(method, path, new String(body, StandardCharsets.UTF_8));
            asked.add(question.toString());
            var reply = script.answer(question);
            if (reply.status() != 0) sign(exchange, reply, mac);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign(HttpExchange exchange, Reply reply, String request) throws IOException {
        var headers = exchange.getResponseHeaders();
        var forgery = reply.forgery();
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        var signer =
                forgery == Forgery.OTHER_KEY ? new SecretKeySpec(new byte[32], "HmacSHA256") : key;
        var head =
                (forgery == Forgery.OTHER_REQUEST ? "AAAA" + request.substring(4) : request)
                        + "\n"
                        + (forgery == Forgery.OTHER_STATUS ? 404 : reply.status())
                        + "\n"
                        + (forgery == Forgery.OTHER_TIME ? clock.plusSeconds(1) : clock)
                        + "\n";
        var signed = forgery == Forgery.OTHER_BODY ? new byte[] {'{', '}', ' '} : body;
        if (forgery != Forgery.NO_TIME) headers.add("X-Time", clock.toString());
        if (forgery != Forgery.NO_MAC) headers.add("X-Mac", mac(signer, head, signed));
        if (forgery == Forgery.TWICE) headers.add("X-Mac", "AAAA");
        send(exchange, reply.status(), body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    private static String mac(SecretKeySpec key, String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

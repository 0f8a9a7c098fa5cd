package guitai.sandbox.terminal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.mac.LegKey;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The terminal's leg to the acquirer, on this machine only.
///
/// Thread-safe; blocks for at most 15 s. Repeats nothing: whoever asks decides.
final class AcquirerLine {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration PROBE = Duration.ofMillis(500);
    private static final int LONGEST = 1 << 16;

    private final LegKey key;
    private final Supplier<Optional<String>> base;
    private final InstantSource clock;

    /// @param base what `/acquirer/…` is put behind; empty while nobody knows it
    AcquirerLine(LegKey key, Supplier<Optional<String>> base, InstantSource clock) {
        this.key = key;
        this.base = base;
        this.clock = clock;
    }

    /// What became of a call.
    sealed interface Exchange {
        /// Answered, and authenticated.
        record Answered(ObjectNode json) implements Exchange {}

        /// It certainly did not go out.
        record NotReached() implements Exchange {}

        /// It may have arrived; no answer that can be believed.
        record Lost() implements Exchange {}
    }

    /// Whether somebody listens there.
    boolean reachable() {
        var address = base.get().flatMap(AcquirerLine::here);
        if (address.isEmpty()) return false;
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.get().getHost(), address.get().getPort()),
                    (int) PROBE.toMillis());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    Exchange post(String path, ObjectNode json) {
        var address = base.get().flatMap(AcquirerLine::here);
        if (address.isEmpty()) return new Exchange.NotReached();
        HttpURLConnection connection;
        var target = "/acquirer/" + path;
        var body = json.toString().getBytes(StandardCharsets.UTF_8);
        var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var mac = key.ofRequest("POST", target, time, body);
        try {
            var url = address.get().resolve(target).toURL();
            connection = (HttpURLConnection) url.openConnection();
            prepare(connection, body.length);
            connection.setRequestProperty("X-Key-Id", key.id());
            connection.setRequestProperty("X-Time", time);
            connection.setRequestProperty("X-Mac", mac);
            connection.connect();
        } catch (IOException nobody) {
            return new Exchange.NotReached();
        }
        try {
            return sent(connection, body, mac);
        } catch (IOException cut) {
            return new Exchange.Lost();
        } finally {
            connection.disconnect();
        }
    }

    private static void prepare(HttpURLConnection connection, int length) throws IOException {
        connection.setRequestMethod("POST");
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) ANSWER.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        // A body of known length is not sent a second time behind our back.
        connection.setFixedLengthStreamingMode(length);
        connection.setRequestProperty("Content-Type", "application/json");
        // Nor over a connection that may be dead already.
        connection.setRequestProperty("Connection", "close");
    }

    private Exchange sent(HttpURLConnection connection, byte[] body, String mac)
            throws IOException {
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        byte[] answer;
        try (var in = status < 400 ? connection.getInputStream() : error(connection)) {
            answer = in.readNBytes(LONGEST);
        }
        var time = header(connection, "X-Time");
        var right = key.ofAnswer(mac, status, time, answer);
        if (status != 200 || !LegKey.same(header(connection, "X-Mac"), right) || !near(time)) {
            return new Exchange.Lost();
        }
        try {
            return new ObjectMapper().readTree(answer) instanceof ObjectNode object
                    ? new Exchange.Answered(object)
                    : new Exchange.Lost();
        } catch (JacksonException none) {
            return new Exchange.Lost();
        }
    }

    private static InputStream error(HttpURLConnection connection) {
        var in = connection.getErrorStream();
        return in == null ? InputStream.nullInputStream() : in;
    }

    private static String header(HttpURLConnection connection, String name) {
        var value = connection.getHeaderField(name);
        return value == null ? "" : value;
    }

    private boolean near(String time) {
        try {
            var apart = Duration.between(Instant.parse(time), clock.instant()).abs();
            return apart.compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Optional<URI> here(String address) {
        try {
            var uri = URI.create(address);
            return "http".equals(uri.getScheme()) && HERE.contains(uri.getHost())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

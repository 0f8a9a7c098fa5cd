package guitai.gateway.http;

import guitai.gateway.http.Outgoing.Field;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/// A line between two ends that share a key: every request and every answer is under an HMAC-SHA256
/// of it, with its time.
///
/// Thread-safe. Blocks for at most the line's time-out, puts at most one request on the wire, and
/// throws nothing for what happens on a network.
public final class MacLine {
    /// How far two clocks may be apart: what payment gateways allow.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final MacKey key;
    private final String base;
    private final HttpLine line;
    private final InstantSource clock;

    /// @param base what paths are put behind, without a slash at the end
    /// @param line closed by whoever made it
    /// @param clock the till's; the other end's is compared with it
    public MacLine(MacKey key, URI base, HttpLine line, InstantSource clock) {
        this.key = key;
        this.base = base.toString().replaceAll("/+$", "");
        this.line = line;
        this.clock = clock;
    }

    /// @param name what it is, for the log
    /// @param path from the base on, with its query
    public MacAnswer get(String name, String path) {
        return ask(name, "GET", path, Body.NONE);
    }

    /// @param json the whole body
    public MacAnswer post(String name, String path, String json) {
        return ask(name, "POST", path, Body.of(json));
    }

    /// @param json the whole body
    public MacAnswer put(String name, String path, String json) {
        return ask(name, "PUT", path, Body.of(json));
    }

    /// Fetches a file, which the other end's MAC covers whole.
    ///
    /// @param path from the base on, with its query
    /// @param file where it is put; it is there after a signed answer with status 200, whose own
    ///   body is empty, and after nothing else
    /// @param whole how long it may take, in place of the line's own time-out
    /// @throws IOException if this machine's disk does not give back what it took
    public MacAnswer download(String name, String path, Path file, Duration whole)
            throws IOException {
        var request = request(name, "GET", path, Body.NONE);
        var exchange = line.download(request.outgoing(), file, whole);
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() != 200) {
            return read(exchange, request);
        }
        var ours = key.ofAnswer(request.mac(), answered.status(), time(answered), file);
        var read = read(answered, ours);
        if (!(read instanceof MacAnswer.Signed)) Files.deleteIfExists(file);
        return read;
    }

    private record Request(Outgoing outgoing, String mac) {}

    private MacAnswer ask(String name, String method, String path, Body body) {
        var request = request(name, method, path, body);
        return read(line.send(request.outgoing()), request);
    }

    private Request request(String name, String method, String path, Body body) {
        var target = URI.create(base + path);
        var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var mac = key.ofRequest(method, pathAndQuery(target), time, body);
        var fields = new ArrayList<Field>();
        fields.add(new Field("X-Key-Id", key.id()));
        fields.add(new Field("X-Time", time));
        fields.add(new Field("X-Mac", mac));
        fields.add(new Field("Accept", "application/json"));
        if (body.length() > 0) {
            fields.add(new Field("Content-Type", "application/json; charset=utf-8"));
        }
        return new Request(new Outgoing(name, method, target, fields, body), mac);
    }

    private static String pathAndQuery(URI target) {
        var query = target.getRawQuery();
        return query == null ? target.getRawPath() : target.getRawPath() + "?" + query;
    }

    private MacAnswer read(Exchange exchange, Request request) {
        return switch (exchange) {
            case Exchange.NotSent _ -> new MacAnswer.NotSent();
            case Exchange.NoAnswer _ -> new MacAnswer.NoAnswer();
            case Exchange.Answered answered ->
                    read(
                            answered,
                            key.ofAnswer(
                                    request.mac(),
                                    answered.status(),
                                    time(answered),
                                    answered.body()));
        };
    }

    private static String time(Exchange.Answered answered) {
        return answered.headers().only("X-Time").orElse("");
    }

    /// @param ours the MAC as it must be
    private static MacAnswer read(Exchange.Answered answered, String ours) {
        var theirs = instant(time(answered));
        var skew = theirs.map(at -> Duration.between(at, answered.at()));
        if (theirs.isPresent()
                && skew.filter(off -> off.abs().compareTo(TOLERANCE) <= 0).isPresent()
                && fits(answered, ours)) {
            return new MacAnswer.Signed(
                    answered.status(), answered.body(), theirs.get(), skew.get());
        }
        return new MacAnswer.Unsigned(
                answered.status(), answered.body(), skew.or(answered::skew).orElse(Duration.ZERO));
    }

    private static boolean fits(Exchange.Answered answered, String ours) {
        var theirs = answered.headers().only("X-Mac").orElse("");
        // Takes as long for a wrong first character as for a wrong last one.
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.US_ASCII),
                theirs.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MacLine[" + base + ", " + key + "]";
    }
}

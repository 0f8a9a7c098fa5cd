package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange;
import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.gateway.http.Outgoing.Field;
import guitai.payment.Doubt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/// v3 requests: signs, sends once, and believes what is signed.
///
/// The official kit does not check the signature of errors; we do: a forged "no such order" would
/// otherwise end a payment.
final class V3Client {
    // The tolerance the gateway itself has, and its official kit.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Merchant merchant;
    private final PlatformKeys keys;
    private final Endpoints endpoints;
    private final HttpLine line;
    private final Nonces nonces;
    private final InstantSource clock;
    private final Skew skew;

    V3Client(
            Merchant merchant,
            PlatformKeys keys,
            Endpoints endpoints,
            HttpLine line,
            Nonces nonces,
            InstantSource clock,
            Skew skew) {
        this.merchant = merchant;
        this.keys = keys;
        this.endpoints = endpoints;
        this.line = line;
        this.nonces = nonces;
        this.clock = clock;
        this.skew = skew;
    }

    V3Answer get(String name, String target) {
        return read(send(name, "GET", target, Body.NONE));
    }

    V3Answer post(String name, String target, ObjectNode body) {
        return read(send(name, "POST", target, Json.write(body)));
    }

    /// Sends it and leaves the reading to the caller: an answer may bring the very key that it is
    /// to be checked with.
    Exchange send(String name, String method, String target, Body body) {
        return line.send(outgoing(name, method, target, body));
    }

    /// Fetches what is never signed in answer, such as a bill's file; who asks for it is.
    Exchange download(String name, String target, Path file, Duration whole) {
        return line.download(outgoing(name, "GET", target, Body.NONE), file, whole);
    }

    private Outgoing outgoing(String name, String method, String target, Body body) {
        var authorization =
                V3Signature.authorization(
                        merchant,
                        method,
                        target,
                        clock.instant().getEpochSecond(),
                        nonces.next(),
                        body);
        var fields = new ArrayList<Field>();
        fields.add(new Field("Authorization", authorization));
        fields.add(new Field("Accept", "application/json"));
        // The real gateway refuses requests without one.
        fields.add(new Field("User-Agent", "Guitai"));
        if (!keys.asksFor().isEmpty()) fields.add(new Field("Wechatpay-Serial", keys.asksFor()));
        if (body.length() > 0) {
            fields.add(new Field("Content-Type", "application/json; charset=utf-8"));
        }
        return new Outgoing(name, method, endpoints.v3(target), fields, body);
    }

    V3Answer read(Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> read(answered, keys);
            case Exchange.NoAnswer _ -> new V3Answer.Doubtful(Doubt.NO_ANSWER, 0, "");
            case Exchange.NotSent _ -> new V3Answer.NotSent();
        };
    }

    /// @param believed the keys it may be signed with
    V3Answer read(Answered answered, PlatformKeys believed) {
        measure(answered);
        var text = answered.body().text();
        var json = text.isEmpty() ? Optional.of(Json.object()) : Json.read(text);
        var code = json.map(body -> Json.text(body, "code")).orElse("");
        if (!signed(answered, believed)) {
            // A proxy's page and an overloaded gateway sign nothing; that is doubt of another kind.
            var unsure = answered.status() >= 500 || answered.status() == 429;
            return new V3Answer.Doubtful(
                    unsure ? Doubt.GATEWAY_UNSURE : Doubt.NOT_SIGNED, answered.status(), code);
        }
        if (json.isEmpty()) {
            return new V3Answer.Doubtful(Doubt.UNREADABLE, answered.status(), code);
        }
        return new V3Answer.Signed(answered.status(), json.get(), number(answered), answered.at());
    }

    private static String number(Answered answered) {
        var id = answered.headers().only("Request-ID").orElse("");
        var digits = id.substring(id.lastIndexOf('-') + 1);
        return digits.matches("[0-9]{1,12}") ? digits : "";
    }

    private static boolean signed(Answered answered, PlatformKeys believed) {
        var headers = answered.headers();
        var timestamp = headers.only("Wechatpay-Timestamp").orElse("");
        var nonce = headers.only("Wechatpay-Nonce").orElse("");
        var signature = headers.only("Wechatpay-Signature").orElse("");
        var scheme = headers.only("Wechatpay-Signature-Type").orElse(V3Signature.SCHEME);
        return scheme.equals(V3Signature.SCHEME)
                && fresh(timestamp, answered.at())
                && headers.only("Wechatpay-Serial")
                        .flatMap(believed::find)
                        .filter(
                                key ->
                                        V3Signature.fits(
                                                key, timestamp, nonce, answered.body(), signature))
                        .isPresent();
    }

    private static boolean fresh(String timestamp, Instant now) {
        return seconds(timestamp)
                .map(at -> Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private static Optional<Instant> seconds(String timestamp) {
        return timestamp.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                : Optional.empty();
    }

    private void measure(Answered answered) {
        answered.headers()
                .only("Wechatpay-Timestamp")
                .flatMap(V3Client::seconds)
                .map(at -> Duration.between(at, answered.at()))
                .or(answered::skew)
                .ifPresent(skew::measured);
    }
}

package guitai.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A machine of the shop that speaks to those that serve it, written from the format's page alone.
public final class Machine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String keyId;
    private final byte[] key;
    private final InstantSource clock;

    public Machine(String base, String keyId, byte[] key, InstantSource clock) {
        this.base = base;
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
    }

    /// The till's own leg.
    ///
    /// @param leg as `merchant.json` names it: `card`, `terminal` or `headOffice`
    public static Machine till(Sandbox sandbox, String leg, InstantSource clock) {
        var endpoints = sandbox.endpoints();
        var base =
                switch (leg) {
                    case "terminal" -> endpoints.terminal().orElseThrow();
                    case "card" -> endpoints.acquirer();
                    default -> endpoints.headOffice();
                };
        return at(base, sandbox, leg, clock);
    }

    public static Machine at(String base, Sandbox sandbox, String leg, InstantSource clock) {
        var merchant = new Merchant(sandbox);
        try {
            var text = Files.readString(merchant.file(leg, "keyFile")).strip();
            return new Machine(
                    base, merchant.word(leg, "keyId"), HexFormat.of().parseHex(text), clock);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Machine with(InstantSource other) {
        return new Machine(base, keyId, key, other);
    }

    public Machine withKey(byte[] other) {
        return new Machine(base, keyId, other, clock);
    }

    /// What came back, authenticated or not.
    public record Answer(HttpResponse<String> http, boolean authentic) {
        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new IllegalStateException(http.body(), e);
            }
        }

        public String text() {
            return http.body();
        }

        public String word(String name) {
            return json().path(name).asText();
        }
    }

    /// @throws IOException the line broke
    public Answer send(String method, String target, String body) throws IOException {
        var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var mac = mac(method + "\n" + target + "\n" + time + "\n" + body);
        var request =
                HttpRequest.newBuilder(URI.create(base + target))
                        .header("X-Key-Id", keyId)
                        .header("X-Time", time)
                        .header("X-Mac", mac)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try {
            var http = CLIENT.send(request, BodyHandlers.ofString());
            var at = http.headers().firstValue("X-Time").orElse("");
            var right = mac(mac + "\n" + http.statusCode() + "\n" + at + "\n" + http.body());
            return new Answer(http, right.equals(http.headers().firstValue("X-Mac").orElse("")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// An answer that must come, and must be authentic.
    public Answer post(String target, String json) {
        return must("POST", target, json);
    }

    public Answer get(String target) {
        return must("GET", target, "");
    }

    public Answer put(String target, String json) {
        return must("PUT", target, json);
    }

    private Answer must(String method, String target, String body) {
        try {
            var answer = send(method, target, body);
            if (!answer.authentic()) {
                throw new AssertionError("not authentic: " + answer.status() + answer.text());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

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

/// The control desk of a running sandbox, spoken to over HTTP as any test of a till would.
public final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public Desk(Sandbox sandbox) {
        this(sandbox.endpoints().control());
    }

    /// @param control the address a sandbox of its own process printed
    public Desk(String control) {
        this.base = control;
    }

    public HttpResponse<String> call(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode ok(String method, String path, String body) {
        var answer = call(method, path, body);
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A code of a phone whose owner behaves so.
    public String code(String wallet, String behaviour) {
        return codeOf("{\"wallet\":\"%s\",\"behaviour\":\"%s\"}".formatted(wallet, behaviour));
    }

    public String codeOf(String json) {
        return ok("POST", "/codes", json).path("code").asText();
    }

    public void fault(String on, String what) {
        ok("POST", "/faults", "[{\"on\":\"%s\",\"what\":\"%s\",\"times\":1}]".formatted(on, what));
    }

    /// @param json one fault or a list of them
    public void faults(String json) {
        ok("POST", "/faults", json);
    }

    public JsonNode faults() {
        return ok("GET", "/faults", "").path("faults");
    }

    public void clock(String now) {
        ok("POST", "/clock", "{\"now\":\"%s\"}".formatted(now));
    }

    public void bill(String date) {
        ok("POST", "/bill", "{\"date\":\"%s\"}".formatted(date));
    }

    public JsonNode orders() {
        return ok("GET", "/ledger", "").path("orders");
    }

    public JsonNode orders(String date) {
        return ok("GET", "/ledger?date=" + date, "").path("orders");
    }

    /// What head office has of one till's journal.
    public JsonNode journal(String till) {
        return ok("GET", "/journal/" + till + "?from=1&limit=1000", "");
    }

    /// A stored-value card, as a printed code.
    public String storedValue(long balance, long cap, long per) {
        return ok(
                        "POST",
                        "/stored-value",
                        "{\"balance\":%d,\"cap\":%d,\"per\":%d,\"holder\":false}"
                                .formatted(balance, cap, per))
                .path("token")
                .asText();
    }

    /// How the terminal's next cards behave.
    public void cards(String json) {
        ok("POST", "/terminal", json);
    }

    public void noFaults() {
        ok("DELETE", "/faults", "");
    }

    public void scan(String gateway, String number) {
        ok("POST", "/pay", "{\"gateway\":\"%s\",\"number\":\"%s\"}".formatted(gateway, number));
    }
}

package guitai.gateway.alipay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A listener that writes down what it is told and answers what it was given.
final class FakeDoor implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private volatile String query = "";
    private volatile String form = "";
    private volatile int status = 200;
    private volatile String answer = "";

    FakeDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gateway.do", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do");
    }

    void answers(String body) {
        answer = body;
    }

    void answers(int code, String body) {
        status = code;
        answer = body;
    }

    /// Every parameter of each request, decoded.
    List<Map<String, String>> heard() {
        return heard;
    }

    String query() {
        return query;
    }

    String form() {
        return form;
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            query = exchange.getRequestURI().getRawQuery();
            form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var all = new TreeMap<String, String>();
            for (var pair : (query + "&" + form).split("&", -1)) {
                var parts = pair.split("=", 2);
                all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            heard.add(all);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

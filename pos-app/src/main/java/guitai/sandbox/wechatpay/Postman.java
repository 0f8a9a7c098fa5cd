package guitai.sandbox.wechatpay;

import guitai.sandbox.web.Header;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Posts callbacks, to this machine only: a sandbox that called out would be a weapon.
final class Postman {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    // "The merchant answers within five seconds."
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Whether the merchant said thank you: 200 or 204. Any other answer, silence and a line that
    /// breaks are the same to the gateway.
    boolean post(String url, String body, List<Header> headers) {
        try {
            var address = URI.create(url);
            if (!"http".equals(address.getScheme()) || !HERE.contains(address.getHost())) {
                return false;
            }
            var connection = (HttpURLConnection) address.toURL().openConnection();
            try {
                return posted(connection, V3Voice.utf8(body), headers);
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }

    private static boolean posted(HttpURLConnection connection, byte[] body, List<Header> headers)
            throws IOException {
        connection.setRequestMethod("POST");
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        // A body of known length is not sent a second time behind our back.
        connection.setFixedLengthStreamingMode(body.length);
        headers.forEach(h -> connection.setRequestProperty(h.name(), h.value()));
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        return status == 200 || status == 204;
    }
}

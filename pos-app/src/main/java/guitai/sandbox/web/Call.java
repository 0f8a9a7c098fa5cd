package guitai.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// One request as it came off the wire. The body is not copied: nobody may write to it.
public final class Call {
    private final String method;
    private final String path;
    private final String query;
    private final List<Header> headers;
    private final byte[] body;
    private final Optional<X509Certificate> clientCertificate;
    private final boolean secure;

    /// @param path as sent, still percent-encoded, without the query
    /// @param query as sent, without the question mark; empty when there is none
    /// @param clientCertificate what the caller proved in the TLS handshake
    public Call(
            String method,
            String path,
            String query,
            List<Header> headers,
            byte[] body,
            Optional<X509Certificate> clientCertificate) {
        this(method, path, query, headers, body, clientCertificate, false);
    }

    /// The same; `secure` when it came over TLS.
    public Call(
            String method,
            String path,
            String query,
            List<Header> headers,
            byte[] body,
            Optional<X509Certificate> clientCertificate,
            boolean secure) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.clientCertificate = clientCertificate;
        this.secure = secure;
    }

    /// Whether it came over TLS.
    public boolean secure() {
        return secure;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }

    public List<Header> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Optional<X509Certificate> clientCertificate() {
        return clientCertificate;
    }

    /// The first header of that name, whatever its case.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /// The body read as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The path and, after a question mark, the query: what WeChat Pay v3 signs.
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}

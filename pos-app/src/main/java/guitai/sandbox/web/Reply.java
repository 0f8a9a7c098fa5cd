package guitai.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One answer: status, headers in the case given, body, and how it is delivered. A value: each
/// `with` method gives another one. The body is not copied: nobody may write to it.
public final class Reply {
    private final int status;
    private final List<Header> headers;
    private final byte[] body;
    private final Delivery delivery;

    public Reply(int status, List<Header> headers, byte[] body) {
        this(status, headers, body, new Delivery.Whole());
    }

    private Reply(int status, List<Header> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.delivery = delivery;
    }

    /// Text in UTF-8 under a content type; `charset=UTF-8` is added.
    public static Reply text(int status, String contentType, String text) {
        return new Reply(
                status,
                List.of(new Header("Content-Type", contentType + ";charset=UTF-8")),
                text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, String json) {
        return text(status, "application/json", json);
    }

    public int status() {
        return status;
    }

    public List<Header> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Delivery delivery() {
        return delivery;
    }

    /// The body read as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The first header of that name, whatever its case.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    public Reply with(Header header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Reply(status, more, body, delivery);
    }

    public Reply withHeaders(List<Header> others) {
        return new Reply(status, others, body, delivery);
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, headers, other, delivery);
    }

    public Reply delivered(Delivery other) {
        return new Reply(status, headers, body, other);
    }

    /// As a proxy that speaks HTTP/2 would pass it on.
    public Reply inLowerCase() {
        return withHeaders(
                headers.stream()
                        .map(h -> new Header(h.name().toLowerCase(Locale.ROOT), h.value()))
                        .toList());
    }
}

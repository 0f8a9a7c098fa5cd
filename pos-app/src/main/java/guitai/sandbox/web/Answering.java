package guitai.sandbox.web;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Between Jetty and the surface: reads a call, writes the reply the way it wants to be delivered.
final class Answering extends Handler.Abstract {
    private static final int LONGEST_BODY = 1 << 20;

    private final Surface surface;
    private final CountDownLatch ended = new CountDownLatch(1);

    Answering(Surface surface) {
        this.surface = surface;
    }

    /// Whoever drips or holds back stops waiting.
    void end() {
        ended.countDown();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        byte[] body;
        try (var in = Content.Source.asInputStream(request)) {
            body = in.readNBytes(LONGEST_BODY + 1);
        }
        if (body.length > LONGEST_BODY) {
            Response.writeError(request, response, callback, 413);
            return true;
        }
        var reply = surface.serve(call(request, body)).orElseGet(Answering::nothingHere);
        write(request, response, reply, callback);
        return true;
    }

    private static Reply nothingHere() {
        return Reply.json(404, "{\"code\":\"RESOURCE_NOT_EXISTS\",\"message\":\"no such path\"}");
    }

    private static Call call(Request request, byte[] body) {
        var uri = request.getHttpURI();
        var query = uri.getQuery();
        var headers =
                request.getHeaders().stream()
                        .map(field -> new Header(field.getName(), valueOf(field.getValue())))
                        .toList();
        return new Call(
                request.getMethod(),
                valueOf(uri.getPath()),
                valueOf(query),
                headers,
                body,
                certificate(request),
                request.isSecure());
    }

    private static String valueOf(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<X509Certificate> certificate(Request request) {
        if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
                instanceof EndPoint.SslSessionData session) {
            var chain = session.peerCertificates();
            if (chain != null && chain.length > 0) return Optional.of(chain[0]);
        }
        return Optional.empty();
    }

    private void write(Request request, Response response, Reply reply, Callback callback)
            throws IOException, InterruptedException {
        var wire = request.getConnectionMetaData().getConnection().getEndPoint();
        if (reply.delivery() instanceof Delivery.CutBeforeHeaders) {
            cut(wire, callback);
            return;
        }
        response.setStatus(reply.status());
        for (var header : reply.headers()) response.getHeaders().add(header.name(), header.value());
        var body = reply.body();
        if (reply.status() != 204) response.getHeaders().put("Content-Length", body.length);
        switch (reply.delivery()) {
            case Delivery.Whole() -> Content.Sink.write(response, true, ByteBuffer.wrap(body));
            case Delivery.HeldBack(var howLong) -> {
                pause(howLong);
                Content.Sink.write(response, true, ByteBuffer.wrap(body));
            }
            case Delivery.Drip(var piece, var pause) -> drip(response, body, piece, pause);
            case Delivery.CutInBody() -> {
                Content.Sink.write(response, false, ByteBuffer.wrap(body, 0, body.length / 2));
                cut(wire, callback);
                return;
            }
            case Delivery.CutBeforeHeaders() -> throw new IllegalStateException("cut already");
        }
        callback.succeeded();
    }

    /// The far side sees the connection end, not a short answer.
    private static void cut(EndPoint wire, Callback callback) {
        wire.close();
        callback.failed(new IOException("cut on purpose"));
    }

    private void drip(Response response, byte[] body, int piece, Duration pause)
            throws IOException, InterruptedException {
        int sent = 0;
        while (sent < body.length) {
            int length = Math.min(Math.max(1, piece), body.length - sent);
            boolean last = sent + length == body.length;
            Content.Sink.write(response, last, ByteBuffer.wrap(body, sent, length));
            sent += length;
            if (!last) pause(pause);
        }
        if (body.length == 0) Content.Sink.write(response, true, ByteBuffer.wrap(body));
    }

    private void pause(Duration howLong) throws InterruptedException {
        var _ = ended.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
    }
}

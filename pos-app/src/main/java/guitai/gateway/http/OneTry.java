package guitai.gateway.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicReference;

/// The body of a request, and the gate it goes through once.
///
/// The JDK's client sends a `GET` a second time by itself when the connection ends before an answer
/// (measured: two requests on the wire), and offers no switch for one client alone. It asks for the
/// length of the body exactly before it writes the head of a request, so that is where the second
/// try is turned away, and where we learn whether anything can have left.
final class OneTry implements BodyPublisher {
    private enum Gate {
        OPEN,
        PASSED,
        SHUT
    }

    private final AtomicReference<Gate> gate = new AtomicReference<>(Gate.OPEN);
    private final long length;
    private final BodyPublisher bytes;

    OneTry(Body body) {
        this.length = body.length();
        this.bytes = HttpRequest.BodyPublishers.ofByteArray(body.bytes());
    }

    @Override
    public long contentLength() {
        if (!gate.compareAndSet(Gate.OPEN, Gate.PASSED)) {
            throw new IllegalStateException("one call is one request");
        }
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
    }

    /// Whether not one byte has left; none leaves from now on.
    boolean shut() {
        return gate.compareAndSet(Gate.OPEN, Gate.SHUT) || gate.get() == Gate.SHUT;
    }
}

package guitai.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// A server below HTTP, so that it can break off wherever it likes; it keeps every request it read.
public final class RawServer implements AutoCloseable {
    /// What it does with a request it has read whole.
    @FunctionalInterface
    public interface Behaviour {
        void answer(Socket to) throws IOException, InterruptedException;

        static Behaviour cut() {
            return _ -> {};
        }

        static Behaviour say(String text) {
            return to -> to.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        static Behaviour fallSilent() {
            return to -> to.getInputStream().read();
        }
    }

    private final ServerSocket listening;
    private final String scheme;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public RawServer(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", behaviour);
    }

    /// @param only what TLS offers; an obsolete protocol has nothing in common with any caller
    public static RawServer tls(
            SSLContext context, boolean asksForCertificate, Behaviour behaviour, String... only)
            throws IOException {
        var socket =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(asksForCertificate);
        if (only.length > 0) socket.setEnabledProtocols(only);
        return new RawServer(socket, "https", behaviour);
    }

    private RawServer(ServerSocket listening, String scheme, Behaviour behaviour) {
        this.listening = listening;
        this.scheme = scheme;
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::listen);
    }

    public URI at(String pathAndQuery) {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + pathAndQuery);
    }

    /// Every request that was read whole, in order.
    public List<String> requests() {
        return requests;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(read(socket.getInputStream()));
            behaviour.answer(socket);
        } catch (IOException | InterruptedException _) {
            // The other side went away; what was read stays noted.
        } finally {
            open.remove(socket);
        }
    }

    private static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n")) text.append((char) some(in));
        var length =
                text.toString()
                        .lines()
                        .filter(line -> line.startsWith("Content-Length: "))
                        .mapToInt(line -> Integer.parseInt(line.substring(16)))
                        .findFirst()
                        .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int some(InputStream in) throws IOException {
        var next = in.read();
        if (next < 0) throw new IOException("no whole request");
        return next;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

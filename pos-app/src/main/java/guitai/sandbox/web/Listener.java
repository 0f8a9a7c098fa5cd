package guitai.sandbox.web;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One or two open ports of this machine, plain and TLS, with one surface behind them.
///
/// The server's threads are its own and end with [#close()], which cuts what is under way, as a
/// kill would. Bodies above one megabyte are refused with 413.
public final class Listener implements AutoCloseable {
    private static final int MOST_THREADS = 48;
    // Longer than a terminal waits for a card.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_TARGET = 64 * 1024;

    // What a server says of itself at every start is no news to whoever runs a till.
    private static final Logger QUIET = Logger.getLogger("org.eclipse.jetty");

    static {
        // Its warnings are of lines cut on purpose, and quote addresses with signatures in them.
        QUIET.setLevel(Level.OFF);
    }

    private final Server server;
    private final Answering answering;
    private final ServerConnector plain;
    private final Optional<ServerConnector> secure;

    private Listener(
            Server server,
            Answering answering,
            ServerConnector plain,
            Optional<ServerConnector> secure) {
        this.server = server;
        this.answering = answering;
        this.plain = plain;
        this.secure = secure;
    }

    /// Opens both ports, or says why not.
    public static Opening open(Doors doors, Surface surface) {
        if (!loopback(doors.address())) return elsewhere(doors.address());
        var server = server();
        var answering = new Answering(surface);
        server.setHandler(answering);
        var plain = plain(server, doors.address(), doors.port());
        var secure = secure(server, doors);
        server.addConnector(secure);
        return started(new Listener(server, answering, plain, Optional.of(secure)));
    }

    /// Opens a port without TLS, or says why not; calls may take minutes there.
    public static Opening openPlain(String address, int port, Surface surface) {
        if (!loopback(address)) return elsewhere(address);
        var server = server();
        var answering = new Answering(surface);
        server.setHandler(answering);
        var plain = plain(server, address, port);
        plain.setIdleTimeout(PATIENCE.toMillis());
        return started(new Listener(server, answering, plain, Optional.empty()));
    }

    private static Opening elsewhere(String address) {
        return new Opening.Refused(
                "the sandbox listens on this machine only (127.0.0.1), not on " + address);
    }

    private static Server server() {
        var threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("sandbox");
        return new Server(threads);
    }

    private static ServerConnector plain(Server server, String address, int port) {
        var plain = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        at(plain, address, port);
        server.addConnector(plain);
        return plain;
    }

    private static Opening started(Listener listener) {
        try {
            listener.server.start();
            return new Opening.Open(listener);
        } catch (IOException taken) {
            listener.close();
            return new Opening.Refused("a port cannot be opened: " + taken.getMessage());
        } catch (Exception broken) {
            listener.close();
            throw new IllegalStateException("the server does not start", broken);
        }
    }

    private static ServerConnector secure(Server server, Doors doors) {
        var http = http();
        // Host names are not compared: callers say 127.0.0.1, or a real gateway's name.
        var customizer = new SecureRequestCustomizer(false);
        http.addCustomizer(customizer);
        var connector =
                new ServerConnector(
                        server,
                        1,
                        1,
                        new SslConnectionFactory(new BreakableTls(doors), "http/1.1"),
                        new HttpConnectionFactory(http));
        at(connector, doors.address(), doors.securePort());
        return connector;
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // The biz_content of a basket may stand in the query: real gateways take it.
        http.setRequestHeaderSize(LONGEST_TARGET);
        return http;
    }

    private static void at(ServerConnector connector, String address, int port) {
        connector.setHost(address);
        connector.setPort(port);
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    public int port() {
        return plain.getLocalPort();
    }

    public int securePort() {
        return secure.orElseThrow().getLocalPort();
    }

    /// Runs work later on the server's threads; what is still waiting at [#close()] is dropped.
    public void later(Duration delay, Runnable work) {
        var _ = server.getScheduler().schedule(() -> server.getThreadPool().execute(work), delay);
    }

    @Override
    public void close() {
        answering.end();
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not stop", broken);
        }
    }
}

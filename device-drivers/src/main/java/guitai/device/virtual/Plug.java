package guitai.device.virtual;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The network side of a printer: serves one host at a time, and everything that can happen to a
/// cable happens here.
///
/// Owns one daemon thread, which reads until the memory is full, as printers do.
final class Plug {
    private static final Duration FAREWELL = Duration.ofMillis(300);
    private static final System.Logger LOG = System.getLogger(Plug.class.getName());

    private final ServerSocket server;
    private final ReceiveBuffer buffer;
    private final RealTimeFilter filter;
    private final Runnable hungUp;
    private final Host host = new Host();
    private final Thread thread;
    private final AtomicBoolean swallowing = new AtomicBoolean();
    private final AtomicBoolean babbling = new AtomicBoolean();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);

    Plug(ServerSocket server, ReceiveBuffer buffer, RealTimeFilter filter, Runnable hungUp) {
        this.server = server;
        this.buffer = buffer;
        this.filter = filter;
        this.hungUp = hungUp;
        this.thread =
                Thread.ofPlatform().daemon().name("virtual-printer-in").unstarted(this::serve);
    }

    void start() {
        thread.start();
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    void hang(boolean on) {
        swallowing.set(on);
    }

    void babble(boolean on) {
        babbling.set(on);
    }

    void cutAfter(long bytes) {
        bytesLeft.set(bytes);
    }

    void hangUp() {
        host.hangUp();
    }

    void send(byte[] bytes) {
        if (!swallowing.get() && !babbling.get()) {
            host.send(bytes);
        }
    }

    void close() {
        try {
            server.close();
        } catch (IOException e) {
            // The port is given up either way.
            LOG.log(System.Logger.Level.DEBUG, "closing", e);
        }
        host.hangUp();
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!server.isClosed() && !Thread.currentThread().isInterrupted()) {
            try (var socket = server.accept()) {
                socket.setTcpNoDelay(true);
                host.connected(socket);
                read(socket);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a host has gone", e);
            } catch (InterruptedException e) {
                return;
            }
            try {
                host.hangUp();
                hungUp.run();
                filter.end();
                buffer.putEnd();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(Socket socket) throws IOException, InterruptedException {
        var in = socket.getInputStream();
        var chunk = new byte[1024];
        var noise = new Random(9100);
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            for (int i = 0; i < count; i++) {
                if (bytesLeft.getAndDecrement() == 0) {
                    bytesLeft.set(Long.MAX_VALUE);
                    return;
                }
                if (!swallowing.get() && !babbling.get()) {
                    filter.take(chunk[i] & 0xFF);
                }
            }
            if (babbling.get()) {
                var rubbish = new byte[count];
                noise.nextBytes(rubbish);
                host.send(rubbish);
            }
        }
    }
}

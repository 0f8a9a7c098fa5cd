package guitai.device.virtual;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The network side of a printer: serves one host at a time, and everything that can happen to a
/// cable happens here.
///
/// Owns one daemon thread, which reads until the memory is full, as printers do.
final class Plug {
    private static final Duration FAREWELL = Duration.ofMillis(300);
    private static final System.Logger LOG = System.getLogger(Plug.class.getName());

    // Little enough for a host to feel that a printer has stalled.
    private static final int SOCKET_BUFFER = 65_536;

    // Somebody else may have the port for a moment.
    private static final long TRY_AGAIN = 200;

    private final int port;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private ServerSocket server;
    private boolean pulled;
    private boolean closed;
    private final ReceiveBuffer buffer;
    private final RealTimeFilter filter;
    private final Runnable hungUp;
    private final Host host = new Host();
    private final Thread thread;
    private final AtomicBoolean swallowing = new AtomicBoolean();
    private final AtomicBoolean babbling = new AtomicBoolean();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);

    /// @param port on the loopback address; 0 for any that is free
    /// @throws IOException when it is taken
    Plug(int port, ReceiveBuffer buffer, RealTimeFilter filter, Runnable hungUp)
            throws IOException {
        this.server = listening(port);
        this.port = server.getLocalPort();
        this.buffer = buffer;
        this.filter = filter;
        this.hungUp = hungUp;
        this.thread =
                Thread.ofPlatform().daemon().name("virtual-printer-in").unstarted(this::serve);
    }

    void start() {
        thread.start();
    }

    private static ServerSocket listening(int port) throws IOException {
        var server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.setReceiveBufferSize(SOCKET_BUFFER);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    int port() {
        return port;
    }

    /// Nobody answers at this address until the cable is put back.
    void pull(boolean now) {
        lock.lock();
        try {
            pulled = now;
            changed.signalAll();
            if (now) stopListening();
        } finally {
            lock.unlock();
        }
        if (now) host.hangUp();
    }

    private void stopListening() {
        try {
            server.close();
        } catch (IOException e) {
            // The port is given up either way.
            LOG.log(System.Logger.Level.DEBUG, "closing", e);
        }
    }

    // Pulled between the ring and the answer.
    private boolean isPulled() {
        lock.lock();
        try {
            return pulled;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// The place to wait for a host, once the cable is in.
    private ServerSocket server() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (pulled && !closed) changed.await();
            while (server.isClosed() && !closed) {
                try {
                    server = listening(port);
                } catch (IOException taken) {
                    LOG.log(System.Logger.Level.DEBUG, "not yet", taken);
                    var _ = changed.await(TRY_AGAIN, TimeUnit.MILLISECONDS);
                }
            }
            return server;
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            closed = true;
            stopListening();
            changed.signalAll();
        } finally {
            lock.unlock();
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
        while (!isClosed() && !Thread.currentThread().isInterrupted()) {
            try (var socket = server().accept()) {
                socket.setTcpNoDelay(true);
                host.connected(socket);
                if (!isPulled()) read(socket);
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

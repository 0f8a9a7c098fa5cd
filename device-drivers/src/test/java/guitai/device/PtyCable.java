package guitai.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;

/// A serial cable between a driver and a device that listens on TCP: the driver opens [#path].
///
/// Passes bytes both ways on two threads; when the device takes none, the line stalls as a real one
/// does. Closing is pulling it out.
public final class PtyCable implements AutoCloseable {
    private static final int LOOK_MILLIS = 20;

    private final Pty pty = Pty.open();
    private final Socket socket;
    private final Thread out;
    private final Thread in;
    private volatile boolean pulled;

    public PtyCable(String host, int port) throws IOException {
        socket = new Socket();
        // Little, so that a device that stalls is felt at the driver.
        socket.setSendBufferSize(4_096);
        socket.connect(new InetSocketAddress(host, port));
        socket.setTcpNoDelay(true);
        out = Thread.ofPlatform().daemon().name("cable-out").start(this::carryOut);
        in = Thread.ofPlatform().daemon().name("cable-in").start(this::carryIn);
    }

    public String path() {
        return pty.path();
    }

    private void carryOut() {
        try {
            while (!pulled) {
                socket.getOutputStream().write(pty.poll(LOOK_MILLIS));
            }
        } catch (IOException | IllegalStateException e) {
            pulled = true;
        }
    }

    private void carryIn() {
        var buffer = new byte[512];
        try {
            for (int count = socket.getInputStream().read(buffer);
                    count > 0;
                    count = socket.getInputStream().read(buffer)) {
                pty.write(Arrays.copyOf(buffer, count));
            }
        } catch (IOException | IllegalStateException e) {
            pulled = true;
        }
    }

    @Override
    public void close() throws IOException {
        pulled = true;
        socket.close();
        try {
            out.join();
            in.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pty.close();
    }
}

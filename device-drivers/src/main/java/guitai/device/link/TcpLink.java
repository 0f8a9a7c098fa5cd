package guitai.device.link;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import jdk.net.ExtendedSocketOptions;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// A device on the network, port 9100 for most printers.
///
/// A connection alone proves nothing: a printer that serves another host accepts it too and stays
/// silent.
public final class TcpLink implements Link {
    // A printer on the shop's own network answers within milliseconds; longer means it is not
    // there.
    private static final Duration CONNECT = Duration.ofMillis(1500);

    private final SocketChannel channel;
    private final String where;

    private TcpLink(SocketChannel channel, String where) {
        this.channel = channel;
        this.where = where;
    }

    /// Connects. Blocks for up to 1.5 s (a host name adds the time of its look-up); interrupting
    /// ends it.
    ///
    /// @throws DeviceFault `NOT_FOUND` for an unknown host name, `UNREACHABLE` when nobody answers
    public static TcpLink open(String host, int port) throws DeviceFault {
        return open(host, port, CONNECT);
    }

    /// The same with another time to connect in.
    public static TcpLink open(String host, int port, Duration connect) throws DeviceFault {
        var where = host + ":" + port;
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new DeviceFault(DeviceReason.NOT_FOUND, where);
        }
        try {
            var channel = SocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                keepAlive(channel);
                channel.socket().connect(address, Math.toIntExact(connect.toMillis()));
                return new TcpLink(channel, where);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DeviceFault(DeviceReason.UNREACHABLE, where, e);
        }
    }

    // A printer whose cable is pulled sends nothing at all; this tells us after about half a
    // minute.
    private static void keepAlive(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 10);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 5);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 4);
        }
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        try {
            channel.socket().setSoTimeout(Math.clamp(wait.toMillis(), 1, Integer.MAX_VALUE));
            int count = channel.socket().getInputStream().read(into);
            if (count < 0) {
                throw new DeviceFault(DeviceReason.LOST, where);
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        try {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private DeviceFault fault(IOException cause) {
        return new DeviceFault(
                channel.isOpen() ? DeviceReason.LOST : DeviceReason.CLOSED, where, cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The connection is given up either way; nobody could act on this.
            System.getLogger(TcpLink.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing " + where, e);
        }
    }

    @Override
    public String toString() {
        return where;
    }
}

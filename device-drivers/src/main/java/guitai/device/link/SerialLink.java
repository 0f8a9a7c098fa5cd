package guitai.device.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A device on a serial port, real or USB, claimed for this process alone.
public final class SerialLink implements Link {
    // How long one native read may hold its thread; also the most that a read outlives its deadline
    // or a close.
    private static final int READ_SLICE_MILLIS = 100;

    private static final int UNIX_EACCES = 13;
    private static final int WINDOWS_ACCESS_DENIED = 5;

    private final SerialPort port;
    private final String path;
    private volatile boolean closed;

    private SerialLink(SerialPort port, String path) {
        this.port = port;
        this.path = path;
    }

    /// Opens and claims the port.
    ///
    /// Modem lines are not touched: many virtual ports have none and answer ENOTTY, which is no
    /// fault.
    ///
    /// @param path such as `/dev/ttyACM0`, a link to one, or `COM3`
    /// @throws DeviceFault `NOT_FOUND`, `IN_USE` or `NOT_ALLOWED`
    public static SerialLink open(String path, SerialSettings settings) throws DeviceFault {
        if (path.startsWith("/") && !Files.exists(Path.of(path))) {
            throw new DeviceFault(DeviceReason.NOT_FOUND, path);
        }
        // A SerialPort resolves links once, when it is made: after a re-plug an old one opens the
        // wrong device.
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceFault(DeviceReason.NOT_FOUND, path, e);
        }
        port.setComPortParameters(
                settings.baud(), settings.dataBits(), stopBits(settings), parity(settings));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_SLICE_MILLIS, 0);
        if (!port.openPort()) {
            throw new DeviceFault(whyNot(path, port.getLastErrorCode()), path);
        }
        return new SerialLink(port, path);
    }

    private static int stopBits(SerialSettings settings) {
        return settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    }

    private static int parity(SerialSettings settings) {
        return switch (settings.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    // The path exists when we come here on Unix, so what is left is rights or another owner
    // (jSerialComm then
    // reports codes of its own). Windows says "access denied" for a port that somebody else has
    // open.
    private static DeviceReason whyNot(String path, int error) {
        if (path.startsWith("/")) {
            return error == UNIX_EACCES ? DeviceReason.NOT_ALLOWED : DeviceReason.IN_USE;
        }
        return error == WINDOWS_ACCESS_DENIED ? DeviceReason.IN_USE : DeviceReason.NOT_FOUND;
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        long end = System.nanoTime() + wait.toNanos();
        do {
            int count = port.readBytes(into, into.length);
            if (count > 0) {
                return count;
            }
            if (closed || count < 0) {
                throw fault();
            }
        } while (System.nanoTime() - end < 0);
        return 0;
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        int sent = 0;
        while (sent < bytes.length) {
            int count =
                    port.writeBytes(
                            Arrays.copyOfRange(bytes, sent, bytes.length), bytes.length - sent);
            if (closed || count < 0) {
                throw fault();
            }
            sent += count;
        }
    }

    private DeviceFault fault() {
        return new DeviceFault(closed ? DeviceReason.CLOSED : DeviceReason.LOST, path);
    }

    @Override
    public void close() {
        closed = true;
        port.closePort();
    }

    @Override
    public String toString() {
        return path;
    }
}

package guitai.device.link;

import com.fazecast.jSerialComm.SerialPort;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// The serial ports this machine has now.
public final class SerialPorts {

    /// One port as the operating system describes it.
    ///
    /// @param path what [SerialLink#open] takes; may name another device after the next plug-in
    /// @param name what the device calls itself
    /// @param vendor USB vendor id; empty for a port that is not USB
    /// @param product USB product id; empty for a port that is not USB
    /// @param serial the device's serial number, or an empty text
    public record Found(
            String path, String name, OptionalInt vendor, OptionalInt product, String serial) {}

    private SerialPorts() {}

    /// Asks the operating system anew; blocks for some milliseconds. Pseudo terminals are not
    /// listed.
    public static List<Found> list() {
        return Arrays.stream(SerialPort.getCommPorts()).map(SerialPorts::found).toList();
    }

    private static Found found(SerialPort port) {
        return new Found(
                port.getSystemPortPath(),
                port.getDescriptivePortName(),
                usb(port.getVendorID()),
                usb(port.getProductID()),
                // jSerialComm says "Unknown" where there is none.
                "Unknown".equals(port.getSerialNumber()) ? "" : port.getSerialNumber());
    }

    private static OptionalInt usb(int id) {
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }
}

package guitai.device.link;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.util.List;

/// Which USB device a serial port belongs to, wherever it is plugged in.
///
/// @param vendor the vendor's number
/// @param product the vendor's number for it
/// @param serial its own number; empty for any of its kind, where only one is expected
public record UsbIdentity(int vendor, int product, String serial) {

    /// Where it is now. Asks the operating system anew; blocks for some milliseconds.
    ///
    /// @throws DeviceFault `NOT_FOUND` when it is not plugged in
    public String path() throws DeviceFault {
        return path(SerialPorts.list());
    }

    String path(List<SerialPorts.Found> ports) throws DeviceFault {
        return ports.stream()
                .filter(this::is)
                .map(SerialPorts.Found::path)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new DeviceFault(DeviceReason.NOT_FOUND, toString()));
    }

    private boolean is(SerialPorts.Found port) {
        return port.vendor().orElse(-1) == vendor
                && port.product().orElse(-1) == product
                && (serial.isEmpty() || serial.equals(port.serial()));
    }

    /// Such as `0c2e:0b61:SN12345`.
    @Override
    public String toString() {
        var kind = "%04x:%04x".formatted(vendor, product);
        return serial.isEmpty() ? kind : kind + ":" + serial;
    }
}

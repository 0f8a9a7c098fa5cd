package guitai.device.link;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The USB printers that Linux has made files for, found by what they are: the number in
/// `/dev/usb/lp0` is only the order in which they were plugged in.
///
/// Any thread; each call looks anew. Empty on other systems.
public final class UsbPrinters {
    private static final int LONGEST_VALUE = 1_024;

    /// One printer.
    ///
    /// @param path what [CharDeviceLink#open] takes; may name another printer after the next
    ///   plug-in
    /// @param identity stays the same: `vendor:product:serial number`, the last part empty for a
    ///   printer without one
    /// @param maker as the printer says (IEEE 1284), or an empty text
    /// @param model as the printer says, or an empty text
    /// @param commands the languages it says it speaks, or an empty text
    public record Found(
            String path, String identity, String maker, String model, String commands) {}

    private final Path classes;
    private final String devices;

    private UsbPrinters(Path classes, String devices) {
        this.classes = classes;
        this.devices = devices;
    }

    /// Those of this machine.
    public static UsbPrinters ofThisMachine() {
        return in(Path.of("/sys/class/usbmisc"), "/dev/usb");
    }

    static UsbPrinters in(Path classes, String devices) {
        return new UsbPrinters(classes, devices);
    }

    public List<Found> list() {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        var all = new ArrayList<Found>();
        try (var nodes = Files.newDirectoryStream(classes, "lp*")) {
            for (var node : nodes) {
                found(node).ifPresent(all::add);
            }
        } catch (IOException e) {
            // It was pulled out while we looked.
            System.getLogger(UsbPrinters.class.getName())
                    .log(System.Logger.Level.DEBUG, "looking for printers", e);
        }
        all.sort(Comparator.comparing(Found::path));
        return all;
    }

    /// The path of the printer with this identity now.
    ///
    /// @param identity as in [Found]; without a serial number the first of that product is taken
    /// @throws DeviceFault `NOT_FOUND` when it is not plugged in
    public String path(String identity) throws DeviceFault {
        for (var found : list()) {
            if (found.identity().equals(identity)
                    || (identity.endsWith(":") && found.identity().startsWith(identity))) {
                return found.path();
            }
        }
        throw new DeviceFault(DeviceReason.NOT_FOUND, "USB printer " + identity);
    }

    private Optional<Found> found(Path node) {
        try {
            // .../usb1/1-2/1-2:1.0/usbmisc/lp0; "device" is the interface, above it is the device.
            var face = node.resolve("device").toRealPath();
            var device = face.getParent();
            if (device == null) {
                return Optional.empty();
            }
            var id = text(face.resolve("ieee1284_id"));
            return Optional.of(
                    new Found(
                            devices + "/" + node.getFileName(),
                            text(device.resolve("idVendor"))
                                    + ":"
                                    + text(device.resolve("idProduct"))
                                    + ":"
                                    + text(device.resolve("serial")),
                            field(id, "MFG", "MANUFACTURER"),
                            field(id, "MDL", "MODEL"),
                            field(id, "CMD", "COMMAND SET")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return "";
        }
        var text = Files.readString(file);
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE)).strip();
    }

    /// One value of a device id: `KEY:value;` with a short or a long key.
    static String field(String id, String shortKey, String longKey) {
        for (var part : id.split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                var key = part.substring(0, colon).strip();
                if (key.equalsIgnoreCase(shortKey) || key.equalsIgnoreCase(longKey)) {
                    return part.substring(colon + 1).strip();
                }
            }
        }
        return "";
    }
}

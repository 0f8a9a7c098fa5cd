package guitai.config;

/// Which scanner is bound to this till. A scanner that types like a keyboard needs no setting.
public sealed interface ScannerChoice {
    record None() implements ScannerChoice {}

    /// One made of software; training only.
    record Virtual() implements ScannerChoice {}

    record Serial(String port, int baud) implements ScannerChoice {}

    /// A USB scanner with a serial port of its own, wherever it is plugged in.
    ///
    /// @param vendor the USB vendor's number
    /// @param product the vendor's number for it
    /// @param serial its own number; empty for any of its kind
    record Usb(int vendor, int product, String serial, int baud) implements ScannerChoice {}

    /// One that types, taken away from the screen: a node of Linux such as
    /// `/dev/input/by-id/...-event-kbd`.
    record Typing(String path) implements ScannerChoice {}

    /// One in the mode of USB's own for scanners: a node of Linux such as `/dev/hidraw0`.
    record Hid(String path) implements ScannerChoice {}

    static ScannerChoice parse(String text) {
        if (text.equals("none")) return new None();
        if (text.equals("virtual")) return new Virtual();
        if (text.matches("typing:/dev/[^@]+"))
            return new Typing(text.substring("typing:".length()));
        if (text.matches("hid:/dev/[^@]+")) return new Hid(text.substring("hid:".length()));
        if (!text.matches(
                "serial:[^@]+@[0-9]{3,6}|usb:[0-9a-f]{4}:[0-9a-f]{4}(:[!-~&&[^@]]{1,64})?@[0-9]{3,6}")) {
            throw new IllegalArgumentException(text);
        }
        var at = text.lastIndexOf('@');
        var baud = Integer.parseInt(text.substring(at + 1));
        if (text.startsWith("serial:")) {
            return new Serial(text.substring("serial:".length(), at), baud);
        }
        var parts = text.substring(0, at).split(":", 4);
        return new Usb(
                Integer.parseInt(parts[1], 16),
                Integer.parseInt(parts[2], 16),
                parts.length == 4 ? parts[3] : "",
                baud);
    }
}

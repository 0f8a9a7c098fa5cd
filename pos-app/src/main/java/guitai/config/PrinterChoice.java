package guitai.config;

import java.util.regex.Pattern;

/// Which printer this till prints on.
public sealed interface PrinterChoice {
    /// A strict printer inside the till, for training: its paper is a picture.
    record Virtual() implements PrinterChoice {}

    record None() implements PrinterChoice {}

    record Tcp(String host, int port) implements PrinterChoice {}

    record Serial(String port, int baud) implements PrinterChoice {}

    /// A file of the operating system, such as `/dev/usb/lp0`.
    record DeviceFile(String path) implements PrinterChoice {}

    /// A USB printer by what it is, wherever it is plugged in.
    ///
    /// @param identity `vendor:product:serial`; the serial number may be empty
    record Usb(String identity) implements PrinterChoice {}

    Pattern FORM =
            Pattern.compile(
                    "(?<word>virtual|none)"
                            + "|tcp:(?<host>[^:\\s]+):(?<tcp>[0-9]{1,5})"
                            + "|serial:(?<port>[^@\\s]+)@(?<baud>[0-9]{3,7})"
                            + "|file:(?<file>/[^\\s]+)"
                            + "|usb:(?<usb>[0-9a-f]{4}:[0-9a-f]{4}:[^\\s]*)");

    static PrinterChoice parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException(text);
        if (parts.group("word") != null) {
            return text.equals("none") ? new None() : new Virtual();
        }
        if (parts.group("host") != null) {
            return new Tcp(parts.group("host"), within(parts.group("tcp"), 1, 65_535));
        }
        if (parts.group("port") != null) {
            return new Serial(parts.group("port"), within(parts.group("baud"), 300, 4_000_000));
        }
        return parts.group("file") != null
                ? new DeviceFile(parts.group("file"))
                : new Usb(parts.group("usb"));
    }

    private static int within(String digits, int least, int most) {
        int number = Integer.parseInt(digits);
        if (number < least || number > most) throw new IllegalArgumentException(digits);
        return number;
    }
}

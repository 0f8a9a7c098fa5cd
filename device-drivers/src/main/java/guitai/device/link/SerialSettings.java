package guitai.device.link;

/// How the line of a serial port is set.
///
/// @param baud bits a second, 300 to 4,000,000
/// @param dataBits 7 or 8
/// @param stopBits 1 or 2
public record SerialSettings(int baud, int dataBits, Parity parity, int stopBits) {

    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /// 9600 8N1: what scanners with a virtual serial port ignore and real serial ones come with.
    public static final SerialSettings USUAL = new SerialSettings(9600, 8, Parity.NONE, 1);

    public SerialSettings {
        if (baud < 300 || baud > 4_000_000) {
            throw new IllegalArgumentException("baud rate out of 300..4000000: " + baud);
        }
        if (dataBits != 7 && dataBits != 8) {
            throw new IllegalArgumentException("data bits must be 7 or 8: " + dataBits);
        }
        if (stopBits != 1 && stopBits != 2) {
            throw new IllegalArgumentException("stop bits must be 1 or 2: " + stopBits);
        }
    }
}

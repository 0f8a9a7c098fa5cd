package guitai.device.virtual;

/// One make of scale on the inside: bytes in, bytes out. Shares nothing with the driver's tables,
/// so that each checks the other.
interface ScaleFirmware {

    /// What a scale says when it is sent something it does not know.
    String UNKNOWN = "?";

    /// What the scale answers to one whole command; [#UNKNOWN] when it is none.
    ///
    /// @param command the bytes as characters
    String answer(String command, VirtualScale scale);

    /// Whether these bytes may become a command with more.
    boolean begins(String bytes);

    /// What it sends by itself; empty for one that waits to be asked.
    default String frame(ScalePan pan) {
        return "";
    }
}

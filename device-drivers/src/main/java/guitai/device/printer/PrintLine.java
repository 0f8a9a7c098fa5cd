package guitai.device.printer;

/// One line as it will be on the paper of one printer: measured, wrapped and free of characters it
/// does not have.
public sealed interface PrintLine {

    /// A line of characters.
    ///
    /// @param text padded on the left with spaces; at most the printer's columns, halved for double
    ///   width
    record Text(String text, boolean bold, Block.Size size) implements PrintLine {}

    record Feed(int lines) implements PrintLine {}

    /// A QR code.
    ///
    /// @param cell dots a module of the code is wide and high
    record Qr(String text, int cell) implements PrintLine {}

    /// A Code 128 bar code with its text below.
    ///
    /// @param module dots the narrowest bar is wide
    record Code128(String text, int module) implements PrintLine {}

    /// An EAN-13 bar code with its digits below.
    ///
    /// @param module dots the narrowest bar is wide
    record Ean13(String digits, int module) implements PrintLine {}

    record Cut() implements PrintLine {}
}

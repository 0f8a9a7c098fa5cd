package guitai.ui.control;

/// Port: makes a QR code of a text. Pure and quick; any thread.
@FunctionalInterface
public interface QrEncoder {

    QrCode encode(String content);

    /// Draws nothing, where no code is ever shown.
    QrEncoder NONE = _ -> QrCode.NONE;
}

package guitai.app;

import guitai.device.display.QrSquare;
import guitai.ui.control.QrCode;
import guitai.ui.control.QrEncoder;

/// The QR codes of the screens, made by the encoder of the devices.
final class QrCodes implements QrEncoder {
    @Override
    public QrCode encode(String content) {
        var square = QrSquare.of(content);
        return new QrCode(content, square.size(), square.dark());
    }
}

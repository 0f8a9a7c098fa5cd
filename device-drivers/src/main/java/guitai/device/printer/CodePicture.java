package guitai.device.printer;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Draws codes for printers that cannot. Pure.
final class CodePicture {
    private static final int BAR_HEIGHT = 80;
    // Readers want this much white around a QR code; the paper beside it gives the rest.
    private static final int QUIET = 2;

    private final PrinterProfile profile;

    CodePicture(PrinterProfile profile) {
        this.profile = profile;
    }

    Picture qr(String text, int cell) {
        try {
            var matrix =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(
                                            EncodeHintType.CHARACTER_SET,
                                            StandardCharsets.UTF_8.name()))
                            .getMatrix();
            int side = (matrix.getWidth() + 2 * QUIET) * cell;
            int left = (profile.dots() - side) / 2 + QUIET * cell;
            var picture = new Picture(profile.dots(), side);
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        picture.blackBox(left + x * cell, (y + QUIET) * cell, cell, cell);
                    }
                }
            }
            return picture;
        } catch (WriterException e) {
            // 300 bytes with error correction M always fit: a QR code holds 2,331 of them.
            throw new IllegalStateException("a QR code that was measured does not fit", e);
        }
    }

    Picture code128(String text, int module) {
        return bars(new Code128Writer().encode(text), module);
    }

    Picture ean13(String digits, int module) {
        return bars(new EAN13Writer().encode(digits), module);
    }

    private Picture bars(boolean[] bars, int module) {
        int left = Math.max(0, (profile.dots() - bars.length * module) / 2);
        var picture = new Picture(profile.dots(), BAR_HEIGHT);
        for (int i = 0; i < bars.length; i++) {
            if (bars[i] && left + (i + 1) * module <= profile.dots()) {
                picture.blackBox(left + i * module, 0, module, BAR_HEIGHT);
            }
        }
        return picture;
    }
}

package guitai.device.virtual;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Turns the data of a bar code command into its modules, as a printer's firmware does. Pure.
final class Codes {

    /// A code as rows of modules, one for a bar code, and the text that a reader will read.
    static final class Modules {
        private final boolean[][] rows;
        private final String text;

        Modules(boolean[][] rows, String text) {
            this.rows = rows;
            this.text = text;
        }

        boolean[][] rows() {
            return rows;
        }

        String text() {
            return text;
        }
    }

    private Codes() {}

    /// Puts the bytes as they are into a QR code.
    ///
    /// @return empty when the data does not fit a QR code
    static Optional<Modules> qr(byte[] data, int level) {
        var levels =
                new ErrorCorrectionLevel[] {
                    ErrorCorrectionLevel.L,
                    ErrorCorrectionLevel.M,
                    ErrorCorrectionLevel.Q,
                    ErrorCorrectionLevel.H
                };
        try {
            // A printer puts the bytes in as they are; Latin-1 maps each byte to one character and
            // back.
            var bytes = new String(data, StandardCharsets.ISO_8859_1);
            var matrix = Encoder.encode(bytes, levels[level]).getMatrix();
            var rows = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < rows[y].length; x++) {
                    rows[y][x] = matrix.get(x, y) == 1;
                }
            }
            return Optional.of(new Modules(rows, new String(data, StandardCharsets.UTF_8)));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    /// Takes 12 digits, or 13 with the right check digit.
    ///
    /// @return empty for anything else
    static Optional<Modules> ean13(byte[] data) {
        var digits = new String(data, StandardCharsets.ISO_8859_1);
        if (!digits.matches("[0-9]{12,13}")) {
            return Optional.empty();
        }
        try {
            var row = new EAN13Writer().encode(digits);
            return Optional.of(new Modules(new boolean[][] {row}, digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Takes data in the code sets B and C, each begun with `{B` or `{C`.
    ///
    /// @return empty for anything else
    static Optional<Modules> code128(byte[] data) {
        if (data.length < 3 || data[0] != '{') {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var sets = new StringBuilder();
        for (int i = 0; i < data.length; i++) {
            boolean brace = data[i] == '{';
            if (brace && i + 1 < data.length && (data[i + 1] == 'B' || data[i + 1] == 'C')) {
                sets.append((char) data[++i]);
            } else if (sets.isEmpty() || !add(data[i], sets.charAt(sets.length() - 1), text)) {
                return Optional.empty();
            } else if (brace && (++i == data.length || data[i] != '{')) {
                return Optional.empty();
            }
        }
        return code128(text.toString(), sets.toString());
    }

    private static boolean add(byte value, char set, StringBuilder text) {
        if (set == 'B' && value >= 0x20 && value < 0x7F) {
            text.append((char) value);
            return true;
        }
        if (set == 'C' && value >= 0 && value <= 99) {
            text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
            return true;
        }
        return false;
    }

    private static Optional<Modules> code128(String text, String sets) {
        try {
            Map<EncodeHintType, ?> hints =
                    sets.length() == 1 ? Map.of(EncodeHintType.FORCE_CODE_SET, sets) : Map.of();
            var row = new Code128Writer().encode(text, hints);
            return Optional.of(new Modules(new boolean[][] {row}, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package guitai.device.display;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/// A QR code as a square of light and dark modules, without the quiet zone around it.
///
/// Immutable; any thread; making one takes well under a millisecond.
public final class QrSquare {
    /// Of ISO/IEC 18004: up to a seventh of the code may be dirt or glare on a customer's display.
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.M;

    private final int size;
    private final BitSet dark;

    private QrSquare(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /// @throws IllegalArgumentException for no text, or for more than a QR code holds (about 2,300
    ///   letters)
    public static QrSquare of(String text) {
        if (text.isEmpty()) throw new IllegalArgumentException("a QR code of nothing");
        try {
            var matrix = Encoder.encode(text, CORRECTION, hints(text)).getMatrix();
            int size = matrix.getWidth();
            var dark = new BitSet(size * size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) dark.set(y * size + x, matrix.get(x, y) == 1);
            }
            return new QrSquare(size, dark);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /// Plain letters go without a word about their encoding: old readers stumble over it.
    private static Map<EncodeHintType, String> hints(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    /// Modules a side.
    public int size() {
        return size;
    }

    /// Row by row, from the top left.
    public BitSet dark() {
        return (BitSet) dark.clone();
    }
}

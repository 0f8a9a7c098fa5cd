package guitai.ui.control;

import java.util.BitSet;

/// A QR code as a square of light and dark, ready to be drawn at any size.
///
/// @param content what it says
/// @param size modules a side; 0 draws nothing
/// @param dark row by row, from the top left
public record QrCode(String content, int size, BitSet dark) {

    /// No code.
    public static final QrCode NONE = new QrCode("", 0, new BitSet());

    public QrCode {
        if (size < 0 || dark.length() > size * size) {
            throw new IllegalArgumentException(dark.length() + " modules in " + size + " rows");
        }
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    public boolean isShown() {
        return size > 0;
    }

    boolean darkAt(int x, int y) {
        return dark.get(y * size + x);
    }
}

package guitai.device.scanner;

import com.google.zxing.LuminanceSource;

import java.util.Arrays;

/// A [Picture] as ZXing reads it. Unlike its own source of planes this one can be turned, without
/// which bars that stand upright are never found.
final class GreySource extends LuminanceSource {
    private final Picture picture;

    GreySource(Picture picture) {
        super(picture.width(), picture.height());
        this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(picture.bytes(), y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return Arrays.copyOf(picture.bytes(), getWidth() * getHeight());
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        return new GreySource(picture.turned());
    }
}

package guitai.device.virtual;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// White paper of a fixed width that grows downwards. Not thread-safe.
final class Canvas {
    private static final byte[] WHITE_THEN_BLACK = {(byte) 0xFF, 0};
    private static final IndexColorModel COLOURS =
            new IndexColorModel(1, 2, WHITE_THEN_BLACK, WHITE_THEN_BLACK, WHITE_THEN_BLACK);

    private final int width;
    private final int stride;
    // Eight dots a byte, the leftmost in the highest bit, as in the picture that comes of it.
    private byte[] dots;
    private int height;

    Canvas(int width) {
        this.width = width;
        this.stride = (width + 7) / 8;
        this.dots = new byte[stride * 512];
    }

    int height() {
        return height;
    }

    void advance(int rows) {
        height += rows;
        if (height * stride > dots.length) {
            dots = Arrays.copyOf(dots, Math.max(height * stride, dots.length * 2));
        }
    }

    /// Blackens a dot; dots beside the paper are lost.
    void black(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            dots[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
    }

    BufferedImage image() {
        var image =
                new BufferedImage(
                        width, Math.max(1, height), BufferedImage.TYPE_BYTE_BINARY, COLOURS);
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer) {
            System.arraycopy(dots, 0, buffer.getData(), 0, height * stride);
        }
        return image;
    }
}

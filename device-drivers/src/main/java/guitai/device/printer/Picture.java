package guitai.device.printer;

import java.util.Arrays;

/// Black dots on white paper: eight dots a byte, the leftmost in the highest bit. Not thread-safe.
final class Picture {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] dots;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = (width + 7) / 8;
        this.dots = new byte[stride * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Bytes a row takes.
    int stride() {
        return stride;
    }

    void black(int x, int y) {
        dots[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
    }

    boolean isBlack(int x, int y) {
        return (dots[y * stride + x / 8] & 0x80 >> x % 8) != 0;
    }

    void blackBox(int left, int top, int wide, int high) {
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                black(x, y);
            }
        }
    }

    /// The bytes of some rows, from top to bottom.
    byte[] rows(int first, int count) {
        return Arrays.copyOfRange(dots, first * stride, (first + count) * stride);
    }

    /// Its first rows.
    Picture top(int rows) {
        var top = new Picture(width, rows);
        System.arraycopy(dots, 0, top.dots, 0, top.dots.length);
        return top;
    }

    /// The same without the white at the right, so that less goes over the line.
    Picture trimmed() {
        int wide = width;
        while (wide > 8 && columnIsWhite(wide - 1)) {
            wide--;
        }
        var trimmed = new Picture(wide, height);
        for (int y = 0; y < height; y++) {
            System.arraycopy(dots, y * stride, trimmed.dots, y * trimmed.stride, trimmed.stride);
        }
        return trimmed;
    }

    private boolean columnIsWhite(int x) {
        for (int y = 0; y < height; y++) {
            if (isBlack(x, y)) {
                return false;
            }
        }
        return true;
    }
}

package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.util.Arrays;

/// The commands for pictures: `GS v 0`, `GS ( L` and `GS 8 L`, `ESC *`. Not thread-safe.
final class PictureCommands {
    // 576 dots by 4 metres; more is no receipt.
    private static final int MOST_BYTES = 72 * 32_000;
    private static final int HEAD = 10;

    private final CommandBytes in;
    private final Roll roll;
    private byte[] stored = new byte[0];
    private int storedStride;

    PictureCommands(CommandBytes in, Roll roll) {
        this.in = in;
        this.roll = roll;
    }

    void raster() throws EndOfInput, InterruptedException {
        if (!in.allowed(in.next() == '0')) {
            return;
        }
        int mode = in.next() % 48;
        int stride = in.word();
        int rows = in.word();
        if (in.allowed(mode <= 3 && stride > 0 && rows > 0 && stride * rows <= MOST_BYTES)) {
            print(in.data(stride * rows), stride, mode == 1 || mode == 3, mode >= 2);
        }
    }

    /// `GS ( L` and `GS 8 L`: function 112 stores a picture, function 50 prints it.
    void graphics(int length) throws EndOfInput, InterruptedException {
        if (!in.allowed(length >= 2 && length <= MOST_BYTES)) {
            return;
        }
        var data = in.data(length);
        int function = data[1];
        if (function == 2 || function == 50) {
            if (in.allowed(length == 2 && stored.length > 0)) {
                print(stored, storedStride, false, false);
                stored = new byte[0];
            }
        } else if (in.allowed(function == 112 && length > HEAD && data[2] == 48)) {
            int width = (data[6] & 0xFF) | (data[7] & 0xFF) << 8;
            int rows = (data[8] & 0xFF) | (data[9] & 0xFF) << 8;
            int stride = (width + 7) / 8;
            if (in.allowed(
                    data[3] == 1
                            && data[4] == 1
                            && data[5] == 49
                            && stride * rows == length - HEAD)) {
                stored = Arrays.copyOfRange(data, HEAD, length);
                storedStride = stride;
            }
        }
    }

    /// `ESC * m nL nH`: columns of 8 or 24 dots; a picture of this kind is printed by a line feed.
    void columns() throws EndOfInput, InterruptedException {
        int mode = in.next();
        int width = in.word();
        if (!in.allowed(mode == 33 && width > 0 && width <= 2_047)) {
            return;
        }
        var data = in.data(width * 3);
        int stride = (width + 7) / 8;
        var rows = new byte[stride * 24];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < 24; y++) {
                if ((data[x * 3 + y / 8] & 0x80 >> y % 8) != 0) {
                    rows[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        roll.pending(rows, stride);
    }

    private void print(byte[] data, int stride, boolean wide, boolean high)
            throws InterruptedException {
        if (!roll.atLineStart()) {
            in.complain(Kind.NOT_AT_LINE_START);
        }
        if (!roll.picture(data, stride, wide ? 2 : 1, high ? 2 : 1)) {
            in.complain(Kind.LINE_TOO_WIDE);
        }
    }
}

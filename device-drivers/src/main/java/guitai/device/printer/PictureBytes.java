package guitai.device.printer;

import guitai.device.printer.PrinterProfile.Raster;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Says pictures in the command of a printer, in bands small enough for a drawer kick to come
/// between two of them. Pure.
///
/// Some printers obey a real-time command wherever its bytes stand, also inside a picture: a black
/// dot in the wrong place would open the drawer or empty the memory. There such bytes never go out:
/// the band is made shorter where its own head would be one, and a dot beside is blackened where
/// the picture would be one. No eye and no reader sees one dot.
final class PictureBytes {
    // Rows of a band; `ESC k` has no choice.
    private static final int BAND = 24;

    // The first width in bytes above those that are commands.
    private static final int STAR_HARMLESS = 0x1D;

    private final Raster raster;
    private final boolean keepCommandsOut;

    PictureBytes(PrinterProfile profile) {
        this.raster = profile.pictures().raster();
        this.keepCommandsOut = profile.pictures().obeysCommandsInside();
    }

    List<byte[]> bands(Picture picture) {
        var bands = new ArrayList<byte[]>();
        int y = 0;
        while (y < picture.height()) {
            int rows = Math.min(BAND, picture.height() - y);
            var band = band(picture, y, rows);
            while (rows > 1 && keepCommandsOut && firstCommand(band) >= 0) {
                rows--;
                band = band(picture, y, rows);
            }
            bands.add(band);
            y += rows;
        }
        return bands;
    }

    private byte[] band(Picture picture, int first, int rows) {
        var data = picture.rows(first, rows);
        if (keepCommandsOut) {
            keepOut(data);
        }
        return switch (raster) {
            case GS_V_0 -> gsV0(picture.stride(), rows, data);
            case GS_8_L -> gs8L(picture.width(), rows, data);
            case STAR_K -> starK(picture.stride(), data);
            case NONE -> throw new IllegalStateException("this printer takes no pictures");
        };
    }

    private void keepOut(byte[] data) {
        if (raster == Raster.STAR_K) {
            for (int i = 0; i < data.length; i++) {
                data[i] = withoutStarCommand(data[i]);
            }
            return;
        }
        for (int at = firstCommand(data); at >= 0; at = firstCommand(data)) {
            data[at] |= 0x08;
        }
        // The next byte to come may be anything.
        if (data[data.length - 1] == 0x10) {
            data[data.length - 1] |= 0x08;
        }
    }

    // A Star fires a drawer at FS, EM and SUB, and answers to ESC ACK SOH; each gets a dot more.
    private static byte withoutStarCommand(byte b) {
        return switch (b) {
            case 0x1C -> 0x3C;
            case 0x19, 0x1A -> (byte) (b | 0x04);
            case 0x1B -> 0x3B;
            default -> b;
        };
    }

    /// Where DLE EOT, DLE ENQ or DLE DC4 begins; -1 for nowhere.
    private static int firstCommand(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x10
                    && (bytes[i + 1] == 0x04 || bytes[i + 1] == 0x05 || bytes[i + 1] == 0x14)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] gsV0(int stride, int rows, byte[] data) {
        return joined(
                data, 0x1D, 0x76, 0x30, 0, stride & 0xFF, stride >> 8, rows & 0xFF, rows >> 8);
    }

    // Function 112 stores, function 50 prints; 1 and 1 are the scale, 49 is black.
    private static byte[] gs8L(int width, int rows, byte[] data) {
        int length = data.length + 10;
        var stored =
                joined(
                        data,
                        0x1D,
                        0x38,
                        0x4C,
                        length & 0xFF,
                        length >> 8 & 0xFF,
                        length >> 16,
                        0,
                        0x30,
                        0x70,
                        0x30,
                        1,
                        1,
                        0x31,
                        width & 0xFF,
                        width >> 8,
                        rows & 0xFF,
                        rows >> 8);
        return joined(new byte[] {0x1D, 0x28, 0x4C, 2, 0, 0x30, 0x32}, stored);
    }

    // Always 24 rows; what is missing at the end is white, and the line feed prints it.
    private static byte[] starK(int narrow, byte[] data) {
        int stride = withoutStarCommand((byte) narrow) == narrow ? narrow : STAR_HARMLESS;
        var whole = new byte[stride * BAND];
        for (int y = 0; y < data.length / narrow; y++) {
            System.arraycopy(data, y * narrow, whole, y * stride, narrow);
        }
        return joined(new byte[] {0x0A}, joined(whole, 0x1B, 0x6B, stride & 0xFF, stride >> 8));
    }

    private static byte[] joined(byte[] data, int... head) {
        var all = new ByteArrayOutputStream(head.length + data.length);
        for (int b : head) {
            all.write(b);
        }
        all.writeBytes(data);
        return all.toByteArray();
    }

    private static byte[] joined(byte[] tail, byte[] head) {
        var all = new ByteArrayOutputStream(head.length + tail.length);
        all.writeBytes(head);
        all.writeBytes(tail);
        return all.toByteArray();
    }
}

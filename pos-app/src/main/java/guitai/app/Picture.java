package guitai.app;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A scene as a PNG file, without a window and without the desktop's image library.
///
/// JavaFX thread only.
final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int RGB = 2;

    private final Scene scene;

    Picture(Scene scene) {
        this.scene = scene;
    }

    byte[] png() {
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            var file = new ByteArrayOutputStream();
            file.write(SIGNATURE);
            chunk(file, "IHDR", header(width, height));
            chunk(file, "IDAT", packed(pixels, width, height));
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        // 8 bits a colour, deflate, the five standard filters, not interlaced
        out.write(new byte[] {8, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    /// Every row without a filter: the pictures are flat and small anyway.
    private static byte[] packed(int[] pixels, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            var row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    row[1 + 3 * x] = (byte) (pixel >> 16);
                    row[2 + 3 * x] = (byte) (pixel >> 8);
                    row[3 + 3 * x] = (byte) pixel;
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] body)
            throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(body);
        var out = new DataOutputStream(file);
        out.writeInt(body.length);
        out.write(name);
        out.write(body);
        out.writeInt((int) sum.getValue());
    }
}

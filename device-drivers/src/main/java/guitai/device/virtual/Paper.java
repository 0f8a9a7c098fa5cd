package guitai.device.virtual;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

/// One piece of paper, from cut to cut.
///
/// @param number 1 for the first since the printer was switched on
/// @param lines what can be read on it, line by line; codes as `[QR ...]` and `[|| ...]`
/// @param image black on white, one pixel a dot; not to be changed
public record Paper(int number, List<String> lines, BufferedImage image) {

    /// The lines as one text.
    public String text() {
        return String.join("\n", lines);
    }

    /// The picture as a PNG file.
    public byte[] png() {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture to memory", e);
        }
        return file.toByteArray();
    }
}

package guitai.device.virtual;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The program's own font, Noto Sans SC (licence in `guitai/font/OFL.txt`), for drawing without a
/// screen.
final class BundledFont {
    static final Font REGULAR = load("NotoSansSC-400Regular-gbk.ttf");
    static final Font BOLD = load("NotoSansSC-700Bold-gbk.ttf");

    private BundledFont() {}

    private static Font load(String name) {
        try (InputStream file = BundledFont.class.getResourceAsStream("/guitai/font/" + name)) {
            if (file == null) {
                throw new IllegalStateException("font " + name + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + name + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }
}

package guitai.device.printer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds a font that has a character: the program's own (Noto Sans SC with the characters of GBK),
/// and for the rare ones any that is installed on this machine. Any thread.
final class Ink {
    private static final int MOST_REMEMBERED = 1_000;
    private static final float SIZE = 24f;

    private static final Map<Integer, Optional<Font>> FOUND =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Optional<Font>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private Ink() {}

    // Loaded when the first picture is drawn: a till whose printer has all characters never does.
    private static final class Own {
        static final Font REGULAR = load("NotoSansSC-400Regular-gbk.ttf");
        static final Font BOLD = load("NotoSansSC-700Bold-gbk.ttf");

        private static Font load(String name) {
            try (InputStream file = Ink.class.getResourceAsStream("/guitai/font/" + name)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "font " + name + " is missing from the program");
                }
                return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
            } catch (FontFormatException e) {
                throw new IllegalStateException("font " + name + " is damaged", e);
            } catch (IOException e) {
                throw new UncheckedIOException("font " + name, e);
            }
        }
    }

    /// A font of 24 dots with this character; empty when no font on this machine has it.
    static Optional<Font> font(int character, boolean bold) {
        var own = bold ? Own.BOLD : Own.REGULAR;
        if (own.canDisplay(character)) {
            return Optional.of(own);
        }
        synchronized (FOUND) {
            return FOUND.computeIfAbsent(character, Ink::installed)
                    .map(font -> font.deriveFont(bold ? Font.BOLD : Font.PLAIN));
        }
    }

    private static Optional<Font> installed(int character) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplay(character))
                .map(font -> font.deriveFont(SIZE))
                .findFirst();
    }
}

package guitai.ui.shell;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The bundled typeface: with it a machine without any Chinese font shows no boxes.
final class Fonts {

    static final String FAMILY = "Noto Sans SC";

    private static final List<String> FILES =
            List.of(
                    "/guitai/font/NotoSansSC-400Regular-gbk.ttf",
                    "/guitai/font/NotoSansSC-700Bold-gbk.ttf");

    private static boolean loaded;

    private Fonts() {}

    /// Loads both weights; needed once before the first scene. Takes about a tenth of a second.
    static synchronized void load() {
        if (loaded) return;
        loaded = true;
        for (var file : FILES) {
            try (var in = Fonts.class.getResourceAsStream(file)) {
                if (in == null) throw new IllegalStateException("font missing: " + file);
                // The size only matters for the Font object, which is thrown away.
                if (Font.loadFont(in, 16) == null) {
                    throw new IllegalStateException("not a font: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

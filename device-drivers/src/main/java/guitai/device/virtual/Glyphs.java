package guitai.device.virtual;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/// The character generator of a thermal printer: 12 x 24 dots for a narrow character, 24 x 24 for a
/// wide one. Not thread-safe.
final class Glyphs {
    static final int HEIGHT = 24;
    static final int NARROW = 12;
    static final int WIDE = 24;

    private static final int MOST_CACHED = 4_000;

    // Coverage of a dot from which it is black; a little below half keeps thin strokes of dense
    // characters whole.
    private static final int BLACK = 105;

    private final Map<Integer, boolean[]> cache =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, boolean[]> eldest) {
                    return size() > MOST_CACHED;
                }
            };

    /// The dots of one character, row by row; true is black.
    boolean[] dots(char character, boolean wide, boolean bold) {
        int key = character << 2 | (wide ? 2 : 0) | (bold ? 1 : 0);
        return cache.computeIfAbsent(key, _ -> draw(character, wide ? WIDE : NARROW, bold));
    }

    private static boolean[] draw(char character, int width, boolean bold) {
        var image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Font font =
                (bold ? BundledFont.BOLD : BundledFont.REGULAR)
                        .deriveFont(Map.of(TextAttribute.SIZE, 24f));
        var vector =
                font.createGlyphVector(graphics.getFontRenderContext(), new char[] {character});
        var outline = vector.getOutline();
        var place = new AffineTransform();
        if (width == WIDE) {
            // Latin letters and signs among the square characters stand in the middle of their
            // square.
            double advance = vector.getLogicalBounds().getWidth();
            place.translate(Math.max(0, (WIDE - advance) / 2), 21);
        } else {
            narrow(outline.getBounds2D(), place);
        }
        graphics.fill(place.createTransformedShape(outline));
        graphics.dispose();
        var dots = new boolean[width * HEIGHT];
        for (int i = 0; i < dots.length; i++) {
            dots[i] = image.getRaster().getSample(i % width, i / width, 0) >= BLACK;
        }
        return dots;
    }

    // Each narrow character stands in the middle of its cell; only those too wide for it are
    // squeezed.
    private static void narrow(Rectangle2D box, AffineTransform place) {
        double most = NARROW - 2;
        double squeeze = box.getWidth() > most ? most / box.getWidth() : 1;
        place.translate((NARROW - box.getWidth() * squeeze) / 2, 19);
        place.scale(squeeze, 1);
        place.translate(-box.getX(), 0);
    }
}

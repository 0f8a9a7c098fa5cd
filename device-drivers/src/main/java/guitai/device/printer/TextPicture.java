package guitai.device.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Locale;

/// Draws a line of text as a printer would print it if it had the characters: each in the columns
/// it takes, so that amounts stay under each other. Any thread.
///
/// A character no font on this machine has becomes a box with its number in it: not a name, but
/// something that can be looked up.
final class TextPicture {
    private static final int GLYPH = 24;
    private static final int LINE = 30;
    // Where the feet of characters stand, from the top.
    private static final int FOOT = 20;

    // Coverage of a dot from which it is black; a little below half keeps the thin strokes of dense
    // characters whole.
    private static final int BLACK = 105;

    private final PrinterProfile profile;
    private final PrintableText characters;

    TextPicture(PrinterProfile profile) {
        this.profile = profile;
        this.characters = new PrintableText(profile);
    }

    Picture draw(PrintLine.Text line) {
        int high = line.size().height();
        int height = high == 1 ? LINE : GLYPH * high;
        var image = new BufferedImage(profile.dots(), height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.scale(line.size().width(), high);
        write(line, graphics);
        graphics.dispose();
        return dots(image);
    }

    private void write(PrintLine.Text line, Graphics2D graphics) {
        int column = profile.dots() / profile.columns();
        var text = line.text();
        int x = 0;
        int i = 0;
        while (i < text.length()) {
            int first = text.codePointAt(i);
            int end = i + Character.charCount(first);
            while (end < text.length() && PrintableText.isMark(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            int wide = characters.width(first) * column;
            if (first != ' ') {
                put(text.substring(i, end), first, line.bold(), x, wide, graphics);
            }
            x += wide;
            i = end;
        }
    }

    private static void put(
            String what, int first, boolean bold, int left, int wide, Graphics2D graphics) {
        var font = Ink.font(first, bold);
        if (font.isEmpty()) {
            number(first, left, wide, graphics);
            return;
        }
        var vector = font.get().createGlyphVector(graphics.getFontRenderContext(), what);
        var outline = vector.getOutline();
        var box = outline.getBounds2D();
        double squeeze = Math.min(1, (wide - 1) / Math.max(1, box.getWidth()));
        var place = new AffineTransform();
        place.translate(left + (wide - box.getWidth() * squeeze) / 2, FOOT);
        place.scale(squeeze, 1);
        place.translate(-box.getX(), 0);
        graphics.fill(place.createTransformedShape(outline));
    }

    private static void number(int character, int left, int wide, Graphics2D graphics) {
        graphics.drawRect(left + 1, 1, wide - 3, GLYPH - 3);
        var digits = String.format(Locale.ROOT, "%06X", character);
        var small = Ink.font('0', false).orElseThrow().deriveFont(Font.PLAIN, 9.5f);
        graphics.setFont(small);
        int half = digits.length() / 2;
        var lines = new String[] {digits.substring(0, half), digits.substring(half)};
        for (int i = 0; i < lines.length; i++) {
            int length = graphics.getFontMetrics().stringWidth(lines[i]);
            graphics.drawString(lines[i], left + (wide - length) / 2, 10 + i * 9);
        }
    }

    private static Picture dots(BufferedImage image) {
        var picture = new Picture(image.getWidth(), image.getHeight());
        var raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (raster.getSample(x, y, 0) >= BLACK) {
                    picture.black(x, y);
                }
            }
        }
        return picture;
    }
}

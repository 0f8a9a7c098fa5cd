package guitai.report;

import guitai.report.Typeface.Weight;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import java.awt.Color;
import java.io.IOException;

/// Draws on one page. Lengths are points of 1/72 inch; y is counted from the top of the page, as a
/// reader does.
final class Ink {
    static final Color BLACK = new Color(0x1b1f24);
    static final Color GREY = new Color(0x667080);
    static final Color LINE = new Color(0xd3d8de);
    static final Color TINT = new Color(0xf2f5f4);
    static final Color ACCENT = new Color(0x0f5b52);
    static final Color RED = new Color(0xb3261e);
    static final Color RED_TINT = new Color(0xfdf1f0);

    private final PDPageContentStream content;
    private final float pageHeight;
    private final Typeface type;

    Ink(PDPageContentStream content, float pageHeight, Typeface type) {
        this.content = content;
        this.pageHeight = pageHeight;
        this.type = type;
    }

    Typeface type() {
        return type;
    }

    /// @param text drawable
    /// @param baseline of the text
    void text(String text, float x, float baseline, Weight weight, float size, Color colour)
            throws IOException {
        if (text.isEmpty()) return;
        content.beginText();
        content.setFont(type.font(weight), size);
        content.setNonStrokingColor(colour);
        content.newLineAtOffset(x, pageHeight - baseline);
        content.showText(text);
        content.endText();
    }

    /// The same, ending at `right`.
    void textTo(String text, float right, float baseline, Weight weight, float size, Color colour)
            throws IOException {
        text(text, right - type.width(text, weight, size), baseline, weight, size, colour);
    }

    void rule(float x, float y, float width, float thickness, Color colour) throws IOException {
        fill(x, y - thickness / 2, width, thickness, colour);
    }

    void fill(float x, float top, float width, float height, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, pageHeight - top - height, width, height);
        content.fill();
    }
}

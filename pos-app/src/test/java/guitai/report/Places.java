package guitai.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Where every piece of text of a PDF ended up, by an eye that knows nothing of tables.
final class Places extends PDFTextStripper {
    private record Glyph(int page, float x, float right, float baseline, String text) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final float pageWidth;

    private Places(float pageWidth) {
        this.pageWidth = pageWidth;
    }

    static Places of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var places = new Places(document.getPage(0).getMediaBox().getWidth());
            places.getText(document);
            return places;
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        super.processTextPosition(text);
        if (text.getUnicode().isBlank()) return;
        glyphs.add(
                new Glyph(
                        getCurrentPageNo(),
                        text.getXDirAdj(),
                        text.getXDirAdj() + text.getWidthDirAdj(),
                        text.getYDirAdj(),
                        text.getUnicode()));
    }

    List<String> outside() {
        return glyphs.stream()
                .filter(g -> g.x() < 35 || g.right() > pageWidth - 35 || g.baseline() > 842 - 20)
                .map(Glyph::toString)
                .toList();
    }

    /// Glyphs of one baseline that share more than a point of width.
    List<String> overlapping() {
        var found = new ArrayList<String>();
        for (int i = 0; i < glyphs.size(); i++) {
            for (int j = i + 1; j < glyphs.size(); j++) {
                if (overlap(glyphs.get(i), glyphs.get(j))) {
                    found.add(glyphs.get(i) + " and " + glyphs.get(j));
                }
            }
        }
        return found;
    }

    private static boolean overlap(Glyph a, Glyph b) {
        return a.page() == b.page()
                && Math.abs(a.baseline() - b.baseline()) < 3
                && Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) > 1;
    }
}

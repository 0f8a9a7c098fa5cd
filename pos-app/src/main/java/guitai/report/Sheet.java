package guitai.report;

import guitai.report.Typeface.Weight;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;
import java.util.List;

/// A4 pages filled from top to bottom; a part that does not fit begins the next page.
final class Sheet implements AutoCloseable {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 36f;
    private static final float FOOT = 35f;
    private static final float GAP = 8f;
    private static final float LEAST_GAP = 2f;

    private final PDDocument document;
    private final Typeface type;
    private PDPageContentStream content;
    private Ink ink;
    private float y;

    Sheet(PDDocument document, Typeface type) throws IOException {
        this.document = document;
        this.type = type;
        content = begin();
        ink = new Ink(content, PAPER.getHeight(), type);
        y = MARGIN;
    }

    void add(Part part) throws IOException {
        var height = part.height(type, width());
        if (height > left() && y > MARGIN) turn();
        part.draw(ink, MARGIN, y, width());
        y += height + GAP;
    }

    /// Parts that belong on one page: closer together where that is all it takes; otherwise they go
    /// on overleaf, and the last never stands there alone.
    void addFitting(List<Part> parts) throws IOException {
        var heights = 0f;
        for (var part : parts) heights += part.height(type, width());
        var gap = (left() - heights) / Math.max(1, parts.size() - 1);
        var fits = gap >= LEAST_GAP;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var height = part.height(type, width());
            var needed = height;
            if (!fits && i == parts.size() - 2) {
                needed += GAP + parts.getLast().height(type, width());
            }
            if (!fits && needed > left() && y > MARGIN) turn();
            part.draw(ink, MARGIN, y, width());
            y += height + (fits ? Math.min(gap, GAP) : GAP);
        }
    }

    /// A table that may be longer than a page; its heads are repeated.
    void addLong(Table table) throws IOException {
        var whole = PAPER.getHeight() - MARGIN - FOOT;
        for (var piece : table.split(type, width(), left(), whole)) add(piece);
    }

    /// @param foot stands at the bottom of every page, with the page's number beside it
    void finish(String foot, PageNumber number) throws IOException {
        content.close();
        var count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            var page = document.getPage(i);
            try (var more =
                    new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                var last = new Ink(more, PAPER.getHeight(), type);
                var baseline = PAPER.getHeight() - 22;
                last.rule(MARGIN, baseline - 10, width(), 0.4f, Ink.LINE);
                var text = type.drawable(foot);
                var size = type.fit(text, Weight.REGULAR, 7.5f, width() - 60);
                last.text(text, MARGIN, baseline, Weight.REGULAR, size, Ink.GREY);
                var no = type.drawable(number.of(i + 1, count));
                last.textTo(no, MARGIN + width(), baseline, Weight.REGULAR, 7.5f, Ink.GREY);
            }
        }
    }

    interface PageNumber {
        String of(int page, int pages);
    }

    private void turn() throws IOException {
        content.close();
        content = begin();
        ink = new Ink(content, PAPER.getHeight(), type);
        y = MARGIN;
    }

    private PDPageContentStream begin() throws IOException {
        var page = new PDPage(PAPER);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private float left() {
        return PAPER.getHeight() - FOOT - y;
    }

    private static float width() {
        return PAPER.getWidth() - 2 * MARGIN;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

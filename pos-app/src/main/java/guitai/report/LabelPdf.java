package guitai.report;

import guitai.price.ShelfLabel;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Sets shelf labels on sheets or a roll, each with its price, its unit price and a barcode that a
/// scanner reads (rules CP-01, PX-33).
///
/// Any thread. Blocks for the time it takes to read the fonts, some hundred milliseconds.
public final class LabelPdf {
    private LabelPdf() {}

    /// Writes one whole PDF file and flushes; the stream stays open. No labels are one empty page.
    ///
    /// @param zone of the day until which a price holds
    /// @throws IOException only if the stream cannot be written
    public static void write(
            List<ShelfLabel> labels,
            LabelLayout layout,
            Locale locale,
            ZoneId zone,
            OutputStream out)
            throws IOException {
        var words = new ReportWords(locale, zone);
        try (var document = new PDDocument();
                var type = Typeface.in(document)) {
            document.getDocumentInformation().setTitle(words.of("title.labels"));
            for (int from = 0; from == 0 || from < labels.size(); from += layout.onPage()) {
                var to = Math.min(labels.size(), from + layout.onPage());
                page(document, type, labels.subList(from, to), layout, words, locale);
            }
            document.save(out);
            out.flush();
        }
    }

    private static void page(
            PDDocument document,
            Typeface type,
            List<ShelfLabel> labels,
            LabelLayout layout,
            ReportWords words,
            Locale locale)
            throws IOException {
        var page = new PDPage(new PDRectangle(layout.pageWidth(), layout.pageHeight()));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var ink = new Ink(content, layout.pageHeight(), type);
            for (int place = 0; place < labels.size(); place++) {
                var drawing =
                        new LabelDrawing(
                                ink,
                                words,
                                locale,
                                layout.left(place),
                                layout.top(place),
                                layout.width(),
                                layout.height());
                drawing.draw(labels.get(place));
            }
        }
    }
}

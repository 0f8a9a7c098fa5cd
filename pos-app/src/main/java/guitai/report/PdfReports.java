package guitai.report;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.OutputStream;

/// Sets reports on A4 with the bundled Chinese font, of which only the used glyphs are embedded.
///
/// Any thread. Blocks for the time it takes to read the fonts, some hundred milliseconds; never
/// call it on the JavaFX thread.
public final class PdfReports {
    private PdfReports() {}

    /// Writes one whole PDF file and flushes; the stream stays open.
    ///
    /// @throws IOException only if the stream cannot be written; the books are not touched
    public static void write(Report report, ReportHead head, OutputStream out) throws IOException {
        var words = new ReportWords(head);
        try (var document = new PDDocument();
                var type = Typeface.in(document);
                var sheet = new Sheet(document, type)) {
            document.getDocumentInformation().setTitle(title(report, words));
            document.getDocumentInformation().setAuthor(type.drawable(head.shop().shop()));
            switch (report) {
                case Report.Shift(var z, var openings) ->
                        new ZPages(words, head, z).shift(sheet, openings);
                case Report.Z(var z, var off) -> new ZPages(words, head, z).whole(sheet, off);
                case Report.Day(var day, var off) -> new DayPages(words, head, day).all(sheet, off);
            }
            sheet.finish(foot(head, words), (page, pages) -> words.of("page", page, pages));
            document.save(out);
            out.flush();
        }
    }

    /// The same for a day held against the channels' bills.
    public static void write(ReconciliationReport report, ReportHead head, OutputStream out)
            throws IOException {
        var words = new ReportWords(head);
        try (var document = new PDDocument();
                var type = Typeface.in(document);
                var sheet = new Sheet(document, type)) {
            document.getDocumentInformation()
                    .setTitle(words.of("title.reconciliation") + " " + report.date());
            document.getDocumentInformation().setAuthor(type.drawable(head.shop().shop()));
            new ReconciliationPages(words, head, report).all(sheet);
            sheet.finish(foot(head, words), (page, pages) -> words.of("page", page, pages));
            document.save(out);
            out.flush();
        }
    }

    // Every page says that it is not valid: the first one can be torn off.
    static String foot(ReportHead head, ReportWords words) {
        var foot = words.of("foot", head.till().version(), head.shop().shop());
        return head.shop().training() ? words.of("training") + "   " + foot : foot;
    }

    static String title(Report report, ReportWords words) {
        return switch (report) {
            case Report.Shift(var z, _) ->
                    words.of("title.shift") + " " + z.figures().shift().number();
            case Report.Z(var z, _) -> words.of("title.z", z.number());
            case Report.Day(var day, _) -> words.of("title.day") + " " + day.date();
        };
    }
}

package guitai.command;

import guitai.report.CsvReports;
import guitai.report.JsonReports;
import guitai.report.PdfReports;
import guitai.report.Report;
import guitai.report.ReportHead;
import guitai.shift.ZReport;
import guitai.slip.Imprint;
import guitai.staff.Operator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes reports in each of their formats.
final class ReportFiles {
    private ReportFiles() {}

    enum Format {
        pdf,
        csv,
        json
    }

    /// The shift report and the Z of a closed shift, in every format, into a folder.
    static void write(OpenTill till, ZReport z, Path folder) throws IOException {
        for (var format : Format.values()) {
            write(
                    till,
                    shift(till, z),
                    format,
                    folder.resolve("shift-" + z.number() + "." + format));
            write(till, z(till, z), format, folder.resolve("z-" + z.number() + "." + format));
        }
    }

    /// With every opening of the drawer that was no sale.
    static Report.Shift shift(OpenTill till, ZReport z) {
        var number = z.figures().shift().number();
        return new Report.Shift(z, till.store().shifts().openings(number));
    }

    /// With who paid for what was taken off in it.
    static Report.Z z(OpenTill till, ZReport z) {
        var shift = z.figures().shift();
        return new Report.Z(z, till.store().offers().discounts(shift.number(), shift.date()));
    }

    private static void write(OpenTill till, Report report, Format format, Path file)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(till, report, format, out);
        }
    }

    static void write(OpenTill till, Report report, Format format, OutputStream out)
            throws IOException {
        var head = head(till, till.settings().receiptLanguage());
        switch (format) {
            case pdf -> PdfReports.write(report, head, out);
            case csv -> CsvReports.write(report, head, out);
            case json -> JsonReports.write(report, head, out);
        }
    }

    static ReportHead head(OpenTill till, Locale locale) {
        var settings = till.settings();
        return new ReportHead(
                till.letterhead(),
                new Imprint(settings.store(), settings.workstation(), till.version()),
                id -> till.store().staff().find(id).map(Operator::name).orElse(id.value()),
                locale,
                settings.zone());
    }
}

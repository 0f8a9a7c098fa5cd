package guitai.command;

import guitai.report.StockReport;
import guitai.report.StockReports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/// Lists of the stock of an open till, in each format. Any thread; blocks on the disk.
public final class StockLists {
    private StockLists() {}

    public static StockReport levels(OpenTill till, LocalDate today) {
        return StockReport.levels(till.store().stock(), till.store().catalogue(), today);
    }

    /// What must be ordered.
    public static StockReport low(OpenTill till, LocalDate today) {
        return StockReport.low(till.store().stock(), till.store().catalogue(), today);
    }

    /// @param days how soon
    public static StockReport dates(OpenTill till, LocalDate today, int days) {
        var until = today.plusDays(days);
        return StockReport.dates(till.store().stock(), till.store().catalogue(), today, until);
    }

    /// Of the last days, this one among them.
    public static StockReport turnover(OpenTill till, LocalDate today, int days) {
        var from = today.minusDays(days - 1L);
        return StockReport.turns(till.store().stock(), till.store().catalogue(), from, today);
    }

    /// @param pdf or else for a spreadsheet
    public static void write(OpenTill till, StockReport report, boolean pdf, OutputStream out)
            throws IOException {
        write(till, report, pdf ? ReportFiles.Format.pdf : ReportFiles.Format.csv, out);
    }

    static void write(
            OpenTill till, StockReport report, ReportFiles.Format format, OutputStream out)
            throws IOException {
        var head = ReportFiles.head(till, till.settings().receiptLanguage());
        switch (format) {
            case pdf -> StockReports.pdf(report, head, out);
            case csv -> StockReports.csv(report, head, out);
            case json -> StockReports.json(report, head, out);
        }
    }
}

package guitai.command;

import guitai.flow.ReturnReview;
import guitai.refund.ReturnReasons;
import guitai.report.ReturnReasonReports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/// Why goods came back to an open till, in each format there is. Any thread; blocks on the disk.
public final class ReturnLists {
    private ReturnLists() {}

    /// Of the last days, this one among them.
    public static ReturnReasons of(OpenTill till, LocalDate last, int days) {
        return ReturnReview.reasons(till.store().sales(), till.counter().rules(), last, days);
    }

    /// For a spreadsheet.
    public static void write(OpenTill till, ReturnReasons reasons, OutputStream out)
            throws IOException {
        write(till, reasons, ReportFiles.Format.csv, out);
    }

    static void write(
            OpenTill till, ReturnReasons reasons, ReportFiles.Format format, OutputStream out)
            throws IOException {
        var head = ReportFiles.head(till, till.settings().receiptLanguage());
        switch (format) {
            case csv -> ReturnReasonReports.csv(reasons, head, out);
            case json -> ReturnReasonReports.json(reasons, head, out);
            case pdf -> throw new IllegalArgumentException("returns have no pages");
        }
    }
}

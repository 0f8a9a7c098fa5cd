package guitai.command;

import guitai.flow.RiskDesk;
import guitai.loyalty.book.PointsLiability;
import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.message.Outbox;
import guitai.report.GiftReports;
import guitai.report.MessageReports;
import guitai.report.PointsReports;
import guitai.report.ReportHead;
import guitai.report.RiskReports;
import guitai.risk.Finding;
import guitai.risk.RiskLimits;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What members, campaigns and risk of an open till come to, in each format there is. Any thread;
/// blocks on the disk.
public final class MemberReports {
    private MemberReports() {}

    public static void gifts(OpenTill till, GiftReport report, OutputStream out)
            throws IOException {
        GiftReports.csv(report, head(till), out);
    }

    public static List<Finding> risk(OpenTill till, RiskLimits limits, BusinessDate date) {
        return RiskDesk.findings(till.store().risk(), limits, date);
    }

    public static void risk(OpenTill till, RiskLimits limits, BusinessDate date, OutputStream out)
            throws IOException {
        RiskReports.csv(date, risk(till, limits, date), head(till), out);
    }

    public static void messages(OpenTill till, List<Outbox.Listed> messages, OutputStream out)
            throws IOException {
        MessageReports.csv(messages, head(till), out);
    }

    public static void points(OpenTill till, PointsLiability liability, OutputStream out)
            throws IOException {
        PointsReports.csv(liability, head(till), out);
    }

    /// Of the last days, this one among them; empty for a shop that promises its members nothing.
    static Optional<PointsLiability> points(OpenTill till, LocalDate last, int days) {
        var first = last.minusDays(days - 1L);
        return till.counter()
                .memberRecords()
                .promised()
                .map(
                        promised ->
                                till.store()
                                        .memberFigures()
                                        .liability(first, last, promised.thousandPay()));
    }

    static void points(
            OpenTill till, PointsLiability all, ReportFiles.Format format, OutputStream out)
            throws IOException {
        switch (format) {
            case csv -> PointsReports.csv(all, head(till), out);
            case json -> PointsReports.json(all, head(till), out);
            case pdf -> throw new IllegalArgumentException("points have no pages");
        }
    }

    private static ReportHead head(OpenTill till) {
        return ReportFiles.head(till, till.settings().receiptLanguage());
    }
}

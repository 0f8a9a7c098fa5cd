package guitai.report;

import guitai.risk.Finding;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// What of a day somebody should look at, for a spreadsheet (rules RK-03 to RK-09).
///
/// Any thread; blocks. The stream stays open.
public final class RiskReports {
    private RiskReports() {}

    /// One row a finding; amounts in the currency's own unit.
    public static void csv(
            BusinessDate date, List<Finding> findings, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var rows = new ArrayList<List<String>>();
        for (var one : findings) {
            rows.add(
                    List.of(
                            date.toString(),
                            one.rule(),
                            one.by().value(),
                            head.names().apply(one.by()),
                            one.subject(),
                            Integer.toString(one.times()),
                            CsvRows.plain(one.amount()),
                            Integer.toString(one.lifted()),
                            String.join(" ", one.documents())));
        }
        CsvRows.write(
                List.of(
                        say.of("risk.date"),
                        say.of("risk.rule"),
                        say.of("risk.operator"),
                        say.of("risk.name"),
                        say.of("risk.subject"),
                        say.of("risk.times"),
                        say.of("risk.amount"),
                        say.of("risk.lifted"),
                        say.of("risk.documents")),
                rows,
                out);
    }
}

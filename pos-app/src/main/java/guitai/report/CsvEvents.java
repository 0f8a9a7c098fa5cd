package guitai.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.shift.ZReport;

import java.util.List;

/// The rows of a shift that are no figures of money: what was counted, and how the drawer was
/// opened.
final class CsvEvents {
    private final ReportWords say;
    private final ReportHead head;
    private final CsvWriter out;

    CsvEvents(ReportWords say, ReportHead head, CsvWriter out) {
        this.say = say;
        this.head = head;
        this.out = out;
    }

    void all(ZReport z) {
        var totals = z.figures().totals();
        var counters = z.figures().counters();
        event("voids", totals.count(Kind.VOID));
        event("noSales", totals.count(Kind.NO_SALE));
        event("deleted", counters.deletedAfterTotal());
        event("overrides", counters.priceOverrides());
        event("reprints", counters.reprints());
        event("supervised", counters.supervisorOverrides());
        event("trainingDocuments", counters.trainingDocuments());
        event("exceptions", counters.exceptions());
        event("keyedWeights", counters.keyedWeights());
    }

    /// When, by whom and why; there is no amount.
    void openings(List<DrawerOpening> openings) {
        for (var one : openings) {
            out.writeRecord(
                    say.of("section.openings"),
                    say.minute(one.at()) + " " + Spreadsheet.text(head.person(one.by())),
                    "",
                    Spreadsheet.text(say.opening(one)));
        }
    }

    private void event(String key, int count) {
        out.writeRecord(say.of("section.events"), say.of(key), "" + count, "");
    }
}

package guitai.app;

import guitai.command.OpenTill;
import guitai.report.CsvReports;
import guitai.report.PdfReports;
import guitai.report.ReconciliationReport;
import guitai.report.ReportHead;
import guitai.slip.Imprint;
import guitai.staff.Operator;
import guitai.ui.reconciliation.Exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Writes reconciled days into the folder `reports` of the till's books, away from the window.
final class DayFiles implements Exports {
    private final OpenTill till;
    private final Executor away;

    /// @param away may wait for the disk
    DayFiles(OpenTill till, Executor away) {
        this.till = till;
        this.away = away;
    }

    @Override
    public void write(LocalDate date, Form form, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(written(date, form)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Told written(LocalDate date, Form form) {
        var file =
                till.store()
                        .home()
                        .resolve("reports")
                        .resolve(
                                "reconciliation-%s.%s"
                                        .formatted(date, form.name().toLowerCase(Locale.ROOT)));
        try {
            Files.createDirectories(file.getParent());
            write(report(date), form, file);
            return new Told.Written(file.toString());
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private ReconciliationReport report(LocalDate date) {
        return ReconciliationReport.of(
                till.store().reconciliation(),
                date,
                till.counter().reconciliation().channels(),
                till.counter().rules().currency());
    }

    private ReportHead head() {
        var settings = till.settings();
        return new ReportHead(
                till.letterhead(),
                new Imprint(settings.store(), settings.workstation(), till.version()),
                id -> till.store().staff().find(id).map(Operator::name).orElse(id.value()),
                settings.receiptLanguage(),
                settings.zone());
    }

    private void write(ReconciliationReport report, Form form, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            switch (form) {
                case PDF -> PdfReports.write(report, head(), out);
                case CSV -> CsvReports.write(report, head(), out);
            }
        }
    }
}

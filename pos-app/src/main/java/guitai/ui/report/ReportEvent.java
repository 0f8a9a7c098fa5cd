package guitai.ui.report;

/// What a person does with a report.
public enum ReportEvent {
    PRINT,
    DONE
}

package guitai.ui.report;

/// What a person does with a report.
public enum ReportEvent {
    PRINT,
    /// Into a file for a spreadsheet.
    CSV,
    /// The same of more days.
    LONGER,
    SHORTER,
    DONE
}

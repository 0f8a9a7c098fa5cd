package guitai.report;

import guitai.shift.DayReport;
import guitai.shift.ZReport;

/// What can be reported; each in every format.
public sealed interface Report {
    /// Read in one minute at the hand-over (rule CM-15).
    record Shift(ZReport z) implements Report {}

    /// The close of a shift in full (rule CM-11).
    record Z(ZReport z) implements Report {}

    /// All shifts of a business date.
    record Day(DayReport day) implements Report {}
}

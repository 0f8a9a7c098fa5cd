/// What a manager keeps: the shift report, the Z and the day as PDF, CSV and JSON.
///
/// Read [guitai.report.Report] first; then one of the writers [guitai.report.PdfReports],
/// [guitai.report.CsvReports], [guitai.report.JsonReports]. Nothing here opens a file or asks a
/// clock. Paper from the receipt printer is `receipt`'s; what the figures mean is `shift`'s.
@NullMarked
package guitai.report;

import org.jspecify.annotations.NullMarked;

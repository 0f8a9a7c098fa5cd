package guitai.report;

/// What a spreadsheet does to a text.
final class Spreadsheet {
    private Spreadsheet() {}

    /// As it is read, never run: a spreadsheet takes a text that begins like this for a formula
    /// (CWE-1236).
    static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

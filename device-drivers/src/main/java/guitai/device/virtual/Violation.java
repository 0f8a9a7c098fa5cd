package guitai.device.virtual;

/// Something a real device would have swallowed, shown as rubbish or obeyed by accident.
///
/// @param offset how many bytes the device had taken before it
/// @param bytes what it was, in hex; at most the first 16 bytes
public record Violation(Kind kind, long offset, String bytes) {

    public enum Kind {
        UNKNOWN_COMMAND,
        BAD_ARGUMENT,
        /// The connection ended in the middle of a command.
        UNFINISHED,
        /// A line wider than the paper.
        LINE_TOO_WIDE,
        /// An alignment or a cut in the middle of a line.
        NOT_AT_LINE_START,
        /// A character of GB18030 that takes four bytes: rubbish on most printers.
        FOUR_BYTE_CHARACTER,
        /// Bytes that are no character at all.
        NOT_A_CHARACTER,
        BAD_BARCODE,
        /// More than three metres without a cut.
        PAPER_TOO_LONG
    }
}

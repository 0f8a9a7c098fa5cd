package guitai.catalog;

/// Why one line of an import file cannot be taken.
///
/// @param line where the row begins, counted from 1, the heading included; 0 for the file
/// @param column the English heading of the column, empty where the whole line is meant
/// @param shown what stood there, printable, at most 64 characters
public record RefusedRow(long line, String column, Reason reason, String shown) {

    /// What was wrong; the faces put it into words.
    public enum Reason {
        /// More than 64 MB.
        FILE_TOO_LARGE,
        /// More than 1,000,000 rows.
        TOO_MANY_ROWS,
        /// So many rows are refused that it is the wrong file.
        TOO_MANY_REFUSED,
        /// No rows.
        EMPTY_FILE,
        /// Neither UTF-8 nor GB18030: a byte that fits in neither.
        UNREADABLE_TEXT,
        /// The file reads as UTF-8 and as GB18030 and means different things: save it with a BOM.
        UNCERTAIN_TEXT,
        /// A quote that is never closed, or text after the closing one.
        BROKEN_QUOTES,
        /// A heading that must be there is not.
        MISSING_COLUMN,
        /// Two headings mean the same column.
        REPEATED_COLUMN,
        /// A heading nobody knows.
        UNKNOWN_COLUMN,
        /// More fields than headings.
        TOO_MANY_FIELDS,
        /// A field of more than 4,096 characters.
        FIELD_TOO_LONG,
        /// A line break or another control character, or one that cannot be printed.
        UNPRINTABLE,
        MISSING_VALUE,
        BAD_SKU,
        NAME_TOO_LONG,
        BAD_CATEGORY,
        UNKNOWN_UNIT,
        UNIT_WORD_TOO_LONG,
        /// Not yuan with at most two decimals, or more than 9,999,999.99.
        BAD_PRICE,
        /// Nothing is sold for nothing.
        ZERO_PRICE,
        UNKNOWN_TAX_CODE,
        BAD_PLU,
        /// Not 8, 12, 13 or 14 digits.
        BAD_GTIN,
        WRONG_CHECK_DIGIT,
        /// Not 1 to 200.
        BAD_QUICK_KEY,
        UNKNOWN_FLAG,
        /// More than 28 characters, or one that no code carries.
        BAD_BATCH,
        /// Not a date such as 2026-11-21.
        BAD_DATE,
        /// A text of more than 200 characters.
        TEXT_TOO_LONG,
        /// Not letters, digits, `_` or `-`, more than 32 of them, or more than 20 tags.
        BAD_TAG,
        /// Not a number and ml, l, g, kg, m or pcs.
        BAD_CONTENT,
        /// Not a number of pieces or kilograms.
        BAD_LOW_AT,
        DUPLICATE_SKU,
        DUPLICATE_PLU,
        DUPLICATE_GTIN,
        DUPLICATE_QUICK_KEY
    }
}

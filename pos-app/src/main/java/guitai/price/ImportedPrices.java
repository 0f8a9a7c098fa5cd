package guitai.price;

import java.util.List;

/// What a file of price lists would bring, before anything is changed.
///
/// @param lists in the order of the file, each with version 1: the version is given when it is
///   published
/// @param refused in the order of the file
public record ImportedPrices(List<PriceList> lists, List<Refused> refused) {
    public ImportedPrices {
        lists = List.copyOf(lists);
        refused = List.copyOf(refused);
    }

    public boolean clean() {
        return refused.isEmpty();
    }

    /// How many prices there are in all lists.
    public long count() {
        return lists.stream().mapToLong(PriceList::count).sum();
    }

    /// Why one field of a file cannot be taken.
    ///
    /// @param line counted from 1, the heading included; 0 for the file
    /// @param column the English heading; empty where the whole line is meant
    /// @param shown what stood there, printable, at most 64 characters
    public record Refused(long line, String column, Reason reason, String shown) {}

    /// What was wrong; the faces put it into words.
    public enum Reason {
        /// More than 16 MB.
        FILE_TOO_LARGE,
        /// More than 200,000 rows.
        TOO_MANY_ROWS,
        /// So many rows are refused that it is the wrong file.
        TOO_MANY_REFUSED,
        EMPTY_FILE,
        /// Neither UTF-8 nor GB18030, or it could be both.
        UNREADABLE_TEXT,
        BROKEN_QUOTES,
        MISSING_COLUMN,
        REPEATED_COLUMN,
        UNKNOWN_COLUMN,
        TOO_MANY_FIELDS,
        FIELD_TOO_LONG,
        UNPRINTABLE,
        MISSING_VALUE,
        /// Not letters, digits, `_` or `-`, or more than 32 of them.
        BAD_LIST,
        /// Another row of this list says something else.
        DIFFERS_FROM_FIRST_ROW,
        NAME_TOO_LONG,
        /// A store, channel or tier that is no word of up to 32 characters.
        BAD_WORD,
        /// Not `2026-11-21` or `2026-11-21 15:00`.
        BAD_TIME,
        /// The list is over before it begins.
        ENDS_BEFORE_IT_BEGINS,
        /// Not digits from 1 for Monday to 7.
        BAD_DAYS,
        /// Not `15:00-18:00`.
        BAD_HOURS,
        /// Not 0 to 365.
        BAD_NEAR_DAYS,
        /// Neither yes nor no.
        BAD_YES_NO,
        BAD_SKU,
        /// No such item in the catalogue.
        NOT_ON_FILE,
        /// Not yuan with at most two decimals, more than nothing and at most 9,999,999.99.
        BAD_PRICE,
        /// Not a number above nothing with at most three decimals.
        BAD_QUANTITY,
        /// This list has a price for this item and quantity already.
        DUPLICATE_PRICE,
        /// More than ten prices by quantity for one item.
        TOO_MANY_STEPS
    }
}

package guitai.promotion.planning;

import guitai.promotion.Offer;

import java.util.List;

/// What a file of offers would bring, before anything is changed.
///
/// Whether a file with refused offers is taken at all is the caller's decision.
///
/// @param offers the good ones in the order of the file; no two share an id
/// @param refused in the order of the file
/// @param bad how many offers have something that is refused
/// @param ignored places nobody knows the meaning of; the offers they stand in are taken
public record ImportedOffers(
        List<Offer> offers, List<Refused> refused, int bad, List<String> ignored) {
    public ImportedOffers {
        offers = List.copyOf(offers);
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
    }

    public boolean clean() {
        return refused.isEmpty();
    }

    /// @param place such as `promotions[3] (SPRING).window.from`, or `line 5 (SPRING).off`; empty
    ///   for the file
    /// @param shown what stood there, printable, at most 64 characters
    public record Refused(String place, Reason reason, String shown) {}

    /// What was wrong; the faces put it into words.
    public enum Reason {
        /// More than 16 MB.
        FILE_TOO_LARGE,
        /// More than 1,000 offers.
        TOO_MANY_OFFERS,
        EMPTY_FILE,
        /// Neither UTF-8 nor GB18030.
        UNREADABLE_TEXT,
        /// Not JSON as it should be: a bracket, a quote, a name twice.
        BROKEN_JSON,
        /// A quote that is never closed, or text after the closing one.
        BROKEN_QUOTES,
        /// A list of offers, or an object with `promotions`, is wanted.
        NO_OFFERS,
        MISSING_VALUE,
        /// Text where a number belongs, a list where a text does, and the like.
        WRONG_KIND,
        /// Not 1 to 40 visible ASCII characters without blanks.
        BAD_ID,
        DUPLICATE_ID,
        UNKNOWN_TYPE,
        /// The type belongs to another stage.
        WRONG_STAGE,
        TEXT_TOO_LONG,
        UNPRINTABLE,
        /// Not a whole number, or below or above what makes sense.
        BAD_NUMBER,
        /// Not an amount of money: negative, too large, or more than two decimals.
        BAD_AMOUNT,
        /// Not between nothing and all of it.
        BAD_RATE,
        /// Not a moment such as `2026-11-01T00:00:00+08:00`, or a day.
        BAD_MOMENT,
        /// Not two times of day such as `22:00` and `06:00`.
        BAD_TIMES,
        /// Not 1 (Monday) to 7.
        BAD_DAY,
        BAD_SKU,
        /// It would be over before it begins.
        EMPTY_WINDOW,
        /// The steps of a ladder must rise.
        BAD_STEPS,
        /// Not `merchant`, `supplier` or `mall`.
        UNKNOWN_FUNDER,
        TOO_MANY_WORDS,
        /// A heading nobody knows, or one that stands twice.
        BAD_COLUMN
    }
}

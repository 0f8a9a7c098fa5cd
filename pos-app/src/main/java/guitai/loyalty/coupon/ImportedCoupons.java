package guitai.loyalty.coupon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a file of coupons would bring in, and what of it cannot be taken.
///
/// @param stocks and `packs` to be published
/// @param coupons that were issued elsewhere, each once
public record ImportedCoupons(
        List<CouponStock> stocks,
        List<CouponPack> packs,
        List<Row> coupons,
        List<Refused> refused) {

    public ImportedCoupons {
        stocks = List.copyOf(stocks);
        packs = List.copyOf(packs);
        coupons = List.copyOf(coupons);
        refused = List.copyOf(refused);
    }

    /// One coupon.
    ///
    /// @param line where it stands, from 1
    /// @param member the random id of its owner; empty for whoever holds it
    /// @param last empty for what its stock says
    public record Row(
            long line,
            CouponCode code,
            String stock,
            Optional<String> member,
            Optional<LocalDate> last) {}

    /// @param line from 1; 0 for the file
    /// @param column empty where the whole line is meant
    /// @param shown what stood there, printable; of a code nothing that could be used
    public record Refused(long line, String column, Reason reason, String shown) {}

    /// What was wrong; the faces put it into words.
    public enum Reason {
        /// More than 16 MB.
        FILE_TOO_LARGE,
        EMPTY_FILE,
        /// Neither UTF-8 nor GB18030, or quotes that do not close.
        UNREADABLE_TEXT,
        /// More than 100,000 rows.
        TOO_MANY_ROWS,
        UNKNOWN_COLUMN,
        REPEATED_COLUMN,
        MISSING_COLUMN,
        MISSING_VALUE,
        /// More than 200 characters, or one that cannot be printed.
        BAD_TEXT,
        /// Not 1 to 64 characters.
        BAD_ID,
        BAD_NUMBER,
        /// Not a date such as 2026-11-21, or an end before its beginning.
        BAD_DATE,
        /// Not yes or no.
        BAD_WORD,
        /// Not `merchant:60%|merchant:40%`, or not the whole together.
        BAD_SHARES,
        /// Too short, or a character that no code has.
        BAD_CODE,
        DUPLICATE,
        /// No such coupon offer is published here.
        UNKNOWN_OFFER,
        UNKNOWN_STOCK,
        UNKNOWN_MEMBER,
        /// The programme has no such source of points.
        UNKNOWN_SOURCE,
        /// It was published before and promised something else (rule CP-06).
        PROMISE_CHANGED
    }
}

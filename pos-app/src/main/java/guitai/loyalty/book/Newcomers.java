package guitai.loyalty.book;

import guitai.loyalty.MemberKey;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// Members of another system, as a file has them: those who can be taken, and of every other line
/// why it cannot.
///
/// @param refused names lines and reasons only: nothing personal of a line that is not taken is
///   kept or shown
public record Newcomers(List<One> all, List<Refused> refused) {
    public Newcomers {
        all = List.copyOf(all);
        refused = List.copyOf(refused);
    }

    /// @param line of the file, from 1
    /// @param tier as the programme calls it; empty for the lowest
    /// @param points to begin with; 0 for none
    /// @param until last day of those points; empty for as long as the programme gives
    public record One(
            long line,
            List<MemberKey> keys,
            Optional<String> name,
            Optional<MonthDay> birthday,
            Optional<String> tier,
            long points,
            Optional<LocalDate> until) {
        public One {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "One[line " + line + "]";
        }
    }

    /// @param line 0 where it is about the whole file
    public record Refused(long line, Why why) {}

    public enum Why {
        UNREADABLE_TEXT,
        BROKEN_QUOTES,
        FILE_TOO_LARGE,
        TOO_MANY_ROWS,
        /// No heading names a phone number or a card.
        NO_HEADING,
        /// Neither a phone number nor a card stands there.
        NO_KEY,
        BAD_PHONE,
        BAD_CARD,
        BAD_NAME,
        /// Neither MM-DD nor YYYY-MM-DD; of the latter the year is not kept (rule CP-10).
        BAD_BIRTHDAY,
        BAD_POINTS,
        BAD_DATE,
        /// A phone number or a card that stands on an earlier line.
        TWICE,
        /// The programme has no such tier.
        UNKNOWN_TIER,
        /// Somebody is a member by this already: nothing about them is changed.
        MEMBER_ALREADY
    }
}

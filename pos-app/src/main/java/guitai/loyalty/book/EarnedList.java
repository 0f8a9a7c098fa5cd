package guitai.loyalty.book;

import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.ImportedCoupons.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Points of other sources, as a file has them (rule LY-14): what can be taken, and of every other
/// line why it cannot.
///
/// @param refused shows nothing personal
public record EarnedList(List<Row> rows, List<Refused> refused) {
    public EarnedList {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /// @param line of the file, from 1
    /// @param source as the programme names it
    /// @param number of the act at its source: the same again earns nothing
    /// @param day on which it was; empty for the day on which it is taken
    public record Row(
            long line, String source, String number, MemberKey key, Optional<LocalDate> day) {}

    /// @param next the first row that was not taken yet
    public record Step(int next, Taken taken) {}

    /// What became of some rows.
    ///
    /// @param earned rows that brought points, and how many `points` together
    /// @param nothing rows that were known already, or are more than a day's limit
    public record Taken(int earned, long points, int nothing, List<Refused> refused) {
        public static final Taken NONE = new Taken(0, 0, 0, List.of());

        public Taken {
            refused = List.copyOf(refused);
        }

        public Taken and(Taken more) {
            return new Taken(
                    earned + more.earned,
                    points + more.points,
                    nothing + more.nothing,
                    Stream.concat(refused.stream(), more.refused.stream()).toList());
        }
    }
}

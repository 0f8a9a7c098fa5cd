package guitai.scan;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// The six digits YYMMDD of a date in a code (rule GS-06).
final class CodeDate {
    // GS1 General Specifications 7.12: a year is at most 49 behind today's and 50 ahead of it.
    private static final int BEHIND = 49;

    private CodeDate() {}

    /// The day, or nothing if there is none; day 00 is the last of its month.
    static Optional<LocalDate> read(String digits, Year today) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        if (month < 1 || month > 12) return Optional.empty();
        var of = YearMonth.of(year(Integer.parseInt(digits.substring(0, 2)), today), month);
        if (day == 0) return Optional.of(of.atEndOfMonth());
        return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
    }

    private static int year(int ofCentury, Year today) {
        int earliest = today.getValue() - BEHIND;
        return earliest + Math.floorMod(ofCentury - earliest, 100);
    }
}

package guitai.loyalty.points;

import java.time.LocalDate;
import java.time.MonthDay;

/// When the points of a lot may be spent, in days of the programme's zone.
///
/// @param available the first day; before it they are pending
/// @param expires the last day (rule LY-03): the job of the day after clears the lot
public record LotTerms(LocalDate available, LocalDate expires) {
    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    /// What comes back after its lot has expired lives this long (rule LY-31).
    private static final int GRACE_DAYS = 30;

    public LotTerms {
        if (expires.isBefore(available)) {
            throw new IllegalArgumentException("a lot that ends before it begins");
        }
    }

    /// Spendable from this day to the end of the year after it, as shops do (rule LY-03).
    public static LotTerms from(LocalDate available) {
        return new LotTerms(available, LAST_DAY.atYear(available.getYear() + 1));
    }

    /// For points whose own lot has expired.
    static LotTerms again(LocalDate on) {
        return new LotTerms(on, on.plusDays(GRACE_DAYS));
    }

    boolean expiredOn(LocalDate day) {
        return expires.isBefore(day);
    }

    boolean spendableOn(LocalDate day) {
        return !available.isAfter(day) && !expiredOn(day);
    }
}

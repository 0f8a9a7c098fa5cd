package guitai.loyalty.points;

import guitai.time.BusinessDate;

import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/// When a member's birthday is kept (rules LY-12, LY-13). Only month and day are ever known.
///
/// The date is the *programme's* trading day at the instant of the sale: neither the till's own
/// zone nor the day of a late sync moves it.
public record Birthday(MonthDay day) {
    private static final int AROUND = 3;

    /// How long a shop keeps it.
    public enum Span {
        ON_THE_DAY,
        AROUND_IT,
        ALL_MONTH
    }

    /// Born on 29 February is 28 February in common years.
    public boolean isKeptOn(BusinessDate date, Span span) {
        var today = date.day();
        return switch (span) {
            case ON_THE_DAY -> day.atYear(today.getYear()).equals(today);
            case AROUND_IT -> Math.abs(ChronoUnit.DAYS.between(nearest(date), today)) <= AROUND;
            case ALL_MONTH -> day.getMonth() == today.getMonth();
        };
    }

    /// The birthday of last year, this or next, whichever is nearest: 31 December is near 2
    /// January.
    private java.time.LocalDate nearest(BusinessDate date) {
        var today = date.day();
        var thisYear = day.atYear(today.getYear());
        var half = today.lengthOfYear() / 2;
        var away = ChronoUnit.DAYS.between(thisYear, today);
        if (away > half) return day.atYear(today.getYear() + 1);
        if (away < -half) return day.atYear(today.getYear() - 1);
        return thisYear;
    }

    @Override
    public String toString() {
        return "Birthday[****]";
    }
}

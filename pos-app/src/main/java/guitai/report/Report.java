package guitai.report;

import guitai.promotion.planning.Discounts;
import guitai.shift.DayReport;
import guitai.shift.DrawerOpening;
import guitai.shift.PeriodTotals;
import guitai.shift.ZReport;
import guitai.time.BusinessDate;

import java.util.List;

/// What can be reported; each in every format.
public sealed interface Report {
    /// Read in one minute at the hand-over (rule CM-15).
    ///
    /// @param openings of the drawer that were no sale
    record Shift(ZReport z, List<DrawerOpening> openings) implements Report {
        public Shift {
            openings = List.copyOf(openings);
        }
    }

    /// The close of a shift in full (rule CM-11).
    ///
    /// @param discounts of its sales; their sum is the discount of the Z
    record Z(ZReport z, Discounts discounts) implements Report {
        /// Where nobody asked who paid for what was taken off.
        public Z(ZReport z) {
            this(z, none(z.figures().shift().date(), z.figures().totals()));
        }
    }

    /// All shifts of a business date.
    ///
    /// @param discounts of all of their sales
    record Day(DayReport day, Discounts discounts) implements Report {
        public Day(DayReport day) {
            this(day, none(day.date(), day.totals()));
        }
    }

    private static Discounts none(BusinessDate date, PeriodTotals totals) {
        return Discounts.none(date, totals.gross());
    }
}

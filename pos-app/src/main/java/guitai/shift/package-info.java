/// One operator's turn at one till: its cash, its count, its X and Z.
///
/// Read [guitai.shift.Shift] and [guitai.shift.PeriodTotals] first. What a sale is, is `sale`; how
/// a report looks on paper is `report` and `receipt`.
@NullMarked
package guitai.shift;

import org.jspecify.annotations.NullMarked;

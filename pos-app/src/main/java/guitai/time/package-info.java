/// The trading day of a shop, which is not the calendar day.
///
/// Read [guitai.time.BusinessCalendar] first. No clock lives here: instants come in as arguments.
@NullMarked
package guitai.time;

import org.jspecify.annotations.NullMarked;

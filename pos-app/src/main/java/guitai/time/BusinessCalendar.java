package guitai.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When one trading day ends and the next begins.
///
/// @param zone where the shop stands
/// @param dayBegins local time at which a new trading day begins; 04:00 suits shops that sell past
///   midnight
public record BusinessCalendar(ZoneId zone, LocalTime dayBegins) {

    /// The trading day that a shift opened at this instant belongs to.
    public BusinessDate dateOf(Instant instant) {
        var local = instant.atZone(zone);
        var day = local.toLocalDate();
        return new BusinessDate(local.toLocalTime().isBefore(dayBegins) ? day.minusDays(1) : day);
    }
}

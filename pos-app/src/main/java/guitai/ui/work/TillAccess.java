package guitai.ui.work;

import guitai.flow.Counter;
import guitai.money.Money;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// What every view model works with.
///
/// @param counter never called here, only inside steps handed to `thread`
public record TillAccess(
        Counter counter, TillThread thread, InstantSource clock, ZoneId zone, Around around) {

    public LocalTime timeOf(Instant instant) {
        return instant.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    }

    public LocalTime now() {
        return timeOf(clock.instant());
    }

    public Money nothing() {
        return Money.zero(counter.rules().currency());
    }
}

package guitai.sandbox.book;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which days' bills are made. A day's bill is ready at ten the next morning, Beijing time, or when
/// somebody asks for it to be made now. Thread-safe; what was asked for is forgotten at the end.
public final class BillDays {
    /// The gateways' day.
    public static final ZoneId CHINA = Shelf.CHINA;

    private static final LocalTime READY = LocalTime.of(10, 0);

    private final InstantSource clock;
    private final Set<LocalDate> early = ConcurrentHashMap.newKeySet();

    public BillDays(InstantSource clock) {
        this.clock = clock;
    }

    public void make(LocalDate day) {
        early.add(day);
    }

    public boolean ready(LocalDate day) {
        return ready(day, READY);
    }

    /// The same for whoever makes its bill at another time of the next morning.
    public boolean ready(LocalDate day, LocalTime made) {
        var morning = day.plusDays(1).atTime(made).atZone(CHINA).toInstant();
        return early.contains(day) || !clock.instant().isBefore(morning);
    }
}
